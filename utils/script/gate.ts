import type { Dictionary } from './dictionary';
import { PairSet } from './pair-set';
import type { Stage } from './stage';

/** No entry of any stage holds the unit: whatever happens on one side of it does not depend on the other. */
const BOUNDARY = 1 << 16;
/** The pair that the unit makes with the one before it, or behind it, may belong to an entry with a value of its own. */
const WITH_BEFORE = 2 << 16;
const WITH_AFTER = 4 << 16;
/** The unit is half a character, or becomes something else than the table says. */
const ALWAYS = 8 << 16;
/** An ideographic description may begin, which reaches over boundaries. */
const DESCRIPTION = 16 << 16;

/** The first entry of {@link Gate.table} for which {@link Gate.isClosed} has to be asked. */
export const SUSPICIOUS = WITH_BEFORE;

/** The units of the text that become a unit by the stages before. */
type Sources = (unit: number) => readonly number[];

/**
 * Tells where a text cannot be converted unit by unit.
 *
 * Most entries become their characters one by one, and most stretches of a text hold no other entry. An entry with a
 * value of its own gives itself away by a pair of neighbouring units; so a stretch between two boundaries in which no
 * such pair occurs needs no search at all. Units that later stages meet are traced back to the units of the text that
 * become them.
 */
export class Gate {
  /** For each unit, what it becomes by all stages in the lower 16 bits, and what is to be known of it above. */
  readonly table = new Uint32Array(65_536).fill(BOUNDARY);
  private readonly pairs = new PairSet();

  /** @param normalise @param segmenter @param steps the stages of a conversion in their order */
  constructor(normalise: Stage | null, segmenter: Stage | null, steps: readonly Stage[]) {
    if (normalise) this.addStage(normalise, sourcesOf(null));
    let before = normalise?.characters ?? null;
    if (segmenter) this.addUnits(segmenter, sourcesOf(before));
    for (const stage of steps) {
      this.addStage(stage, sourcesOf(before));
      before = compose(before, stage.characters);
    }
    this.table.fill(ALWAYS, 0xd800, 0xe000);
    this.table.fill(DESCRIPTION, 0x2ff0, 0x3000);
    before?.forEach((to, unit) => {
      this.table[unit]! |= to;
    });
  }

  /** Whether words may decide what becomes of a unit whose entry is {@link SUSPICIOUS}. `from` is where the text begins to count. */
  isClosed(text: string, at: number, from: number): boolean {
    const unit = text.charCodeAt(at);
    const entry = this.table[unit]!;
    if (entry >= ALWAYS) return true;
    if ((entry & WITH_BEFORE) !== 0 && at > from && this.pairs.has(text.charCodeAt(at - 1), unit))
      return true;
    if ((entry & WITH_AFTER) === 0 || at + 1 >= text.length) return false;
    return this.pairs.has(unit, text.charCodeAt(at + 1));
  }

  /** The boundary nearest before a place, not before `from`. */
  boundaryBefore(text: string, at: number, from: number): number {
    let start = at;
    while (start > from && !this.isBoundary(text.charCodeAt(start - 1))) start--;
    return start;
  }

  /** The boundary nearest behind a place. A description reaches over boundaries, so behind one there is none. */
  boundaryBehind(text: string, at: number): number {
    for (let end = at; end < text.length; end++) {
      const unit = text.charCodeAt(end);
      if (this.isBoundary(unit)) return end;
      if (this.table[unit]! >= DESCRIPTION) break;
    }
    return text.length;
  }

  private isBoundary(unit: number): boolean {
    return (this.table[unit]! & BOUNDARY) !== 0;
  }

  private addStage(stage: Stage, sources: Sources): void {
    this.addUnits(stage, sources);
    for (const dictionary of stage.dictionaries) this.addTriggers(dictionary, stage, sources);
  }

  /** The units of a stage's entries are no boundaries. */
  private addUnits({ dictionaries }: Stage, sources: Sources): void {
    for (let unit = 0; unit < 65_536; unit++) {
      if (!dictionaries.some((dictionary) => dictionary.holds(unit))) continue;
      for (const source of sources(unit)) this.table[source]! &= ~BOUNDARY;
    }
  }

  private addTriggers(dictionary: Dictionary, stage: Stage, sources: Sources): void {
    const { pairs, atSecond, singles } = dictionary.triggers;
    for (const unit of singles) this.flag(sources(unit), ALWAYS);
    // An entry without a value of its own, in which another dictionary knows better what a character becomes.
    if (!dictionary.regional) this.addDisputed(dictionary, stage, sources);
    pairs.forEach((pair, i) => {
      const [firsts, seconds] = [sources(pair >>> 16), sources(pair & 0xffff)];
      if (atSecond[i]) this.flag(seconds, WITH_BEFORE);
      else this.flag(firsts, WITH_AFTER);
      for (const first of firsts) for (const second of seconds) this.pairs.add(first, second);
    });
  }

  private addDisputed(dictionary: Dictionary, stage: Stage, sources: Sources): void {
    dictionary.characters.forEach((to, unit) => {
      if (to !== stage.characters[unit] && dictionary.holds(unit)) this.flag(sources(unit), ALWAYS);
    });
  }

  private flag(units: readonly number[], flag: number): void {
    for (const unit of units) this.table[unit]! |= flag;
  }
}

/** What each unit becomes by one table after the other. */
function compose(first: Uint16Array | null, second: Uint16Array): Uint16Array {
  return first ? first.map((unit) => second[unit]!) : second;
}

function sourcesOf(characters: Uint16Array | null): Sources {
  if (!characters) return (unit) => [unit];
  const sources = new Map<number, number[]>();
  characters.forEach((to, from) => {
    if (to === from) return;
    const list = sources.get(to);
    if (list) list.push(from);
    else sources.set(to, characters[to] === to ? [to, from] : [from]);
  });
  return (unit) => sources.get(unit) ?? (characters[unit] === unit ? [unit] : []);
}
