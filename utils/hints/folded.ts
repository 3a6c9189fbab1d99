import { foldUnit } from '../script/fold';

/** A text as terms are compared with it: folded, and without the characters that show nothing. */
export interface Folded {
  units: Uint16Array;
  /** Where each unit stands in the text; null where each stands at its own place. */
  places: Uint32Array | null;
}

/** Folds a text unit by unit and leaves out what shows nothing, so that a term matches however it is taken apart. */
export function foldShown(text: string): Folded {
  const units = new Uint16Array(text.length);
  const count = foldInto(units, 0, text);
  if (count === text.length) return { units, places: null };
  return { units: units.subarray(0, count), places: placesIn(text, count) };
}

/** Writes the folded units of a text into an array from a place on, and gives the place behind them. */
export function foldInto(units: Uint16Array, from: number, text: string): number {
  let end = from;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    // Nearly all text is Han.
    if ((unit < 0x3000 || unit >= 0xdb40) && showsNothing(text, at)) continue;
    units[end++] = foldUnit(unit);
  }
  return end;
}

function placesIn(text: string, count: number): Uint32Array {
  const places = new Uint32Array(count);
  let next = 0;
  for (let at = 0; at < text.length; at++) if (!showsNothing(text, at)) places[next++] = at;
  return places;
}

/**
 * Whether the unit at a place is, or belongs to, a character without width: soft hyphens, zero-width spaces and
 * joiners, marks of direction, variation selectors, the byte-order mark (Unicode's Default_Ignorable_Code_Point, as
 * far as it turns up in pages).
 */
function showsNothing(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit >= 0x3000 && unit < 0xdb40) return false;
  if (unit < 0x2000) return unit === 0xad || (unit >= 0x180b && unit <= 0x180e);
  if (unit < 0x3000) {
    return (
      (unit >= 0x200b && unit <= 0x200f) ||
      (unit >= 0x202a && unit <= 0x202e) ||
      (unit >= 0x2060 && unit <= 0x206f)
    );
  }
  if (unit >= 0xfe00) return unit <= 0xfe0f || unit === 0xfeff;
  // Variation selectors beyond the first plane: U+E0100 to U+E01EF.
  if (unit === 0xdb40) return isVariation(text.charCodeAt(at + 1));
  return isVariation(unit) && text.charCodeAt(at - 1) === 0xdb40;
}

function isVariation(low: number): boolean {
  return low >= 0xdd00 && low <= 0xddef;
}
