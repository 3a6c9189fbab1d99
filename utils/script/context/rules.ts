import { TAG_LETTERS } from './lexicon';

/**
 * One observation about the surroundings of an ambiguous character: where `before` matches the text that ends before
 * it and `after` the text that begins behind it, `form` is the likelier by about e to the power of `weight`. Both are
 * patterns over Simplified text within the sentence, whose ends read as 。
 */
export interface Rule {
  form: string;
  before: string;
  after: string;
  /** Letters of {@link TAG_LETTERS}, one of which the word behind the character must have; empty for any. */
  wordAfter: string;
  weight: number;
}

/** A rule as it is packed: form, before, after, wordAfter, weight. */
export type PackedRule = [string, string, string, string, number];

interface CompiledRule {
  form: number;
  before: RegExp | null;
  after: RegExp | null;
  wordAfter: string;
}

/** How far the rules see. */
const REACH = 8;
const SENTENCE_END = /[。！？!?\n]/;

/** The rules of one ambiguous character; its patterns are compiled when they are first needed. */
export class Rules {
  private compiled: readonly CompiledRule[] | null = null;

  constructor(
    private readonly packed: readonly PackedRule[],
    private readonly forms: readonly string[],
  ) {}

  /** Calls `found` with the number and the form of each rule that holds at a place of a text. */
  forEachAt(text: string, at: number, tagAfter: number, found: (index: number, form: number) => void): void {
    if (this.packed.length === 0) return;
    this.compiled ??= this.packed.map(([form, before, after, wordAfter]) => ({
      form: this.forms.indexOf(form),
      before: before === '' ? null : new RegExp(`(?:${before})$`),
      after: after === '' ? null : new RegExp(`^(?:${after})`),
      wordAfter,
    }));
    const left = textBefore(text, at);
    const right = textAfter(text, at);
    const letter = TAG_LETTERS[tagAfter]!;
    this.compiled.forEach(({ form, before, after, wordAfter }, index) => {
      if (wordAfter !== '' && !wordAfter.includes(letter)) return;
      if (before?.test(left) === false || after?.test(right) === false) return;
      found(index, form);
    });
  }
}

/** The text before a place within its sentence; the beginning of the sentence reads as 。 */
function textBefore(text: string, at: number): string {
  let start = at;
  while (start > 0 && at - start < REACH && !SENTENCE_END.test(text[start - 1]!)) start--;
  return (at - start < REACH ? '。' : '') + text.slice(start, at);
}

function textAfter(text: string, at: number): string {
  let end = at + 1;
  while (end < text.length && end - at <= REACH && !SENTENCE_END.test(text[end]!)) end++;
  return text.slice(at + 1, end) + (end - at <= REACH ? '。' : '');
}
