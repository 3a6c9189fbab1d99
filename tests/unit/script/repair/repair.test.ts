import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { caseForms } from '../../../../utils/hints/case-forms';
import { PACKS } from '../../../../utils/hints/packs';
import { createConverter } from '../../../../utils/script/converter';
import { repairEdits } from '../../../../utils/script/repair/repair';
import { applyEdits } from '../../../../utils/text/edits';
import { packs } from '../packs';

const ALL = { characters: true, case: true, punctuation: true };
const forms = caseForms(PACKS.flatMap((pack) => pack.entries));

function repair(paragraphs: string[], wanted = ALL): string[] {
  const edits = repairEdits(paragraphs, wanted, { packs, caseForms: forms });
  return paragraphs.map((text, i) => applyEdits(text, edits[i]!));
}

/** The lines of the messy sample chapter and the same text as its author would have it, in Taiwan's writing. */
function messyChapter(): { damaged: string[]; clean: string[] } {
  const folder = 'tests/fixtures/site/messy';
  const html = readFileSync(`${folder}/1.html`, 'utf8');
  const clean = readFileSync(`${folder}/clean.hant-TW.txt`, 'utf8').trim().split('\n');
  const damaged = html
    .slice(html.indexOf('id="content"'))
    .split('\n')
    .filter((line) => line.startsWith('&nbsp;'))
    .map((line) => line.replaceAll('&nbsp;', '').replace(/<br.*$/, ''))
    .slice(0, clean.length);
  return { damaged, clean };
}

describe('repairEdits', () => {
  it('mends the messy chapter but for two characters in a hundred of the damage', () => {
    const { damaged, clean } = messyChapter();
    const toTW = createConverter({ from: 'hant', to: 'hant-TW', phrases: false }, packs);
    const mended = repair(damaged).map((line) => toTW.convert(line));
    const wrong = mended.flatMap((line, i) => [...line].filter((character, k) => character !== clean[i]![k]));
    const before = damaged.flatMap((line, i) =>
      [...line].filter((character, k) => character !== clean[i]![k]),
    );
    expect(before.length).toBeGreaterThan(200);
    expect(wrong.length).toBeLessThanOrEqual(before.length / 50);
  });

  it('mends characters that words prove wrong', () => {
    expect(repair(['他隻覺得每個層麵都有收獲。', '他迴到這裏，恢複了平靜。'])).toEqual([
      '他只覺得每個層面都有收穫。',
      '他回到這裏，恢復了平靜。',
    ]);
  });

  it('brings a chapter that was converted by halves into Traditional', () => {
    expect(
      repair([
        '这裡的人們都认识老王，因為他在這條街上開了三十年的书店。',
        '后来他们都说，可是沒有人记得是谁先唱起歌來的。',
      ]),
    ).toEqual([
      '這裡的人們都認識老王，因為他在這條街上開了三十年的書店。',
      '後來他們都說，可是沒有人記得是誰先唱起歌來的。',
    ]);
  });

  it('brings what was left Traditional in a Simplified chapter into Simplified', () => {
    expect(
      repair([
        '他们说後来的事谁也没见过，乾坤袋里空无一物。',
        '这几个问題让她们觉得为難，土著们却没说什麼。',
        '然后，回到公里之外，干什么，只有他。',
      ]),
    ).toEqual([
      '他们说后来的事谁也没见过，乾坤袋里空无一物。',
      '这几个问题让她们觉得为难，土著们却没说什么。',
      '然后，回到公里之外，干什么，只有他。',
    ]);
  });

  it('leaves clauses that are wholly in the other script, and single strays', () => {
    const lines = [
      '然后，回到公里之外，干什么，只有他。',
      '牌匾上写着「龍鳳樓」，门口没有一个人。',
      '她们听见后来的人说：「歡迎光臨」。',
      '他们为难地说了什麼。',
    ];
    expect(repair(lines)).toEqual(lines);
  });

  it('reads 著 as Taiwan writes it, as a particle and in words of fame', () => {
    expect(repair(['奶奶卷著袖子，隻是不停地和麵，裏麵什麽也沒有，她隻好歎氣。'])[0]).toContain('捲著袖子');
    expect(repair(['這位著名的人隻是笑，裏麵什麽也沒有，她隻好走。'])[0]).toContain('著名的人只是');
  });

  it('takes free writings for style', () => {
    const text = '他抽煙，隻覺得煙味嗆人，裏麵還有個老板，隻會念書。';
    const [mended] = repair([text]);
    expect(mended).toContain('抽煙');
    expect(mended).toContain('老板');
    expect(mended).toContain('念書');
    expect(mended).toContain('只覺得');
  });

  it('leaves measure words, food and names', () => {
    const [line] = repair(['他隻覺得每個層麵都有收獲。兩隻雞，一碗湯麵，周一鳴吃得乾乾淨淨，頭髮亂了。']);
    expect(line).toContain('兩隻雞，一碗湯麵，周一鳴吃得乾乾淨淨，頭髮亂了。');
  });

  it.each([
    '她理了理頭髮，隻身一人走進麵館，要了一碗牛肉麵，兩隻雞腿。',
    '這裡的製作很複雜，恢復需要時間，他們獲得了收穫，然後回到迴廊。',
    '皇后在後面等候，松樹下有個鬆軟的墊子，乾隆皇帝很能幹。',
    '香港的麵包很好食，裏面有餡，着數得很。',
  ])('changes nothing in sound text: %s', (text) => {
    expect(repair([text], { characters: true, case: false, punctuation: false })).toEqual([text]);
  });

  it('gives Latin terms their capitals, and leaves English sentences', () => {
    expect(repair(['他在github上看ai論文。', 'He said it is ai research on github now.'])).toEqual([
      '他在GitHub上看AI論文。',
      'He said it is ai research on github now.',
    ]);
  });

  it('knows joined terms, and tells terms from English words, addresses, tags and code', () => {
    expect(repair(['用gpt-4o写ai+医疗的论文，发到arxiv上，他是做it的。'])).toEqual([
      '用GPT-4o写AI+医疗的论文，发到arXiv上，他是做IT的。',
    ]);
    const kept = [
      'let it go是一首歌',
      '文件ai.txt在/ai/gpu里',
      '话题#ai#和@github',
      'ｇｐｕ和Ai都不变',
      'run("ai")',
    ];
    expect(repair(kept)).toEqual(kept);
  });

  it('mends what a watermark hides, with places in the text as it was', () => {
    const text = '他用g\u200bpu,很快.';
    const edits = repairEdits([text], ALL, { caseForms: forms })[0]!;
    expect(applyEdits(text, edits)).toBe('他用GPU，很快。');
    expect(edits.map(({ start, end }) => text.slice(start, end)).join('')).toBe('g\u200bpu,.');
  });

  it('widens the marks of Chinese sentences, and leaves numbers and addresses', () => {
    expect(
      repair(['你好,世界.真的嗎?', '他說版本號是3.14,請打開網址www.example.com看一看', '他說...']),
    ).toEqual(['你好，世界。真的嗎？', '他說版本號是3.14，請打開網址www.example.com看一看', '他說……']);
  });

  it('does nothing that was not asked for', () => {
    const text = '他隻覺得每個層麵都有收獲,ai很好.';
    expect(repair([text], { characters: false, case: false, punctuation: false })).toEqual([text]);
  });
});
