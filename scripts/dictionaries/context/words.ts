import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Converter } from 'opencc-js';
import { Tag } from '../../../utils/script/context/lexicon';
import { characterPairs, DICTIONARIES } from '../sources';

/** How far a word's writing can be relied on: a phrase table lists it, tables disagree, or it follows from its parts. */
export type Trust = 'listed' | 'disputed' | 'derived';

/** A Simplified word with its Traditional writing and how often it occurs in some sixty million words. */
export interface Word {
  key: string;
  value: string;
  frequency: number;
  trust: Trust;
  /** Its part of speech, as a {@link Tag}. */
  tag: number;
}

/** What a character may become: the usual form first. */
export type Candidates = ReadonlyMap<string, readonly string[]>;

/**
 * Characters whose forms differ in style alone, which the reader's region decides, or of which old and rare words
 * alone have another: OpenCC's choice stands.
 */
const LEFT_TO_OPENCC = new Set(
  '才周吃烟叹占注拿个布搜溪象呆坐饥玩皂昆凄修针杯药冬巨扇琅适愈苔径鉴栗荫链炼广虫蔑蜡仿苹抵澄矩荡闲席俊',
);

/**
 * Forms that OpenCC writes in some words and books of today no longer do, with what they write. They stay candidates,
 * so that OpenCC's choice is recognised and exchanged.
 */
const OUTMODED: Readonly<Record<string, string>> = {
  伕: '夫',
  絃: '弦',
  孃: '娘',
  蔘: '參',
  衚: '胡',
  衕: '同',
  覈: '核',
  隄: '堤',
  荳: '豆',
  觔: '斤',
  鎗: '槍',
  巖: '岩',
  燬: '毀',
  譭: '毀',
};

/** Words that OpenCC writes otherwise than most books of today, by their Simplified form. */
const TODAY: Readonly<Record<string, string>> = {
  家具: '家具',
  遗迹: '遺跡',
  足迹: '足跡',
  发霉: '發霉',
  霉菌: '黴菌',
  挨打: '挨打',
  挨饿: '挨餓',
  挨骂: '挨罵',
  挨揍: '挨揍',
  升起: '升起',
  初升: '初升',
  拉升: '拉升',
  蒙蔽: '蒙蔽',
  洋面: '洋面',
  采风: '采風',
  念佛: '念佛',
};

/** How often a phrase counts as seen when the frequency list does not know it. */
const UNLISTED = 3;

/** Surnames whose writing is not the usual one of the character, as jieba's names begin with them. */
const SURNAMES: Record<string, string> = {
  余: '余',
  范: '范',
  姜: '姜',
  于: '于',
  郁: '郁',
  钟: '鍾',
  后: '后',
};

const require = createRequire(import.meta.url);
const toHant = Converter({ from: 'cn', to: 't' });
const fromTaiwan = Converter({ from: 'tw', to: 't' });
const usual = new Map(characterPairs.hansToHant);
const simple = new Map(characterPairs.hantToHans);

/** The characters that need a decision, with their forms as OpenCC writes them. */
export function candidates(): Candidates {
  const forms = new Map<string, Set<string>>();
  for (const [key, value] of openccPhrases()) {
    for (let i = 0; i < key.length; i++) {
      const from = key[i]!;
      const set = forms.get(from) ?? new Set([usual.get(from) ?? from]);
      forms.set(from, set.add(value[i]!));
    }
  }
  for (const [from, form] of Object.entries(FURTHER)) forms.get(from)?.add(form);
  for (const [from, form] of Object.entries(STYLE)) forms.get(from)?.delete(form);
  return new Map(
    [...forms]
      .filter(([from, set]) => set.size > 1 && !LEFT_TO_OPENCC.has(from))
      .map(([from, set]) => [from, [...set]]),
  );
}

/** Forms that OpenCC gives to no word, and one that differs from another in style alone. */
const FURTHER: Record<string, string> = { 么: '幺' };
const STYLE: Record<string, string> = { 台: '台' };

/** All phrases of OpenCC whose characters are in line with the key's. */
export function openccPhrases(): [key: string, value: string][] {
  const [phrases, regional] = DICTIONARIES.hansToHant.sources;
  return [...regional!, ...phrases!].filter(
    ([key, value]) => key.length === value.length && isPlain(key) && isPlain(value),
  ) as [string, string][];
}

/** tongwen-core keys its phrases by what its character table makes of them; here they are Simplified again. */
function tongwenPhrases(known: Candidates): [key: string, value: string][] {
  const table = require('tongwen-core/dictionaries/s2t-phrase.json') as Record<string, string>;
  return Object.values(table).flatMap((written): [string, string][] => {
    const value = fromTaiwan(written);
    const key = [...value].map((form) => simple.get(form) ?? SIMPLE_TOO[form] ?? form).join('');
    const agrees = [...key].every((from, i) => {
      const forms = known.get(from);
      return forms ? forms.includes(value[i]!) : true;
    });
    const isWord = key.length === value.length && key.length > 1 && isPlain(key) && agrees;
    return isWord ? [[key, ofToday(key, value)]] : [];
  });
}

/** Traditional characters that OpenCC leaves alone in Simplified text though words bring them about. */
const SIMPLE_TOO: Record<string, string> = {
  乾: '干',
  瞭: '了',
  餘: '余',
  徵: '征',
  藉: '借',
  覆: '复',
  揹: '背',
  捲: '卷',
  嚐: '尝',
};

/** What jieba's parts of speech count as, by their first letter or the whole. */
const TAGS: Record<string, number> = {
  n: Tag.noun,
  l: Tag.noun,
  j: Tag.noun,
  v: Tag.verb,
  a: Tag.adjective,
  z: Tag.adjective,
  b: Tag.adjective,
  d: Tag.adverb,
  m: Tag.number,
  q: Tag.measure,
  r: Tag.pronoun,
  p: Tag.particle,
  c: Tag.particle,
  u: Tag.particle,
  y: Tag.particle,
  t: Tag.time,
  s: Tag.place,
  f: Tag.place,
  ns: Tag.place,
  nt: Tag.place,
  nr: Tag.person,
};

/** jieba's list: word, how often, part of speech. */
function jiebaWords(): { key: string; frequency: number; tag: number }[] {
  const text = readFileSync(require.resolve('@node-rs/jieba/dict.txt'), 'utf8');
  return text.split('\n').flatMap((line) => {
    const [key, count, tag] = line.split(' ');
    if (!key || !isPlain(key)) return [];
    return [{ key, frequency: Number(count), tag: TAGS[tag ?? ''] ?? TAGS[tag?.[0] ?? ''] ?? Tag.other }];
  });
}

/** Han characters of the basic plane alone. */
const isPlain = (text: string) => /^[\u3400-\u9fff]+$/.test(text);

/** A writing of OpenCC's as books of today have it. */
export function ofToday(key: string, value: string): string {
  return TODAY[key] ?? [...value].map((form) => OUTMODED[form] ?? form).join('');
}

/** Every word of the three sources, by its Simplified form. */
export function gatherWords(known: Candidates): Map<string, Word> {
  const words = new Map<string, Word>();
  const add = (key: string, value: string) =>
    words.set(key, { key, value, frequency: UNLISTED, trust: 'listed', tag: Tag.other });
  for (const [key, value] of openccPhrases()) add(key, ofToday(key, value));
  for (const [key, value] of Object.entries(TODAY)) add(key, value);
  for (const [key, value] of tongwenPhrases(known)) {
    const word = words.get(key);
    if (!word) add(key, value);
    else if ([...key].some((from, i) => known.has(from) && word.value[i] !== value[i]))
      word.trust = 'disputed';
  }
  for (const { key, frequency, tag } of jiebaWords()) {
    const word = words.get(key);
    if (word) {
      word.frequency = Math.max(frequency, UNLISTED);
      word.tag = tag;
    } else if ([...key].every((from) => !simple.has(from) || known.has(from))) {
      words.set(key, { key, value: written(key, tag === Tag.person), frequency, trust: 'derived', tag });
    }
  }
  return words;
}

function written(key: string, isName: boolean): string {
  const value = ofToday(key, toHant(key));
  const surname = isName && key.length > 1 ? SURNAMES[key[0]!] : undefined;
  return surname === undefined ? value : surname + value.slice(1);
}
