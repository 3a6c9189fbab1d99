import type { Entry } from './model';
import { isFunctionWord, wordsOf } from './words';

/** A Latin name in brackets behind a word, which may stand in quotation marks: 总线(bus), “卷积”（convolution）. */
const BRACKET =
  /(\p{Script=Han}{2,})([”’」』》"]?) ?[（(] ?([A-Za-z][A-Za-z0-9 .&'’+-]{0,38}[A-Za-z0-9+]) ?[)）]/gu;

/** Another name of what the clause before ends with: “X，又称Y。” */
const OTHER_NAME =
  /(\p{Script=Han}{2,})([”’」』》"]?)，(?:也就是|又称|又叫|也叫|也称|亦称|又名|俗称|简称|全称|旧称|古称|别名|外号|绰号|即)(?:是|为|作|做|叫)?([“‘「『"]?)([\p{Script=Han}A-Za-z0-9·-]{2,12})[”’」』"]?(?=[，。；！？…]|$)/gu;

/** What sites and authors write in brackets that defines nothing. */
const NO_NAMES =
  /^(?:vip|ps|ok|txt|end|np|bl|gl|cp|orz|lol|no|yes|www\b.*|https?\b.*|.*\.(?:com|net|cn|org))$/i;

/** Verbs that stand right before terms. */
const LEADING_VERBS = new Set(
  '研究 学习 学会 学过 搞 做 开发 设计 发明 提出 训练 实现 引入 讲 讲讲 讲解 介绍 理解 懂 玩 买 写 加入 接入 连接 需要 需 依赖 进入 选择 支持 就叫 叫'.split(
    ' ',
  ),
);

/** What is counted is no term: 三年, 一天. */
const COUNT = /^[一二三四五六七八九十百千万几两数半].{1,2}$/;

/** A term has at most so many characters. */
const LONGEST = 10;

interface Definition {
  term: string;
  means: string;
}

/**
 * What a chapter itself explains: a foreign name in brackets (总线(bus)), another name behind a comma (X，又称Y). Only
 * clear cases count: terms that begin and end clearly, and are explained in one way.
 *
 * @param texts the paragraphs
 */
export function definitionsIn(texts: readonly string[]): Entry[] {
  const found = texts.flatMap((text) => [...inBrackets(text, texts), ...otherNames(text, texts)]);
  const byTerm = new Map<string, Definition | null>();
  for (const definition of found) {
    const known = byTerm.get(definition.term);
    const agrees = known === undefined || known?.means.toLowerCase() === definition.means.toLowerCase();
    byTerm.set(definition.term, agrees ? (known ?? definition) : null);
  }
  return [...byTerm.values()].flatMap((definition) => (definition ? [entryOf(definition)] : []));
}

/** What a text holds wherever one of the two forms is; far quicker to look for. */
const OPENING_BRACKET = /[（(]/;
const OTHER_NAME_WORD = /，(?:也|又|亦|俗|简|全|旧|古|别|外|绰|即)/;

function* inBrackets(text: string, texts: readonly string[]): Generator<Definition> {
  if (!OPENING_BRACKET.test(text)) return;
  for (const { 1: run, 2: quote, 3: name, index } of text.matchAll(BRACKET)) {
    if (NO_NAMES.test(name!) || name!.split(' ').length > 5) continue;
    const term = quote ? quoted(text, index, run!) : termAtEnd(run!, texts);
    if (!term) continue;
    yield { term, means: name! };
    // An acronym may stand by itself later.
    if (/^[A-Z][A-Z0-9-]+$/.test(name!)) yield { term: name!, means: term };
  }
}

function* otherNames(text: string, texts: readonly string[]): Generator<Definition> {
  if (!OTHER_NAME_WORD.test(text)) return;
  for (const { 0: all, 1: run, 2: quote, 3: opening, 4: other, index } of text.matchAll(OTHER_NAME)) {
    const isSentence = all.includes('，即') && /^[使将便刻可日时令]/.test(other!);
    if (!opening && (isSentence || !isTerm(other!))) continue;
    const term = quote ? quoted(text, index, run!) : termAtEnd(run!, texts);
    if (!term || term === other || COUNT.test(term)) continue;
    yield { term, means: other! };
    yield { term: other!, means: term };
  }
}

/** A term in quotation marks; null where the mark before it is missing. */
function quoted(text: string, start: number, run: string): string | null {
  return /[“‘「『《"]/.test(text[start - 1] ?? '') && run.length <= LONGEST ? run : null;
}

/**
 * The term that a run of characters ends with: what follows the last function word, without a leading verb. Where a
 * part of it stands more often elsewhere in the chapter than the whole, that part is the term. Null where it is not clear.
 */
function termAtEnd(run: string, texts: readonly string[]): string | null {
  const words = wordsOf(run);
  const after = words.findLastIndex(isFunctionWord) + 1;
  let term = words.slice(after);
  while (term.length > 1 && LEADING_VERBS.has(term[0]!)) term = term.slice(1);
  const whole = term.join('');
  const often = countIn(texts, whole);
  for (let i = 1; i < term.length; i++) {
    const part = term.slice(i).join('');
    if (part.length > 1 && countIn(texts, part) > Math.max(often, 1))
      return part.length <= LONGEST ? part : null;
  }
  return whole.length >= 2 && whole.length <= LONGEST ? whole : null;
}

function isTerm(text: string): boolean {
  return text.length >= 2 && text.length <= LONGEST && !wordsOf(text).some(isFunctionWord);
}

function countIn(texts: readonly string[], part: string): number {
  return texts.reduce((sum, text) => sum + text.split(part).length - 1, 0);
}

function entryOf({ term, means }: Definition): Entry {
  return {
    id: `text:${term}`,
    term,
    kind: 'term',
    means,
    gloss: { zh: `本章写道：${term}即${means}`, en: `in this chapter: ${term} = ${means}` },
    origin: 'text',
  };
}
