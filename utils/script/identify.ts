import table from 'virtual:moye/identify';
import { countKana, isHan } from '../text/han';
import { unpackGaps } from './gaps';
import { isHant, type Script, type Side } from './model';

const HANS = 1;
const HANT = 2;
const TW = 4;
const HK = 8;
const MARKS = makeMarks();

function makeMarks(): Uint8Array {
  const marks = new Uint8Array(65_536);
  const mark = (packed: string, bit: number) => {
    for (const unit of unpackGaps(packed)) marks[unit]! |= bit;
  };
  mark(table.hans, HANS);
  mark(table.hant, HANT);
  mark(table.tw, TW);
  mark(table.hk, HK);
  return marks;
}

/** A text of less Han than this is not judged … */
const HAN_AT_LEAST = 10;
/** … nor is one with more kana than this share of its Han: it is Japanese. */
const KANA_AT_MOST = 0.2;
/** One script's share from which a text counts as written in it. */
const CLEAR = 0.85;
/** A region is named from so many characters of its own on, and when it has so many times more of them than the other. */
const REGION_AT_LEAST = 2;
const REGION_TIMES = 4;

/** A script and how sure it is, from 0 to 1. */
export interface Identified {
  script: Script;
  /** The script of most of the text, also where both are mixed. */
  side: Side;
  confidence: number;
}

/** How many characters of a text stand in one script or one region only. */
export interface SideCounts {
  han: number;
  hans: number;
  hant: number;
  tw: number;
  hk: number;
}

/** Counts the characters of a stretch of a text that tell a script. */
export function countSides(text: string, start = 0, end = text.length): SideCounts {
  const counts = { han: 0, hans: 0, hant: 0, tw: 0, hk: 0 };
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (!isHan(unit)) continue;
    counts.han++;
    const marks = MARKS[unit]!;
    if (marks === 0) continue;
    if ((marks & HANS) !== 0) counts.hans++;
    if ((marks & HANT) !== 0) counts.hant++;
    if ((marks & TW) !== 0) counts.tw++;
    if ((marks & HK) !== 0) counts.hk++;
  }
  return counts;
}

/**
 * The script of a text, by the characters that stand in one script only; the region of Traditional text, by those that
 * one region only writes. Text with no such character is taken for Simplified, with no confidence.
 */
export function identify(text: string): Identified {
  const counts = countSides(text);
  const { han, hans, hant } = counts;
  const side = hant > hans ? 'hant' : 'hans';
  if (han < HAN_AT_LEAST || countKana(text) > han * KANA_AT_MOST) {
    return { script: 'none', side, confidence: 1 };
  }
  const told = hans + hant;
  if (told === 0) return { script: 'hans', side, confidence: 0 };
  const share = Math.max(hans, hant) / told;
  const weight = told / (told + 4);
  if (share < CLEAR) return { script: 'mixed', side, confidence: (1 - share) * 2 * weight };
  const script = side === 'hans' ? 'hans' : regionOf(counts);
  return { script, side, confidence: (share * 2 - 1) * weight };
}

/**
 * The script of a text that may be as short as a word: by its own telling characters, and where it has none, that
 * of the text around it, whose region it shares. Among Japanese (`around` is `none`) a short text is no Chinese.
 */
export function scriptOf(text: string, around: Script): Script {
  const counts = countSides(text);
  const { han, hans, hant } = counts;
  if (han === 0 || countKana(text) > han * KANA_AT_MOST) return 'none';
  if (around === 'none' && han < HAN_AT_LEAST) return 'none';
  if (hans + hant === 0) return around;
  if (Math.max(hans, hant) < (hans + hant) * CLEAR) return 'mixed';
  if (hans > hant) return 'hans';
  const region = regionOf(counts);
  return region === 'hant' && isHant(around) ? around : region;
}

/** The script of all texts together, as what is around each; `mixed` where there is too little to tell. */
export function scriptAround(texts: readonly string[]): Script {
  const all = texts.join('\n');
  const { script } = identify(all);
  return script === 'none' && countKana(all) <= countSides(all).han * KANA_AT_MOST ? 'mixed' : script;
}

function regionOf({ tw, hk }: SideCounts): Script {
  if (tw >= REGION_AT_LEAST && tw > hk * REGION_TIMES) return 'hant-TW';
  if (hk >= REGION_AT_LEAST && hk > tw * REGION_TIMES) return 'hant-HK';
  return 'hant';
}
