import { readFileSync } from 'node:fs';
import type { Dice } from './dice';

const FOLDER = 'tests/corpus/duplicates';

/** Sentences that were written for the benchmark, and blocks that authors repeat on purpose. */
export interface Bank {
  prose: string[];
  speech: string[];
  kept: { kind: string; lines: string[] }[];
  patterns: string[];
}

/** Reads the bank from the project's folder. */
export function readBank(): Bank {
  const lines = (name: string) =>
    readFileSync(`${FOLDER}/${name}.txt`, 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
  return {
    prose: lines('prose'),
    speech: lines('speech'),
    kept: blocks(readFileSync(`${FOLDER}/kept.txt`, 'utf8')),
    patterns: lines('patterns').filter((line) => !/^\[.*\]$/.test(line)),
  };
}

function blocks(text: string): Bank['kept'] {
  return text.split('\n\n').map((block) => {
    const [head, ...lines] = block.split('\n').filter((line) => line !== '' && !line.startsWith('# '));
    return { kind: head!.slice(1, -1), lines };
  });
}

const SHORT = ['……', '“嗯。”', '“好。”', '他没有说话。', '“什么？”', '***', '“是！”', '“你……”', '一片寂静。'];
const TITLES = ['夜渡', '断剑', '雪国来信', '无人的车站', '试炼', '归途', '风起云涌', '第七个人'];

/** A chapter in which no sentence stands twice, but for short lines of the kind that always do. */
export function chapter(bank: Bank, dice: Dice, paragraphs: number): { title: string; texts: string[] } {
  const sentences = dice.shuffle(bank.prose);
  const speech = dice.shuffle(bank.speech);
  const texts: string[] = [];
  while (texts.length < paragraphs) {
    const kind = dice.next();
    if (kind < 0.1) texts.push(dice.pick(SHORT));
    else if (kind < 0.4 && speech.length > 0) texts.push(speech.pop()!);
    else texts.push(sentences.splice(0, dice.pick([1, 1, 1, 2, 2, 3, 4])).join(''));
    if (texts.at(-1) === '') break;
  }
  const title = `第${dice.between(1, 900)}章 ${dice.pick(TITLES)}`;
  return { title, texts: texts.filter((text) => text !== '') };
}
