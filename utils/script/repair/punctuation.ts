import { composeEdits } from '../../text/compose';
import type { Edit } from '../../text/edits';
import { applyEdits } from '../../text/edits';
import type { Line } from './line-context';
import { isChinese, isChineseLine, isLatin, openLine, textOf } from './line-context';
import { isCode } from './line-pieces';
import { isChineseDash } from './punctuation-dashes';
import { isChineseMark, isInnerDot, wideMarks } from './punctuation-marks';
import { pairEdits } from './punctuation-pairs';
import { spaceEdits } from './punctuation-spaces';

/** What may be damaged: half-width marks, forms of the ellipsis and of the dash, doubled marks, spaces. */
const DOUBTFUL = /[,.?!:;()"'｡､‥･·・ \u00a0—－-]|([，。：；、])[，。：；、]|[…][.。]/;

/** A half-width mark beside which a dot is one, too; an ellipsis of dots is also typed by those who use full-width ones. */
const HALF = /[,?!:;]|^\.$/;

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
  const mended = line.pieces.map(
    ({ kind }, at) =>
      (kind === 'dash' && isChineseDash(line, at)) || (kind === 'mark' && isChineseMark(line, at)),
  );
  const areDotsStops = mended.some((is, at) => is && !isInnerDot(line, at) && HALF.test(textOf(line, at)));
  line.pieces.forEach(({ kind, start, end }, at) => {
    if (!mended[at] || (!areDotsStops && kind === 'mark' && isInnerDot(line, at))) return;
    const from = textOf(line, at);
    const to = kind === 'dash' ? '——' : wideMarks(from);
    if (to === from) return;
    const before = hasSpareSpace(line, at, -1) ? 1 : 0;
    const after = hasSpareSpace(line, at, 1) ? line.pieces[at + 1]!.end - end : 0;
    edits.push({ start: start - before, end: end + after, to, because: 'punctuation' });
  });
  return edits;
}

/** Whether one space (two behind a mark) separates it from text. Before a mark, spaces behind Han are judged later. */
function hasSpareSpace(line: Line, at: number, step: 1 | -1): boolean {
  const isDash = line.pieces[at]!.kind === 'dash';
  const space = textOf(line, at + step);
  if (!/^[ \u00a0]{1,2}$/.test(space) || (space.length > 1 && (isDash || step < 0))) return false;
  const next = line.pieces[at + 2 * step];
  if (isDash) return next?.kind === 'han';
  if (step < 0) return isLatin(next);
  return isChinese(next) || isLatin(next) || /^[“‘（(]$/.test(textOf(line, at + 2));
}
