import { foldUnit } from '../script/fold';

/**
 * The letters and digits of some paragraphs, folded, as one run of code units in which paragraph borders leave no
 * trace; `starts[i]` is where paragraph `i` begins, `starts[n]` is the end.
 */
export interface Stream {
  units: Uint16Array;
  starts: Uint32Array;
}

let table: Uint16Array | null = null;

/** What each code unit becomes; 0 for those that are dropped. Made when first needed. */
function kept(): Uint16Array {
  if (table) return table;
  table = new Uint16Array(65_536);
  for (let unit = 0; unit < table.length; unit++) if (isKept(unit)) table[unit] = foldUnit(unit);
  return table;
}

/** Letters and digits of all scripts, and both halves of the characters that need two code units. */
function isKept(unit: number): boolean {
  if ((unit >= 0x3400 && unit < 0xa000) || (unit >= 0xac00 && unit < 0xe000)) return true;
  return unit < 0xe000 || unit >= 0xf900 ? /[\p{L}\p{N}]/u.test(String.fromCharCode(unit)) : false;
}

/** Reduces paragraphs to the stream in which repeats are sought. */
export function streamOf(texts: readonly string[]): Stream {
  const map = kept();
  const starts = new Uint32Array(texts.length + 1);
  let length = 0;
  for (const text of texts) length += text.length;
  const units = new Uint16Array(length);
  let at = 0;
  for (let i = 0; i < texts.length; i++) {
    const text = texts[i]!;
    starts[i] = at;
    for (let k = 0; k < text.length; k++) {
      const unit = map[text.charCodeAt(k)]!;
      if (unit !== 0) units[at++] = unit;
    }
  }
  starts[texts.length] = at;
  return { units: units.subarray(0, at), starts };
}

/** The letters and digits of one text, folded. */
export function reduce(text: string): string {
  const map = kept();
  let key = '';
  for (let i = 0; i < text.length; i++) {
    const unit = map[text.charCodeAt(i)]!;
    if (unit !== 0) key += String.fromCharCode(unit);
  }
  return key;
}

/**
 * The stretches of a text that hold its letters and digits `[from, to)`, in one walk.
 *
 * @param ranges in order and free of overlaps
 */
export function stretchesOf(text: string, ranges: readonly { from: number; to: number }[]): string[] {
  const map = kept();
  const stretches: string[] = [];
  let start = 0;
  let count = 0;
  for (let i = 0; i < text.length && stretches.length < ranges.length; i++) {
    if (map[text.charCodeAt(i)] === 0) continue;
    const { from, to } = ranges[stretches.length]!;
    if (count === from) start = i;
    count++;
    if (count === to) stretches.push(text.slice(start, i + 1));
  }
  return stretches;
}
