import { isHan } from '../../text/han';
import type { Place } from './lattice';
import { Trust } from './lexicon';

/** Surnames that are themselves ambiguous characters. */
const AMBIGUOUS_SURNAMES = '后余于范姜郁钟谷胡游云朱朴涂党叶岳种干曲卜沈万';
/** The most common surnames, and some that novels love. */
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤狐官阳葛月萧楚洛慕容';
/** A name must occur this often to be taken for one. */
const AT_LEAST = 3;
/** How strongly one occurrence may speak. */
const LOUDEST = 4;
/** After so many texts others have their turn. */
const TEXTS_PER_STEP = 1000;

/** An ambiguous place of one of several texts, with the scores of its forms. */
export interface Scored {
  place: Place;
  scores: number[];
}

/**
 * Lets a name keep one writing throughout, in steps: where the same name-like stretch occurs several times outside of known
 * words, all its occurrences get the scores that those reach together. Changes the scores.
 */
export function* harmonise(
  texts: readonly string[],
  scored: readonly (readonly Scored[])[],
): Generator<undefined, void> {
  const groups = new Map<string, Scored[]>();
  for (const [i, list] of scored.entries()) {
    if (i % TEXTS_PER_STEP === TEXTS_PER_STEP - 1) yield;
    for (const one of list) {
      const key = nameAt(texts[i]!, one.place);
      if (key === null) continue;
      const group = groups.get(key);
      if (group) group.push(one);
      else groups.set(key, [one]);
    }
  }
  yield;
  for (const group of groups.values()) {
    const free = group.filter(({ place }) => place.cover === Trust.none);
    if (free.length < AT_LEAST) continue;
    const sums = group[0]!.scores.map((_, form) =>
      free.reduce((sum, { scores }) => sum + Math.max(scores[form]! - Math.max(...scores), -LOUDEST), 0),
    );
    for (const one of group) one.scores = [...sums];
  }
}

/** The name-like stretch that a place belongs to: a surname with a given name. */
function nameAt(text: string, { at }: Place): string | null {
  if (AMBIGUOUS_SURNAMES.includes(text[at]!) && isHanAt(text, at + 1) && isHanAt(text, at + 2)) {
    return `${text.slice(at, at + 3)}:0`;
  }
  for (const length of [1, 2]) {
    const surname = text[at - length];
    if (surname !== undefined && SURNAMES.includes(surname) && isHanAt(text, at - 1)) {
      return `${text.slice(at - length, at + 1)}:${length}`;
    }
  }
  return null;
}

const isHanAt = (text: string, at: number) => at < text.length && isHan(text.charCodeAt(at));
