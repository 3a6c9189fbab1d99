import type { Edit } from '../../text/edits';
import { mapInSteps } from '../../text/steps';
import type { Decision } from '../context/model';
import { createConverter } from '../converter';
import { countSides } from '../identify';
import type { Packs } from '../packs';
import { type Reliability, reliabilityOf, type Seen } from './reliability';
import { simplifier } from './simplify';
import {
  type Clause,
  countClauses,
  isMixed,
  type Mixture,
  mixtureOf,
  STRAYS_AT_LEAST,
  straysIn,
} from './strays';
import { mayStandFor, sameStyle } from './style';

/** A form is exchanged when the sentence, with all that the chapter shows of its converter, is this much against it. */
const MARGIN = 0.5;
/** How sure OpenCC's words are of a character that they nearly always turn into the same one. */
const SURE_OF_WORDS = 3.5;

/** A text with a single Simplified character among so many Traditional ones is Traditional. */
const TRADITIONAL_FOR_EACH = 2;

/** No region writes this variant any more; only converters do. */
const NEVER = { form: '麽', right: '麼' };

/** A paragraph, what it is short for, and what stands in it at the places that are in doubt. */
interface Examined {
  text: string;
  /** The text in Simplified, unit by unit. */
  source: string;
  /** What OpenCC makes of that. */
  standard: string;
  clauses: Clause[];
  /** Places that the sentence does not decide, but OpenCC's words do. */
  plain: number[];
  seen: Seen[];
}

/**
 * Mends Traditional text whose characters a careless converter chose one by one (隻覺得, 層麵, 收獲), in steps.
 *
 * The text is reduced to Simplified and every ambiguous character decided anew by its sentence, with what stands on the
 * page as evidence: a noisy channel. How much that evidence counts, the chapter itself tells. A chapter whose forms
 * make sense is sound, and nothing of it is touched. Writings that differ by region or taste only are no damage.
 *
 * @param paragraphs Traditional text
 * @param packs must hold the dictionaries of both directions and the context
 * @returns the edits of each paragraph
 */
export function* characterEdits(paragraphs: readonly string[], packs: Packs): Generator<undefined, Edit[][]> {
  const clauses = yield* mapInSteps(paragraphs, countClauses);
  const mixture = mixtureOf(clauses.flat());
  const mender = new Mender(packs, mixture);
  const examined: Examined[] = [];
  for (const [i, text] of paragraphs.entries()) {
    examined.push(mender.examine(text, clauses[i]!));
    yield;
  }
  const strays = examined.map((one) => mender.strays(one));
  const hasStrays = strays.flat().length >= STRAYS_AT_LEAST;
  const isDamaged = hasStrays && mixture.byHalves;
  const reliability = reliabilityOf(
    examined.flatMap(({ seen }) => seen),
    isDamaged,
  );
  const edits: Edit[][] = [];
  const write = regionalWriter(packs, paragraphs);
  for (const [i, one] of examined.entries()) {
    const mended = reliability ? mender.mend(one, reliability, write) : [];
    edits.push(inOrder([...(hasStrays ? mender.gather(one, strays[i]!, write) : []), ...mended]));
    yield;
  }
  return edits;
}

class Mender {
  private readonly simplify: (text: string) => string;
  private readonly converter;
  private readonly context;
  private readonly dictionary;
  private readonly toStandard: (unit: string) => string;

  constructor(
    packs: Packs,
    private readonly mixture: Mixture,
  ) {
    this.simplify = simplifier(packs);
    this.converter = createConverter({ from: 'hans', to: 'hant', phrases: false }, packs);
    this.context = packs.context();
    this.dictionary = packs.dictionary('hansToHant');
    this.toStandard = standardiser(packs);
  }

  /** Finds out what the sentences say about a paragraph, without looking at the forms on the page. */
  examine(text: string, clauses: Clause[]): Examined {
    const source = this.simplify(text);
    const standard = this.converter.convert(source);
    const examined: Examined = { text, source, standard, clauses, plain: [], seen: [] };
    if (standard.length !== text.length) return examined;
    const isHans = this.hansIn(text, clauses);
    const decisions = this.context.decide(source, { standard });
    const decided = new Set(decisions.map(({ at }) => at));
    for (const decision of decisions) {
      if (!isHans(decision.at)) examined.seen.push(...this.seenAt(decision, examined));
    }
    for (let at = 0; at < text.length; at++) {
      const form = this.toStandard(text[at]!);
      if (decided.has(at) || isHans(at) || !this.isForm(source[at]!, form)) continue;
      examined.plain.push(at);
      const wanted = standard[at]!;
      examined.seen.push({ character: source[at]!, form, wanted, confidence: SURE_OF_WORDS });
    }
    return examined;
  }

  mend(examined: Examined, reliability: Reliability, write: (unit: string) => string): Edit[] {
    const { text, source, standard, clauses, plain } = examined;
    if (standard.length !== text.length) return [];
    const isHans = this.hansIn(text, clauses);
    const edits: Edit[] = [];
    const change = (at: number, to: string) => {
      if (isHans(at) || this.mayStand(examined, at, to)) return;
      edits.push({ start: at, end: at + 1, to: write(to), because: 'repair' });
    };
    for (const at of leftovers(text, standard)) change(at, standard[at]!);
    const decisions = this.context.decide(source, {
      standard,
      evidence: (at, forms) => {
        const trust = reliability.trustIn(source[at]!);
        return trust > 0 ? forms.map((form) => (this.stands(text, at, form) ? trust : 0)) : undefined;
      },
    });
    for (const { at, forms, odds } of decisions) {
      const best = odds.findIndex((odd) => odd > 0);
      const to = forms[best];
      if (to === undefined) continue;
      const lead = leadOver(
        odds,
        forms.findIndex((form) => this.stands(text, at, form)),
      );
      if (lead > MARGIN) change(at, to);
    }
    for (const at of plain) {
      if (reliability.trustIn(source[at]!) < SURE_OF_WORDS) change(at, standard[at]!);
    }
    for (let at = text.indexOf(NEVER.form); at >= 0; at = text.indexOf(NEVER.form, at + 1)) {
      edits.push({ start: at, end: at + 1, to: NEVER.right, because: 'repair' });
    }
    return edits;
  }

  /** The characters of the other script in clauses of both. */
  strays({ text, standard, clauses }: Examined): number[] {
    return standard.length === text.length ? straysIn(text, clauses, this.mixture) : [];
  }

  /** Brings strays into the script of their clauses, each as its sentence wants it. */
  gather(
    { text, source, standard }: Examined,
    places: readonly number[],
    write: (unit: string) => string,
  ): Edit[] {
    if (places.length === 0) return [];
    const decided = new Map(
      this.context.decide(source, { standard }).map(({ at, forms, odds }) => {
        return [at, forms[odds.findIndex((odd) => odd > 0)]];
      }),
    );
    return places.flatMap((at): Edit[] => {
      const to = this.mixture.side === 'hans' ? source[at]! : write(decided.get(at) ?? standard[at]!);
      return to === text[at] ? [] : [{ start: at, end: at + 1, to, because: 'repair' }];
    });
  }

  /** Whether a place stands in Simplified, which other steps convert: in such a clause of a text that is not mainly Traditional. */
  private hansIn(text: string, clauses: readonly Clause[]): (at: number) => boolean {
    const { main, side, byHalves } = this.mixture;
    const { hans, hant } = countSides(text);
    const tells = hans + hant > 0;
    const isTraditional = tells
      ? side === 'hant' && (byHalves || hant >= hans * TRADITIONAL_FOR_EACH)
      : main === 'hant';
    const others = clauses.filter((clause) =>
      isMixed(clause) ? side === 'hans' : clause.hant === 0 && !isTraditional,
    );
    return (at) => others.some(({ start, end }) => at >= start && at < end);
  }

  private seenAt({ at, forms, odds }: Decision, { text, source }: Examined): Seen[] {
    const form = forms.find((one) => this.stands(text, at, one));
    const best = odds.findIndex((odd) => odd > 0);
    if (form === undefined || best < 0) return [];
    return [{ character: source[at]!, form, wanted: forms[best]!, confidence: odds[best]! }];
  }

  /** Whether the character at a place may stand there when a form is wanted. */
  private mayStand({ text, standard }: Examined, at: number, wanted: string): boolean {
    const right = standard.slice(0, at) + wanted + standard.slice(at + 1);
    return mayStandFor(this.toStandard(text[at]!), right, at);
  }

  private stands(text: string, at: number, form: string): boolean {
    return sameStyle(form, this.toStandard(text[at]!));
  }

  /** Whether words turn a character into a form at all. */
  private isForm(character: string, form: string): boolean {
    return this.dictionary.alternatives.get(character.charCodeAt(0))?.includes(form) ?? false;
  }
}

/** Simplified characters that a converter left standing in Traditional text. */
function* leftovers(text: string, standard: string): Generator<number> {
  const { hans, hant } = countSides(text);
  if (hans === 0 || hant < hans * TRADITIONAL_FOR_EACH) return;
  for (let at = 0; at < text.length; at++) {
    if (countSides(text, at, at + 1).hans === 1 && text[at] !== standard[at]) yield at;
  }
}

/** How far the best form leads over the one that stands there; over all others where that is no form it knows. */
const leadOver = (odds: readonly number[], standing: number) =>
  standing < 0 ? Math.max(...odds) : -odds[standing]!;

/** In the order of their places, each place once. */
function inOrder(edits: readonly Edit[]): Edit[] {
  const byPlace = new Map(edits.map((edit) => [edit.start, edit]));
  return [...byPlace.values()].sort((a, b) => a.start - b.start);
}

/** Brings Taiwan's and Hong Kong's writings of a character to OpenCC's standard one. */
function standardiser(packs: Packs): (unit: string) => string {
  const tables = [packs.dictionary('fromTW').characters, packs.dictionary('fromHK').characters];
  return (unit) => {
    const code = unit.charCodeAt(0);
    const table = tables.find(({ bits }) => bits[code] !== 0);
    return table ? String.fromCharCode(code ^ table.bits[code]!) : unit;
  };
}

/** Writes a standard character as the region of the chapter does; Taiwan's way where it shows none. */
function regionalWriter(packs: Packs, paragraphs: readonly string[]): (unit: string) => string {
  const { tw, hk } = countSides(paragraphs.join(''));
  const { bits } = packs.dictionary(hk > tw ? 'toHK' : 'toTW').characters;
  return (unit) => String.fromCharCode(unit.charCodeAt(0) ^ bits[unit.charCodeAt(0)]!);
}
