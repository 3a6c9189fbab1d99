import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Converter } from 'opencc-js';
import { characterPairs, GROUPS } from './sources';

/** How far a word's writing can be relied on: a phrase table lists it, tables disagree, or it follows from its parts. */
export type Trust = 'listed' | 'disputed' | 'derived';

/** A Simplified word with its Traditional writing and how often it occurs in some sixty million words. */
export interface Word {
  key: string;
  value: string;
  frequency: number;
  trust: Trust;
}

/** What a character may become: the usual form first. */
export type Candidates = ReadonlyMap<string, readonly string[]>;

/**
 * Characters whose forms differ in style alone, which the reader's region decides, or of which old and rare words
 * alone have another: OpenCC's choice stands.
 */
const LEFT_TO_OPENCC = new Set(
  '才么周吃烟岩叹占注拿个弦布搜溪象呆坐毁饥斤游玩皂昆凄修据针杯药冬巨扇琅适愈豆苔径鉴栗荫丰雕具链炼采广虫蔑蜡仿苹抵澄矩荡闲席俊',
);
/** Of those, the ones that are decided after all. */
const DECIDED = new Set('游采丰据');

/** How often a phrase counts as seen when the frequency list does not know it. */
const UNLISTED = 3;

/** Surnames whose writing is not the usual one of the character, as jieba's names begin with them. */
const SURNAMES: Record<string, string> = { 余: '余', 范: '范', 姜: '姜', 于: '于', 郁: '郁', 钟: '鍾', 后: '后' };

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
  const isDecided = (from: string) => !LEFT_TO_OPENCC.has(from) || DECIDED.has(from);
  return new Map(
    [...forms].filter(([from, set]) => set.size > 1 && isDecided(from)).map(([from, set]) => [from, [...set]]),
  );
}

/** All phrases of OpenCC whose characters are in line with the key's. */
export function openccPhrases(): [key: string, value: string][] {
  const [phrases, regional] = GROUPS.hansToHant;
  return [...regional!.entries, ...phrases!.entries].filter(
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
    return key.length === value.length && key.length > 1 && isPlain(key) && agrees ? [[key, value]] : [];
  });
}

/** Traditional characters that OpenCC leaves alone in Simplified text though words bring them about. */
const SIMPLE_TOO: Record<string, string> = { 乾: '干', 瞭: '了', 餘: '余', 徵: '征', 藉: '借', 覆: '复', 揹: '背', 捲: '卷', 嚐: '尝' };

/** jieba's list: word, how often, part of speech. */
function jiebaWords(): { key: string; frequency: number; isName: boolean }[] {
  const text = readFileSync(require.resolve('@node-rs/jieba/dict.txt'), 'utf8');
  return text.split('\n').flatMap((line) => {
    const [key, count, tag] = line.split(' ');
    return key && isPlain(key) ? [{ key, frequency: Number(count), isName: tag === 'nr' }] : [];
  });
}

/** Han characters of the basic plane alone. */
const isPlain = (text: string) => /^[\u3400-\u9fff]+$/.test(text);

/** Every word of the three sources, by its Simplified form. */
export function gatherWords(known: Candidates): Map<string, Word> {
  const words = new Map<string, Word>();
  for (const [key, value] of openccPhrases()) words.set(key, { key, value, frequency: UNLISTED, trust: 'listed' });
  for (const [key, value] of tongwenPhrases(known)) {
    const word = words.get(key);
    if (!word) words.set(key, { key, value, frequency: UNLISTED, trust: 'listed' });
    else if (word.value !== value) word.trust = 'disputed';
  }
  for (const { key, frequency, isName } of jiebaWords()) {
    const word = words.get(key);
    if (word) word.frequency = Math.max(frequency, UNLISTED);
    else if ([...key].every((from) => !simple.has(from) || known.has(from))) {
      words.set(key, { key, value: written(key, isName), frequency, trust: 'derived' });
    }
  }
  return words;
}

function written(key: string, isName: boolean): string {
  const value = toHant(key);
  const surname = isName && key.length > 1 ? SURNAMES[key[0]!] : undefined;
  return surname === undefined ? value : surname + value.slice(1);
}
