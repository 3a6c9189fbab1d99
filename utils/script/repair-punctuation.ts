import { composeEdits } from '../text/compose';
import type { Edit } from '../text/edits';
import { applyEdits } from '../text/edits';
import type { Line } from './line-context';
import { isChinese, isChineseLine, isLatin, openLine, textOf } from './line-context';
import { isCode } from './line-pieces';
import { isChineseDash } from './punctuation-dashes';
import { isChineseMark, wideMarks } from './punctuation-marks';
import { pairEdits } from './punctuation-pairs';
import { spaceEdits } from './punctuation-spaces';

/** What may be damaged: half-width marks, forms of the ellipsis and of the dash, doubled marks, spaces. */
const DOUBTFUL = /[,.?!:;()"'｡､‥･·・ \u00a0—－-]|([，。：；、])[，。：；、]|[…][.。]/;

/**
 * Gives Chinese sentences their own marks: full-width ones, the ellipsis …… and the dash ——, no spaces between Han
 * characters. Numbers, times, addresses, emoticons, code and Latin phrases keep theirs. Every decision holds for a
 * mark in either width, so that mending the mended changes nothing.
 */
export function punctuationEdits(text: string): Edit[] {
  if (!DOUBTFUL.test(text) || isCode(text)) return [];
  const line = openLine(text);
  if (!isChineseLine(line)) return [];
  const marks = [...markEdits(line), ...pairEdits(line)].sort((a, b) => a.start - b.start);
  return composeEdits(text, marks, spaceEdits(applyEdits(text, marks)));
}

/** Runs of marks and dashes, with the single space that stood in for the width of the mark. */
function markEdits(line: Line): Edit[] {
  const edits: Edit[] = [];
  line.pieces.forEach(({ kind, start, end }, at) => {
    const isMended = kind === 'dash' ? isChineseDash(line, at) : kind === 'mark' && isChineseMark(line, at);
    if (!isMended) return;
    const from = textOf(line, at);
    const to = kind === 'dash' ? '——' : wideMarks(from);
    if (to === from) return;
    const before = kind === 'dash' && hasSpareSpace(line, at, -1) ? 1 : 0;
    const after = hasSpareSpace(line, at, 1) ? line.pieces[at + 1]!.end - end : 0;
    edits.push({ start: start - before, end: end + after, to, because: 'punctuation' });
  });
  return edits;
}

/** Whether one space (two behind a mark) separates it from text. */
function hasSpareSpace(line: Line, at: number, step: 1 | -1): boolean {
  const isDash = line.pieces[at]!.kind === 'dash';
  if (!/^[ \u00a0]{1,2}$/.test(textOf(line, at + step))) return false;
  if (isDash && textOf(line, at + step).length > 1) return false;
  const next = line.pieces[at + 2 * step];
  if (isDash) return next?.kind === 'han';
  return isChinese(next) || isLatin(next) || /^[“‘（(]$/.test(textOf(line, at + 2));
}
