import type { Dictionary } from './dictionary';
import { Signs, SUSPECT } from './signs';
import { Units } from './units';
import type { Characters } from './unpack';

/** A place where the lengths of source and result differ, or where a word was exchanged as a whole. */
export interface Mark {
  start: number;
  end: number;
  resultStart: number;
  resultEnd: number;
  regional: boolean;
}

/** What a stage makes of a text. */
export interface StageResult {
  text: Units;
  /** How much of the source it is made of. */
  read: number;
  /** Where the segments of the text end, the last with the text; none of the next stage's entries may cross one. */
  ends: readonly number[];
  marks: Mark[];
}

/** One step of a conversion: dictionaries that are searched as one, the longest entry of all from left to right. */
export class Stage {
  /** What code units become where no longer entry holds them. */
  readonly characters: Characters;
  /** What shows where words decide. */
  readonly signs: Signs;
  /** What the last run made. The next run overwrites it: stretches are short and many, and new arrays would cost more than the search. */
  readonly result: StageResult = { text: new Units(256), read: 0, ends: [], marks: [] };
  /** Where the last run ended segments; what stands behind the end of its text is left from others. */
  private readonly cuts: number[] = [];
  /** The dictionary that holds the last match. */
  private holder: Dictionary;

  /** @param dictionaries of entries of the same length the earlier dictionary's counts */
  constructor(readonly dictionaries: readonly [Dictionary, ...Dictionary[]]) {
    this.characters = charactersOf(dictionaries);
    this.signs = new Signs(dictionaries, this.characters);
    this.holder = dictionaries[0];
  }

  /**
   * Converts a text segment by segment, into {@link result}.
   *
   * @param ends where the segments of the text end; null makes every phrase that is found a segment of its own, and
   * every stretch between phrases another, as OpenCC segments
   * @param enough with null: after the first phrase that ends here or later, the rest of the text is left alone
   */
  run(text: Units, ends: readonly number[] | null, enough = text.length): StageResult {
    const { result } = this;
    const { bits } = this.characters;
    const { data } = text;
    const out = result.text;
    out.length = 0;
    out.reserve(text.length);
    if (result.marks.length > 0) result.marks = [];
    if (ends !== null && this.runUnits(text)) {
      result.ends = ends;
      result.read = text.length;
      return result;
    }
    result.ends = this.cuts;
    let [at, segment, cut] = [0, 0, 0];
    let end = ends ? ends[0]! : text.length;
    while (at < text.length) {
      const length = this.match(data, at, end);
      if (length > 0) {
        const isCut = ends === null && isPhrase(data, at, length);
        if (isCut) cut = this.endSegment(cut);
        this.write(data, at, length);
        at += length;
        out.reserve(text.length - at);
        if (isCut) {
          cut = this.endSegment(cut);
          if (at >= enough) break;
        }
      } else {
        const plain = unmatchedLength(data, at, end, bits);
        if (plain === 1) out.data[out.length++] = data[at]! ^ bits[data[at]!]!;
        else for (let i = at; i < at + plain; i++) out.data[out.length++] = data[i]!;
        at += plain;
      }
      if (ends !== null && at === end) {
        cut = this.endSegment(cut);
        end = ends[++segment]!;
      }
    }
    this.endSegment(cut);
    result.read = at;
    return result;
  }

  /** Converts a text unit by unit where words decide nothing of it; elsewhere gives false. */
  private runUnits({ data: from, length }: Units): boolean {
    const { signs, characters, result } = this;
    const { flags } = signs;
    const { bits } = characters;
    const { data: to } = result.text;
    for (let i = 0; i < length; i++) {
      const unit = from[i]!;
      if (flags[unit]! >= SUSPECT) {
        const [previous, next] = [i > 0 ? from[i - 1]! : 0, i + 1 < length ? from[i + 1]! : 0];
        if (signs.decide(previous, unit, next)) return false;
      }
      to[i] = unit ^ bits[unit]!;
    }
    result.text.length = length;
    return true;
  }

  /** Whether the stage may change a text: whether any unit of it becomes another one or stands in an entry. */
  concerns(text: Units): boolean {
    const { flags } = this.signs;
    const { bits } = this.characters;
    const { data } = text;
    for (let i = 0; i < text.length; i++) {
      const unit = data[i]!;
      if (bits[unit] !== 0 || flags[unit] !== 0) return true;
    }
    return false;
  }

  /** Where the segments of a text end: each phrase that is found is one, each stretch between phrases another. */
  segmentEnds(text: Units): number[] {
    const ends: number[] = [];
    let last = 0;
    const end = (at: number) => {
      if (at > last) ends.push(at);
      last = at;
    };
    for (let at = 0; at < text.length; ) {
      const length = this.match(text.data, at, text.length);
      if (length === 0) {
        at += unmatchedLength(text.data, at, text.length, this.characters.bits);
        continue;
      }
      const isCut = isPhrase(text.data, at, length);
      if (isCut) end(at);
      at += length;
      if (isCut) end(at);
    }
    end(text.length);
    return ends;
  }

  /** The length of the longest entry at a place; its dictionary becomes {@link holder}. */
  private match(text: Uint16Array, at: number, end: number): number {
    const { dictionaries } = this;
    let best = 0;
    for (let i = 0; i < dictionaries.length; i++) {
      const dictionary = dictionaries[i]!;
      const length = dictionary.match(text, at, end);
      if (length <= best) continue;
      best = length;
      this.holder = dictionary;
    }
    return best;
  }

  /** Ends the segment of a number here, unless nothing has been written since the one before; gives the next number. */
  private endSegment(number: number): number {
    const { cuts, result } = this;
    const { length } = result.text;
    if (length === (number === 0 ? 0 : cuts[number - 1]!)) return number;
    cuts[number] = length;
    return number + 1;
  }

  private write(text: Uint16Array, at: number, length: number): void {
    const { holder, result } = this;
    const { text: out } = result;
    const resultStart = out.length;
    holder.write(text, at, length, out);
    const { regional } = holder;
    if (!regional && out.length - resultStart === length) return;
    result.marks.push({ start: at, end: at + length, resultStart, resultEnd: out.length, regional });
  }
}

/** Of characters that several dictionaries hold, the earlier one's count. */
function charactersOf(dictionaries: readonly [Dictionary, ...Dictionary[]]): Characters {
  const [first, ...others] = dictionaries;
  if (others.length === 0) return first.characters;
  const bits = first.characters.bits.slice();
  const changed = [...first.characters.changed];
  for (const { characters } of others) {
    for (const unit of characters.changed) {
      if (bits[unit] !== 0) continue;
      bits[unit] = characters.bits[unit]!;
      changed.push(unit);
    }
  }
  return { bits, changed: Uint16Array.from(changed) };
}

/** True for an entry of more than one character. */
function isPhrase(text: Uint16Array, at: number, length: number): boolean {
  return length > 2 || (length === 2 && !isHighSurrogate(text[at]!));
}

/**
 * How far a place without an entry reaches: a single unit that becomes another one; else a character, where an
 * ideographic description sequence (Unicode, chapter 18.2) is taken as one.
 */
function unmatchedLength(text: Uint16Array, at: number, end: number, bits: Uint16Array): number {
  const unit = text[at]!;
  if (bits[unit] !== 0) return 1;
  const described = descriptionEnd(text, at, end);
  return described > at ? described - at : characterLength(text, at, end);
}

function descriptionEnd(text: Uint16Array, at: number, end: number): number {
  const unit = text[at]!;
  if (unit < 0x2ff0 || unit > 0x2fff) return 0;
  const parts = unit === 0x2ff2 || unit === 0x2ff3 ? 3 : 2;
  let next = at + 1;
  for (let part = 0; part < parts; part++) {
    if (next >= end) return 0;
    next = descriptionEnd(text, next, end) || next + characterLength(text, next, end);
  }
  return next;
}

function characterLength(text: Uint16Array, at: number, end: number): number {
  return isHighSurrogate(text[at]!) && at + 1 < end && (text[at + 1]! & 0xfc00) === 0xdc00 ? 2 : 1;
}

function isHighSurrogate(unit: number): boolean {
  return (unit & 0xfc00) === 0xd800;
}
