import type { Edit } from '../../text/edits';
import { isInsideWord } from './inside-word';
import type { Line } from './line-context';
import { openLine, textOf } from './line-context';
import type { PieceKind } from './line-pieces';

/** A line shorter than this is a title, a shout or a list, whose spaces mean something. */
const PROSE_HAN = 10;
/** From this share of spaced neighbours on, a line is spaced out as a whole. */
const SPACED_SHARE = 0.3;
const HEADING =
  /^\s*(?:正文|楔子|引子|序章|序幕|番外|尾[声聲]|[终終]章|[后後][记記]|第[零〇一二三四五六七八九十百千万萬两兩0-9０-９]{1,9}[章节節回卷集幕部篇话話季])/;
const SENTENCE_END = /[.。!！?？…‥]/;
/** Quotation marks close behind the end of a sentence, spaces follow it. */
const MAY_FOLLOW_END = new Set<PieceKind>(['pair', 'chinese', 'space']);
const NUMERAL = /^[一二三四五六七八九十]{1,3}$/;

/** What a line tells about its spaces. */
interface Prose {
  /** The spaces between two Han characters. */
  gaps: number[];
  han: number;
  /** Pairs of Han characters without anything between. */
  direct: number;
  hasComma: boolean;
  endsSentence: boolean;
  /** For each piece of Han characters how many stand together with it, spaces not counted. */
  clauses: Map<number, { han: number; gaps: number }>;
}

/**
 * Spaces that no author typed: between the Han characters of a sentence, before a mark, behind one, inside quotation
 * marks. Titles, verses, lists and shouts keep theirs, and so do indents and columns.
 */
export function spaceEdits(text: string): Edit[] {
  if (!/[ \u00a0]/.test(text)) return [];
  const line = openLine(text);
  const prose = readProse(line);
  const isProse = prose.endsSentence && prose.han >= PROSE_HAN && !HEADING.test(text);
  const isSpacedOut = isProse && isEverywhere(prose);
  const stray = new Set(isSpacedOut || (isProse && areStray(line, prose)) ? prose.gaps : []);
  const edits: Edit[] = [];
  line.pieces.forEach(({ kind, start, end }, at) => {
    if (kind !== 'space' || !isNarrow(line, at)) return;
    const isBehind = line.pieces[at + 1]?.kind === 'han' && line.pieces[at - 1]?.kind === 'mark';
    const isSpare =
      stray.has(at) ||
      isBesideMark(line, at) ||
      (isBehind &&
        (isSpacedOut || isAfterSpacedMark(line, at) || (isProse && isBehindMark(line, at, prose))));
    if (isSpare) edits.push({ start, end, to: '', because: 'punctuation' });
  });
  return edits;
}

/** One or two plain spaces; more, or ideographic ones, set something apart. */
function isNarrow(line: Line, at: number): boolean {
  return /^[ \u00a0]{1,2}$/.test(textOf(line, at));
}

function readProse(line: Line): Prose {
  const prose: Prose = {
    gaps: [],
    han: 0,
    direct: 0,
    hasComma: false,
    endsSentence: false,
    clauses: new Map(),
  };
  let clause = { han: 0, gaps: 0 };
  let depth = 0;
  line.pieces.forEach(({ kind, start, end }, at) => {
    if (kind === 'han') {
      prose.han += end - start;
      prose.direct += end - start - 1;
      clause.han += end - start;
      prose.clauses.set(at, clause);
      prose.endsSentence = false;
    } else if (kind === 'space' && depth === 0 && isGap(line, at)) {
      prose.gaps.push(at);
      clause.gaps++;
    } else {
      clause = { han: 0, gaps: 0 };
      if (kind === 'pair' || kind === 'chinese') depth = Math.max(0, depth + depthOf(textOf(line, at)));
      if (kind === 'mark') {
        prose.hasComma ||= /[,，、､;；]/.test(textOf(line, at));
        prose.endsSentence = SENTENCE_END.test(textOf(line, at));
      } else if (!MAY_FOLLOW_END.has(kind)) prose.endsSentence = false;
    }
  });
  return prose;
}

function isGap(line: Line, at: number): boolean {
  return line.pieces[at - 1]?.kind === 'han' && line.pieces[at + 1]?.kind === 'han' && isNarrow(line, at);
}

/** Brackets hold bylines and tags, whose spaces mean something: （记者 周明远）. */
function depthOf(bracket: string): number {
  if (/[(（【〔《]/.test(bracket)) return 1;
  return /[)）】〕》]/.test(bracket) ? -1 : 0;
}

/** Whether a line is spaced out as a whole: in each clause of some length, and often. */
function isEverywhere({ gaps, direct, clauses }: Prose): boolean {
  if (gaps.length === 0 || gaps.length < (gaps.length + direct) * SPACED_SHARE) return false;
  return [...clauses.values()].every((clause) => clause.han < 4 || clause.gaps > 0);
}

/** Whether spaces here and there are damage: the sentence has commas of its own, or they cut words in two. */
function areStray(line: Line, { gaps, hasComma }: Prose): boolean {
  const places = new Set(gaps);
  return gaps.every((at) => {
    const [left, right] = [line.pieces[at - 1]!, line.pieces[at + 1]!];
    const length = right.end - right.start;
    const isVerse = left.end - left.start === length && length >= (gaps.length > 1 ? 3 : 4);
    const isLabel = /^[:：]/.test(textOf(line, at + 2));
    if (places.has(at + 2) || isVerse || isLabel) return false;
    return hasComma || isInsideWord(line.text, left.end, right.start);
  });
}

/** A space between a Han character and its mark, or right inside quotation marks. */
function isBesideMark(line: Line, at: number): boolean {
  if (line.pieces[at]!.end - line.pieces[at]!.start > 1) return false;
  const [before, after] = [line.pieces[at - 1], line.pieces[at + 1]];
  const [left, right] = [textOf(line, at - 1), textOf(line, at + 1)];
  if ((before?.kind === 'han' || /^[”’）」』】》]$/.test(left)) && /^[，。？！：；、…]/.test(right))
    return true;
  if (/^[“「『]$/.test(left)) return after?.kind === 'han';
  return (
    /^[”」』]$/.test(right) &&
    (before?.kind === 'han' || (before?.kind === 'mark' && /[，。？！…]$/.test(left)))
  );
}

/** A space on both sides of a mark: 「你好 ， 世界」. */
function isAfterSpacedMark(line: Line, at: number): boolean {
  return line.pieces[at - 2]?.kind === 'space' && isBesideMark(line, at - 2);
}

/** A space behind the mark of a sentence, unless two verses of one length or the items of a list meet there. */
function isBehindMark(line: Line, at: number, { clauses }: Prose): boolean {
  if (!/[，。？！；、…]$/.test(textOf(line, at - 1)) || NUMERAL.test(textOf(line, at + 1))) return false;
  const [left, right] = [clauses.get(at - 2), clauses.get(at + 1)];
  return !(left && right && left.han === right.han && left.han >= 3);
}
