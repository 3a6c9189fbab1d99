import type { Edit } from '../../text/edits';
import type { Decision } from '../context/model';
import { createConverter } from '../converter';
import { countSides } from '../identify';
import type { Packs } from '../packs';
import { type Reliability, reliabilityOf, type Seen } from './reliability';
import { simplifier } from './simplify';
import { sameStyle } from './style';

/** A form is exchanged when the sentence, with all that the chapter shows of its converter, is this much against it. */
const MARGIN = 1;
/** Forms that good editors leave to taste (瞭解 or 了解, 摺 or 折) need more than that to be brought in. */
const TASTE = new Set('瞭藉揹絃樑摺糰蒐剋伕昇唸嚐慾儘託綵黴釦盃蓆巖倖鍊菸誌闆齣夥噹');
const MARGIN_OF_TASTE = 2.5;
/** How sure OpenCC's words are of a character that they nearly always turn into the same one. */
const SURE_OF_WORDS = 3.5;

/** No region writes this variant any more; only converters do. */
const NEVER = { form: '麽', right: '麼' };

/** A paragraph, what it is short for, and what stands in it at the places that are in doubt. */
interface Examined {
  text: string;
  /** The text in Simplified, unit by unit. */
  source: string;
  /** What OpenCC makes of that. */
  standard: string;
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
  const mender = new Mender(packs);
  const examined: Examined[] = [];
  for (const text of paragraphs) {
    examined.push(mender.examine(text));
    yield;
  }
  const reliability = reliabilityOf(examined.flatMap(({ seen }) => seen));
  const edits: Edit[][] = [];
  const write = regionalWriter(packs, paragraphs);
  for (const one of examined) {
    edits.push(reliability ? mender.mend(one, reliability, write) : []);
    yield;
  }
  return edits;
}

class Mender {
  private readonly simplify: (text: string) => string;
  private readonly converter;
  private readonly context;
  private readonly alternatives;
  private readonly toStandard: (unit: string) => string;

  constructor(packs: Packs) {
    this.simplify = simplifier(packs);
    this.converter = createConverter({ from: 'hans', to: 'hant', phrases: false }, packs);
    this.context = packs.context();
    this.alternatives = packs.dictionary('hansToHant').alternatives;
    this.toStandard = standardiser(packs);
  }

  /** Finds out what the sentences say about a paragraph, without looking at the forms on the page. */
  examine(text: string): Examined {
    const source = this.simplify(text);
    const standard = this.converter.convert(source);
    const examined: Examined = { text, source, standard, plain: [], seen: [] };
    if (standard.length !== text.length) return examined;
    const decisions = this.context.decide(source, { standard });
    const decided = new Set(decisions.map(({ at }) => at));
    for (const decision of decisions) examined.seen.push(...this.seenAt(decision, examined));
    for (let at = 0; at < text.length; at++) {
      const form = this.toStandard(text[at]!);
      if (decided.has(at) || !this.isForm(source[at]!, form)) continue;
      examined.plain.push(at);
      const wanted = standard[at]!;
      examined.seen.push({ character: source[at]!, form, wanted, confidence: SURE_OF_WORDS });
    }
    return examined;
  }

  mend(examined: Examined, reliability: Reliability, write: (unit: string) => string): Edit[] {
    const { text, source, standard, plain } = examined;
    if (standard.length !== text.length) return [];
    const edits: Edit[] = [];
    const change = (at: number, to: string) => {
      if (sameStyle(to, this.toStandard(text[at]!))) return;
      edits.push({ start: at, end: at + 1, to: write(to), because: 'repair' });
    };
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
      if (to !== undefined && odds[best]! > (TASTE.has(to) ? MARGIN_OF_TASTE : MARGIN)) change(at, to);
    }
    for (const at of plain) {
      if (reliability.trustIn(source[at]!) < SURE_OF_WORDS) change(at, standard[at]!);
    }
    for (const at of leftovers(text, standard)) change(at, standard[at]!);
    for (let at = text.indexOf(NEVER.form); at >= 0; at = text.indexOf(NEVER.form, at + 1)) {
      edits.push({ start: at, end: at + 1, to: NEVER.right, because: 'repair' });
    }
    return inOrder(edits);
  }

  private seenAt({ at, forms, odds }: Decision, { text, source }: Examined): Seen[] {
    const form = forms.find((one) => this.stands(text, at, one));
    const best = odds.findIndex((odd) => odd > 0);
    if (form === undefined || best < 0) return [];
    return [{ character: source[at]!, form, wanted: forms[best]!, confidence: odds[best]! }];
  }

  private stands(text: string, at: number, form: string): boolean {
    return sameStyle(form, this.toStandard(text[at]!));
  }

  /** Whether words turn a character into a form at all. */
  private isForm(character: string, form: string): boolean {
    return this.alternatives.get(character.charCodeAt(0))?.includes(form) ?? false;
  }
}

/** A clause with a single Simplified character among so many Traditional ones is Traditional. */
const TRADITIONAL_FOR_EACH = 2;

/** Simplified characters that a converter left standing in Traditional text. */
function* leftovers(text: string, standard: string): Generator<number> {
  const { hans, hant } = countSides(text);
  if (hans === 0 || hant < hans * TRADITIONAL_FOR_EACH) return;
  for (let at = 0; at < text.length; at++) {
    if (countSides(text, at, at + 1).hans === 1 && text[at] !== standard[at]) yield at;
  }
}

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
