import type { Edit } from '../../text/edits';
import type { Line } from './line-context';
import { isChinese, isLatin, textOf } from './line-context';

/** An opening and a closing piece. */
type Pair = [open: number, close: number];

/** Half-width round brackets around Chinese, and straight quotation marks whose partners are beyond doubt. */
export function pairEdits(line: Line): Edit[] {
  return [
    ...bracketPairs(line)
      .filter((pair) => isChineseBracket(line, pair))
      .flatMap((pair) => widen(line, pair, '（', '）')),
    ...quotePairs(line, '"').flatMap((pair) => widen(line, pair, '“', '”')),
    ...quotePairs(line, "'").flatMap((pair) => widen(line, pair, '‘', '’')),
  ];
}

function widen(line: Line, pair: Pair, open: string, close: string): Edit[] {
  return pair.flatMap((at, side) => {
    const to = side === 0 ? open : close;
    const { start, end } = line.pieces[at]!;
    return textOf(line, at) === to ? [] : [{ start, end, to, because: 'punctuation' as const }];
  });
}

function bracketPairs(line: Line): Pair[] {
  const open: number[] = [];
  const pairs: Pair[] = [];
  line.pieces.forEach(({ kind }, at) => {
    if (kind !== 'pair') return;
    const character = textOf(line, at);
    if (character === '(' || character === '（') open.push(at);
    if (character !== ')' && character !== '）') return;
    const start = open.pop();
    if (start !== undefined) pairs.push([start, at]);
  });
  return pairs;
}

/** Brackets hold Chinese, or a Latin name right behind Chinese; behind a Latin word only a translation: AI(人工智能). */
function isChineseBracket(line: Line, [open, close]: Pair): boolean {
  const { pieces } = line;
  const [before, after] = [pieces[open - 1], pieces[close + 1]];
  const first = pieces[open + 1]!;
  const last = pieces[close - 1]!;
  const goesOn = isChinese(after) || after?.kind === 'mark';
  if (isLatin(before))
    return goesOn && open + 2 === close && first.kind === 'han' && last.end - first.start > 1;
  if (isChinese(first) || isChinese(last)) return true;
  const isName = first.kind === 'word' && last.kind === 'word' && last.end - first.start <= 40;
  return isName && before?.kind === 'han' && (goesOn || !after);
}

/** All the pairs of a straight mark in a line; none where the partner of any one is in doubt. */
function quotePairs(line: Line, mark: string): Pair[] {
  const marks = line.pieces.flatMap((_, at) => (textOf(line, at) === mark ? [at] : []));
  if (marks.length % 2 !== 0) return [];
  const pairs: Pair[] = [];
  for (let i = 0; i < marks.length; i += 2) pairs.push([marks[i]!, marks[i + 1]!]);
  return pairs.every((pair) => isClearQuote(line, pair)) ? pairs : [];
}

/** A quotation holds Chinese, has no space inside and no Latin outside, and does not read like what is between two. */
function isClearQuote(line: Line, [open, close]: Pair): boolean {
  const { pieces } = line;
  const [before, after] = [pieces[open - 1]?.kind, pieces[close + 1]?.kind];
  const isApart = [before, after].every(
    (kind) => !kind || ['han', 'mark', 'chinese', 'space', 'dash', 'pair'].includes(kind),
  );
  if (!isApart || close - open < 2) return false;
  const [first, last] = [pieces[open + 1]!, pieces[close - 1]!];
  if (first.kind === 'space' || last.kind === 'space') return false;
  // A solid piece of the quotation that is Chinese, seen from either end.
  const inner = [line.solidAfter[open]!, line.solidBefore[close]!];
  if (!inner.some((at) => at > open && at < close && isChinese(pieces[at]))) return false;
  const end = last.kind === 'mark' ? textOf(line, close - 1).at(-1)! : '';
  return (
    !'：:'.includes(end || ' ') &&
    !('，,'.includes(end || ' ') && before === 'mark' && !isIntroduced(line, open))
  );
}

/** A colon announces speech: 他说:"…". */
function isIntroduced(line: Line, open: number): boolean {
  return /[:：]$/.test(textOf(line, open - 1));
}
