import type { Edit } from '../text/edits';
import { createConverter } from './converter';
import type { Dictionary } from './dictionary';
import { fold } from './fold';
import type { Packs } from './packs';
import { Units } from './units';

/** Damage that the dictionary proves must reach this much of a chapter before anything is mended. */
const PROOFS_AT_LEAST = 2;
const SHARE_AT_LEAST = 0.02;

/** Characters that are right only inside words; alone, in a damaged chapter, the other one is meant. */
const NEVER_ALONE: Record<string, string> = { 隻: '只', 迴: '回', 麽: '麼', 裏: '裡', 複: '復', 穫: '獲' };
/** What 隻 counts, or what shows that it counts something. */
const NUMBER_BEFORE = /[0-9０-９一二三四五六七八九十百千萬万兩两半幾几數数每這这那哪整另船形獨独]$/;
/** After 這, 那 and the like these make 隻 an adverb after all: 這只是, 那只能. */
const ADVERB_AFTER = /^(?:是|能|會|会|要|有|想|剩|不過|不过|得|好|怕|說|说)/;
/** 麵 is food here, though no dictionary lists the word. */
const FOOD = /[鹽碗吃煮味湯條粉炒拉泡]/;

/**
 * Mends Traditional text whose characters a careless converter chose one by one (隻覺得, 層麵, 收獲).
 * The text is folded to Simplified and converted again by the dictionary's words: where a word of several characters
 * proves another character than the one that stands there, it is mended. Regional writings of a character count as
 * the same. Nothing happens in a chapter without damage.
 */
export function characterEdits(paragraphs: readonly string[], packs: Packs): Edit[][] {
  const words = packs.dictionary('hansToHant');
  const standard = standardise(packs);
  let doubtful = 0;
  let proofs = 0;
  const proven = paragraphs.map((text) => {
    const { edits, checked } = provenEdits(text, words, standard);
    doubtful += checked;
    proofs += edits.length;
    return edits;
  });
  if (proofs < PROOFS_AT_LEAST || proofs < doubtful * SHARE_AT_LEAST) return paragraphs.map(() => []);
  return paragraphs.map((text, i) => [...proven[i]!, ...loneEdits(text, words, proven[i]!)]);
}

/** Brings Taiwan's and Hong Kong's writings of a character to the same standard one. */
function standardise(packs: Packs): (text: string) => string {
  const fromTW = createConverter({ from: 'hant-TW', to: 'hant', phrases: false }, packs);
  const fromHK = createConverter({ from: 'hant-HK', to: 'hant', phrases: false }, packs);
  const known = new Map<string, string>();
  return (character) => {
    let result = known.get(character);
    if (result === undefined) {
      result = fromHK.convert(fromTW.convert(character));
      known.set(character, result);
    }
    return result;
  };
}

/** Differences that a word of the dictionary proves; `checked` counts the characters that words spoke for. */
function provenEdits(text: string, words: Dictionary, standard: (text: string) => string) {
  const folded = fold(text);
  const units = unitsOf(folded);
  const edits: Edit[] = [];
  let checked = 0;
  for (let at = 0; at < text.length; ) {
    const phrase = phraseAt(words, units, at);
    if (phrase?.value.length !== phrase?.length || !phrase) {
      at++;
      continue;
    }
    for (let i = 0; i < phrase.length; i++) {
      const is = text[at + i]!;
      const should = phrase.value[i]!;
      // What a converter did not change it cannot have damaged: 周一鳴 is a name, not a 週一.
      if (is === should || is === folded[at + i] || fold(should) !== folded[at + i]) continue;
      if (standard(is) === standard(should) || (is === '裏' && !isMile(text, at + i))) continue;
      edits.push({ start: at + i, end: at + i + 1, to: should, because: 'repair' });
    }
    checked += phrase.length;
    at += phrase.length;
  }
  return { edits, checked };
}

function unitsOf(text: string): Units {
  const units = new Units(text.length);
  units.append(text);
  return units;
}

/** The longest phrase at a place and what it becomes; null where there is none. */
function phraseAt(words: Dictionary, text: Units, at: number): { length: number; value: string } | null {
  const length = words.match(text.data, at, text.length);
  if (length < 2) return null;
  const value = new Units(length);
  words.write(text.data, at, length, value);
  return { length, value: value.toString() };
}

/** 裏 for 里 is damage only in the words for the measure; elsewhere it means “inside”. */
function isMile(text: string, at: number): boolean {
  return /[公英海千百萬万鄰]/.test(text[at - 1] ?? '') || /[程弄長]/.test(text[at + 1] ?? '');
}

/** Characters outside of proven words that are never right by themselves. */
function loneEdits(text: string, words: Dictionary, proven: readonly Edit[]): Edit[] {
  const units = unitsOf(fold(text));
  const edits: Edit[] = [];
  const done = new Set(proven.map((edit) => edit.start));
  for (let at = 0; at < text.length; ) {
    const length = phraseAt(words, units, at)?.length ?? 1;
    for (let i = at; i < at + length; i++) {
      const to = done.has(i) ? undefined : loneRepair(text, i, length > 1);
      if (to !== undefined) edits.push({ start: i, end: i + 1, to, because: 'repair' });
    }
    at += length;
  }
  return edits;
}

function loneRepair(text: string, at: number, isInWord: boolean): string | undefined {
  const is = text[at]!;
  // Variants that no word tells apart are brought to the usual one, in words too.
  if (is === '麽' || is === '裏') return NEVER_ALONE[is];
  if (isInWord) return undefined;
  const before = text.slice(0, at);
  const after = text.slice(at + 1);
  if (is === '隻' && NUMBER_BEFORE.test(before) && !ADVERB_AFTER.test(after)) return undefined;
  if (is === '麵')
    return /[前後外裡裏上下桌對表方見平]$/.test(before) && !FOOD.test(after.slice(0, 2)) ? '面' : undefined;
  return NEVER_ALONE[is];
}
