import table from 'virtual:moye/fold';
import { unpackGaps } from './gaps';

/** What each code unit folds to: Simplified, half-width, lower case. */
const FOLDED = makeTable();

function makeTable(): Uint16Array {
  const folded = new Uint16Array(65_536).map((_, unit) => unit);
  unpackGaps(table.from).forEach((unit, i) => {
    folded[unit] = table.to.charCodeAt(i);
  });
  for (let unit = 0xff01; unit <= 0xff5e; unit++) folded[unit] = unit - 0xfee0;
  folded[0x3000] = 0x20;
  folded[0xa0] = 0x20;
  for (let letter = 0; letter < 26; letter++) {
    folded[0x41 + letter] = 0x61 + letter;
    folded[0xff21 + letter] = 0x61 + letter;
  }
  return folded;
}

/** How many code units become a string at once. */
const CHUNK = 8192;

/**
 * A text in the form in which texts are compared: Traditional as Simplified, full-width as half-width, capitals as
 * small letters; code unit by code unit, so that every offset stays what it was.
 */
export function fold(text: string): string {
  let result = '';
  for (let at = 0; at < text.length; at += CHUNK) {
    const units = new Uint16Array(Math.min(CHUNK, text.length - at));
    for (let i = 0; i < units.length; i++) units[i] = FOLDED[text.charCodeAt(at + i)]!;
    result += String.fromCharCode(...units);
  }
  return result;
}

/** What one code unit folds to. */
export function foldUnit(unit: number): number {
  return FOLDED[unit]!;
}
