import { composeEdits } from '../../text/compose';
import type { Edit } from '../../text/edits';
import type { StageResult } from './stage';
import type { Units } from './units';

/** What one stage after the other made of a text, as edits of that text. */
export function stageEdits(source: Units, results: readonly StageResult[]): Edit[] {
  const text = source.toString();
  let before = source;
  let edits: Edit[] = [];
  for (const result of results) {
    edits = composeEdits(text, edits, editsOf(before, result));
    before = result.text;
  }
  return edits;
}

/** The difference that one stage made. Between its marks both texts stand unit by unit for each other. */
function editsOf(before: Units, { text, marks }: StageResult): Edit[] {
  const edits: Edit[] = [];
  let at = 0;
  let resultAt = 0;
  for (const { start, end, resultStart, resultEnd, regional } of marks) {
    pushUnits(edits, before, at, start, text, resultAt);
    const to = text.toString(resultStart, resultEnd);
    if (to !== before.toString(start, end)) {
      edits.push({ start, end, to, because: regional ? 'phrase' : 'script' });
    }
    at = end;
    resultAt = resultEnd;
  }
  pushUnits(edits, before, at, before.length, text, resultAt);
  return edits;
}

/** Edits for the units of `[start, end)` that differ; the halves of a character stay together. */
function pushUnits(
  edits: Edit[],
  before: Units,
  start: number,
  end: number,
  after: Units,
  resultStart: number,
): void {
  const shift = resultStart - start;
  for (let i = start; i < end; i++) {
    if (before.data[i] === after.data[i + shift]) continue;
    const from = isLowSurrogate(after.data[i + shift]!) ? i - 1 : i;
    while (i + 1 < end && isLowSurrogate(after.data[i + 1 + shift]!)) i++;
    edits.push({
      start: from,
      end: i + 1,
      to: after.toString(from + shift, i + 1 + shift),
      because: 'script',
    });
  }
}

function isLowSurrogate(unit: number): boolean {
  return (unit & 0xfc00) === 0xdc00;
}
