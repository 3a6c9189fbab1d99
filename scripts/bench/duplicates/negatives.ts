import type { Bank } from '../labelled/bank';
import { chapter } from '../labelled/bank';
import type { Dice } from '../labelled/dice';
import type { Labelled } from './model';
import { labelled } from './model';

const PEOPLE = [
  '老人',
  '孩子',
  '瞎眼的琴师',
  '红衣女子',
  '剑客',
  '卖酒的妇人',
  '年轻的道士',
  '断臂的将军',
  '书生',
  '渔夫',
];
const THINGS = ['盏灯', '把断剑', '面铜镜', '壶酒', '串钥匙', '册旧书', '枚玉佩', '只纸鹤', '块石头', '幅画'];
const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** Pages on which every line is the author's: as many as there are positive ones. */
export function negatives(bank: Bank, dice: Dice, count: number): Labelled[] {
  const kinds = [...new Set(bank.kept.map(({ kind }) => kind))];
  return Array.from({ length: count }, (_, i) => {
    const { title, texts } = chapter(bank, dice, dice.between(25, 60));
    const kind = kinds[i % (kinds.length + 3)];
    if (kind) return labelled(`kept: ${kind}`, title, [[sprinkled(bank, dice, texts, kind), false]]);
    if (dice.chance(0.4)) return labelled('clean', title, [[texts, false]]);
    if (dice.chance(0.5))
      return labelled('list on one pattern', title, [[withList(bank, dice, texts), false]]);
    const mixed = dice
      .shuffle(kinds)
      .slice(0, 4)
      .reduce((all, one) => sprinkled(bank, dice, all, one), texts);
    return labelled('kept: several kinds', title, [[mixed, false]]);
  });
}

/** Long lines that nobody says twice in a row; all others may come to stand so. */
const APART = ['flashback', 'letter', 'rules'];

/** A block of a kind stands at several places. */
function sprinkled(bank: Bank, dice: Dice, texts: readonly string[], kind: string): string[] {
  const { lines } = dice.pick(bank.kept.filter((block) => block.kind === kind));
  const result = [...texts];
  const most = kind === 'flashback' || kind === 'letter' || kind === 'sheet' ? 2 : 6;
  for (let i = dice.between(2, most); i > 0; i--) {
    const at = dice.between(0, result.length);
    const isBeside = result[at - 1] === lines.at(-1) || result[at] === lines[0];
    if (!isBeside || !APART.includes(kind)) result.splice(at, 0, ...lines);
  }
  return result;
}

function withList(bank: Bank, dice: Dice, texts: readonly string[]): string[] {
  const pattern = dice.pick(bank.patterns);
  const people = dice.shuffle(PEOPLE);
  const things = dice.shuffle(THINGS);
  const list = NUMERALS.slice(0, dice.between(4, 10)).map((numeral, i) =>
    pattern
      .replace('{n}', numeral)
      .replaceAll('{n}', () => dice.pick(NUMERALS))
      .replace('{a}', people[i]!)
      .replace('{b}', things[i]!),
  );
  const at = dice.between(0, texts.length);
  return [...texts.slice(0, at), ...list, ...texts.slice(at)];
}
