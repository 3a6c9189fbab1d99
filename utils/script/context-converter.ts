import { composeEdits } from '../text/compose';
import type { Edit } from '../text/edits';
import type { Context } from './context/model';
import { createConverter } from './converter';
import type { Converter, ConvertOptions } from './model';
import type { Packs } from './packs';

/**
 * A converter from Simplified that decides ambiguous characters by their sentences, where {@link createConverter} takes
 * the longest phrase: first into OpenCC's standard writing, then by context, then into the wanted region.
 *
 * @param packs must hold what `packsFor` names, and the context
 * @throws {RangeError} when something is missing
 */
export function createContextConverter(options: ConvertOptions, packs: Packs): Converter {
  const standard = createConverter({ from: 'hans', to: 'hant', phrases: false }, packs);
  const region = createConverter({ ...options, from: 'hant' }, packs);
  return new ContextConverter(standard, packs.context(), region);
}

class ContextConverter implements Converter {
  /** What the sentences of a whole chapter agreed on, by paragraph. */
  private learnt = new Map<string, string>();

  constructor(
    private readonly standard: Converter,
    private readonly context: Context,
    private readonly region: Converter,
  ) {}

  *learn(texts: readonly string[]): Generator<undefined, void> {
    const standards: string[] = [];
    for (const text of texts) {
      standards.push(this.standard.convert(text));
      yield;
    }
    const corrected = yield* this.context.correctInSteps(texts, standards);
    this.learnt = new Map(texts.map((text, i) => [text, corrected[i]!]));
  }

  convert(text: string): string {
    return this.region.convert(this.corrected(text, this.standard.convert(text)));
  }

  align(text: string): Edit[] {
    const edits = this.standard.align(text);
    const standard = this.standard.convert(text);
    const corrected = this.corrected(text, standard);
    return composeEdits(text, correctedEdits(text, edits, standard, corrected), this.region.align(corrected));
  }

  private corrected(text: string, standard: string): string {
    return this.learnt.get(text) ?? this.context.correct(text, standard);
  }
}

/** What leads from a text to its corrected conversion: by units where the text keeps its length. */
function correctedEdits(text: string, edits: Edit[], standard: string, corrected: string): Edit[] {
  if (corrected === standard) return edits;
  if (corrected.length === text.length) return unitEdits(text, corrected);
  return composeEdits(text, edits, unitEdits(standard, corrected));
}

/** The units in which two texts of the same length differ; the halves of a character stay together. */
function unitEdits(from: string, to: string): Edit[] {
  const edits: Edit[] = [];
  for (let at = 0; at < from.length; at++) {
    if (from[at] === to[at]) continue;
    const isPair = to.codePointAt(at)! > 0xffff;
    const isLow = (to.charCodeAt(at) & 0xfc00) === 0xdc00;
    const start = isLow ? at - 1 : at;
    const end = isPair ? at + 2 : at + 1;
    edits.push({ start, end, to: to.slice(start, end), because: 'script' });
    at = end - 1;
  }
  return edits;
}
