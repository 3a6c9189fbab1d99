import table from 'virtual:moye/identify';
import { countKana, isHan } from '../text/han';
import type { Script } from './model';

const HANS = 1;
const HANT = 2;
const SIDES = makeSides();

function makeSides(): Uint8Array {
  const sides = new Uint8Array(65_536);
  for (let i = 0; i < table.hans.length; i++) sides[table.hans.charCodeAt(i)] = HANS;
  for (let i = 0; i < table.hant.length; i++) sides[table.hant.charCodeAt(i)] = HANT;
  return sides;
}

/** A text of less Han than this is not judged … */
const HAN_AT_LEAST = 10;
/** … nor is one with more kana than this share of its Han: it is Japanese. */
const KANA_AT_MOST = 0.2;
/** One script's share from which a text counts as written in it. */
const CLEAR = 0.85;

/** A script and how sure it is, from 0 to 1. */
export interface Identified {
  script: Script;
  confidence: number;
}

/**
 * The script of a text, by the characters that stand in one script only. Text with no such character is taken for
 * Simplified, with no confidence.
 */
export function identify(text: string): Identified {
  let han = 0;
  let hans = 0;
  let hant = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (!isHan(unit)) continue;
    han++;
    if (SIDES[unit] === HANS) hans++;
    else if (SIDES[unit] === HANT) hant++;
  }
  if (han < HAN_AT_LEAST || countKana(text) > han * KANA_AT_MOST) return { script: 'none', confidence: 1 };
  const told = hans + hant;
  if (told === 0) return { script: 'hans', confidence: 0 };
  const share = Math.max(hans, hant) / told;
  const weight = told / (told + 4);
  if (share < CLEAR) return { script: 'mixed', confidence: (1 - share) * 2 * weight };
  return { script: hans > hant ? 'hans' : 'hant', confidence: (share * 2 - 1) * weight };
}
