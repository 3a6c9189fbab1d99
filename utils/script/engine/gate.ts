import { PairFilter } from './pair-filter';
import { ALWAYS, DESCRIPTION, HELD, PACKED, SUSPECT } from './signs';
import type { Stage } from './stage';

/** The bits in which a unit changes. Above them stand its flags. */
const BITS = 0xffff;
const FLAGS = 16;

/** The first entry of {@link Gate.table} for which {@link Gate.isClosed} has to be asked. */
export const SUSPICIOUS = SUSPECT << FLAGS;

/**
 * Tells where a text cannot be converted unit by unit.
 *
 * Most entries become their characters one by one, and most stretches of a text hold no sign of another entry
 * ({@link Signs}); so a stretch between two boundaries without any needs no search at all. What later stages meet is
 * what the stages before them make of the units of the text.
 */
export class Gate {
  /** For each unit, the bits in which it changes by all stages, and above them what is to be known of it. */
  readonly table = new Uint32Array(65_536);
  /** The pairs that are signs to any step, each as what it becomes in the end. */
  private readonly filter = new PairFilter(1 << 17);
  /** The units that become other ones. */
  private changed = new Uint16Array();

  /**
   * @param normalise unifies characters before all else
   * @param segmenter cuts the text into segments
   * @param steps the other stages of a conversion in their order
   */
  constructor(
    normalise: Stage | null,
    segmenter: Stage | null,
    private readonly steps: readonly Stage[],
  ) {
    this.table.fill((HELD | ALWAYS) << FLAGS, 0xd800, 0xe000);
    this.table.fill((HELD | DESCRIPTION) << FLAGS, 0x2ff0, 0x3000);
    if (normalise) this.close(normalise);
    if (segmenter) this.handOn(segmenter, HELD);
    for (const stage of steps) {
      this.handOn(stage, 0xff);
      this.follow(stage);
    }
  }

  /** What a unit becomes where no word decides. */
  convert(unit: number): number {
    return unit ^ (this.table[unit]! & BITS);
  }

  /** Whether words may decide what becomes of a unit whose entry is {@link SUSPICIOUS}. `from` is where the text begins to count. */
  isClosed(text: string, at: number, from: number): boolean {
    const { table, filter } = this;
    const unit = text.charCodeAt(at);
    if (table[unit]! >= PACKED << FLAGS && this.isAlways(unit)) return true;
    const image = this.convert(unit);
    const before = at > 0 ? this.convert(text.charCodeAt(at - 1)) : 0;
    const behind = at + 1 < text.length ? this.convert(text.charCodeAt(at + 1)) : 0;
    if (!filter.mayHold(before, image) && !filter.mayHold(image, behind)) return false;
    return this.isSign(text, at, from);
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
      if (this.table[unit]! >= DESCRIPTION << FLAGS) break;
    }
    return text.length;
  }

  private isBoundary(unit: number): boolean {
    return (this.table[unit]! & (HELD << FLAGS)) === 0;
  }

  /** Leaves all that unifying changes to the stages: it is rare. */
  private close({ dictionaries, characters }: Stage): void {
    const { table } = this;
    for (const units of [characters.changed, ...dictionaries.map(({ alphabet }) => alphabet)]) {
      for (let i = 0; i < units.length; i++) table[units[i]!]! |= (HELD | ALWAYS) << FLAGS;
    }
  }

  /**
   * Hands what a stage knows of the units that it meets on to the units of the text that become them. Whatever happens
   * on one side of a unit that no stage's entries hold does not depend on the other side.
   */
  private handOn({ dictionaries, signs: { flags } }: Stage, mask: number): void {
    const { table, changed } = this;
    for (const { alphabet } of dictionaries) {
      for (let i = 0; i < alphabet.length; i++) {
        const unit = alphabet[i]!;
        if ((table[unit]! & BITS) === 0) table[unit]! |= (flags[unit]! & mask) << FLAGS;
      }
    }
    for (let i = 0; i < changed.length; i++) {
      const unit = changed[i]!;
      const entry = table[unit]!;
      table[unit] = entry | ((flags[unit ^ (entry & BITS)]! & mask) << FLAGS);
    }
  }

  /** Changes what units become as a stage does. */
  private follow({ characters: { bits, changed } }: Stage): void {
    const { table } = this;
    const units = new Uint16Array(this.changed.length + changed.length);
    let count = 0;
    // What no stage before changes comes first: below, a unit may come back to itself.
    for (let i = 0; i < changed.length; i++) {
      const unit = changed[i]!;
      if ((table[unit]! & BITS) === 0) units[count++] = unit;
    }
    const fresh = count;
    for (let i = 0; i < this.changed.length; i++) {
      const unit = this.changed[i]!;
      const entry = table[unit]!;
      const after = entry ^ bits[unit ^ (entry & BITS)]!;
      table[unit] = after;
      if ((after & BITS) !== 0) units[count++] = unit;
    }
    for (let i = 0; i < fresh; i++) table[units[i]!]! ^= bits[units[i]!]!;
    this.changed = units.subarray(0, count);
  }

  /** True for a unit that is a sign by itself; lets the filter know the pairs of others. */
  private isAlways(unit: number): boolean {
    if (this.table[unit]! >= ALWAYS << FLAGS) return true;
    this.table[unit]! &= ~(PACKED << FLAGS);
    let image = unit;
    this.steps.forEach(({ signs, characters: { bits } }, number) => {
      signs.forEachPair(image, (first, second) => {
        this.filter.add(this.finally(first, number), this.finally(second, number));
      });
      image ^= bits[image]!;
    });
    return false;
  }

  /** What becomes of a unit by a step and those behind it. */
  private finally(unit: number, step: number): number {
    let image = unit;
    for (let i = step; i < this.steps.length; i++) image ^= this.steps[i]!.characters.bits[image]!;
    return image;
  }

  /** Whether any step knows a sign at a place of a text. */
  private isSign(text: string, at: number, from: number): boolean {
    let previous = at > from ? text.charCodeAt(at - 1) : 0;
    let unit = text.charCodeAt(at);
    let next = at + 1 < text.length ? text.charCodeAt(at + 1) : 0;
    for (const { signs, characters } of this.steps) {
      if (signs.flags[unit]! >= SUSPECT && signs.decide(previous, unit, next)) return true;
      const { bits } = characters;
      previous ^= bits[previous]!;
      unit ^= bits[unit]!;
      next ^= bits[next]!;
    }
    return false;
  }
}
