import type { Line } from './line-context';
import { textOf } from './line-context';

/** Words of numbers, of time and of order, between which a dash means “to”. */
const COUNTS = /^[零〇一二三四五六七八九十百千万萬亿億年月日号號时時点點周週第楼樓级級章节節回]$/;
/** A dash between two short words may mean “to” or “and”: 北京—上海. */
const SHORT = 4;

/**
 * Whether a run of hyphens or dashes is meant as the Chinese dash ——: several hyphens behind Chinese, or a single
 * dash between two longer stretches of it. One space on each side may go with it.
 */
export function isChineseDash(line: Line, at: number): boolean {
  const run = textOf(line, at);
  const isHyphens = /^[-－—]{2,4}$/.test(run) && !/^—+$/.test(run);
  if (!isHyphens && run !== '—') return false;
  const left = beside(line, at, -1);
  const right = beside(line, at, 1);
  const [before, after] = [line.pieces[left]?.kind, line.pieces[right]?.kind];
  if (isHyphens) {
    if (before !== 'han' && before !== 'mark') return false;
    // Without a mark it is a list of titles: 书屋--武侠--野狐渡.
    const isClosed = after === 'pair' || after === 'chinese';
    return isClosed || (line.hasMarks && (after === 'han' || after === 'mark' || after === undefined));
  }
  if (before !== 'han' || after !== 'han') return false;
  const isCount = COUNTS.test(textOf(line, left).at(-1)!) && COUNTS.test(textOf(line, right)[0]!);
  return !isCount && isLong(line, left, -1) && isLong(line, right, 1);
}

/** The piece beside a dash, behind one space at most. */
function beside({ pieces }: Line, at: number, step: 1 | -1): number {
  const next = pieces[at + step];
  const isOneSpace = next?.kind === 'space' && next.end - next.start === 1;
  return isOneSpace ? at + 2 * step : at + step;
}

/** Whether more than a word of Han characters stands in one direction, spaces not counted. */
function isLong({ pieces }: Line, from: number, step: 1 | -1): boolean {
  let han = 0;
  for (let i = from; han <= SHORT; i += step) {
    const piece = pieces[i];
    if (piece?.kind === 'han') han += piece.end - piece.start;
    else if (piece?.kind !== 'space') return false;
  }
  return true;
}
