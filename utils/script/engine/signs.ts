import type { Dictionary } from './dictionary';
import { PairSet } from './pair-set';
import type { Characters } from './unpack';

/** What is known of a code unit. First: some entry holds it, so it is no boundary. */
export const HELD = 1;
/** The pair that the unit makes with the one before it, or behind it, may belong to an entry with a value of its own. */
export const SUSPECT = 1 << 1;
/** These pairs are not unpacked yet. */
export const PACKED = 1 << 2;
/** The unit is half a character, or becomes something else than the table says. */
export const ALWAYS = 1 << 3;
/** An ideographic description may begin, which reaches over boundaries. */
export const DESCRIPTION = 1 << 4;

/**
 * Tells where words may decide what becomes of a text: where an entry may apply that does not become its characters one
 * by one. Such an entry gives itself away by a unit or by a pair of neighbouring units.
 */
export class Signs {
  /** What is known of each code unit. */
  readonly flags = flagsOfAnyText();
  /** The pairs that give entries away, of those units that texts have held so far. */
  private readonly pairs = new PairSet();

  /** @param dictionaries that are searched as one @param characters what units become by them where no longer entry holds them */
  constructor(
    private readonly dictionaries: readonly Dictionary[],
    characters: Characters,
  ) {
    const { flags } = this;
    for (const dictionary of dictionaries) {
      const { alphabet, triggers, singles, regional } = dictionary;
      for (let i = 0; i < alphabet.length; i++) flags[alphabet[i]!]! |= HELD;
      for (const unit of triggers.units) flags[unit]! |= SUSPECT | PACKED;
      for (const unit of singles.keys()) flags[unit]! |= ALWAYS;
      // An entry without a value of its own, in which another dictionary knows better what a character becomes.
      if (regional || dictionaries.length === 1) continue;
      for (const unit of characters.changed) {
        const isDisputed = dictionary.characters.bits[unit] !== characters.bits[unit];
        if (isDisputed && dictionary.holds(unit)) flags[unit]! |= ALWAYS;
      }
    }
  }

  /** Whether words may decide what becomes of a unit, which is at least {@link SUSPECT}, between its neighbours; 0 for none. */
  decide(previous: number, unit: number, next: number): boolean {
    if (this.flags[unit]! >= PACKED && this.isAlways(unit)) return true;
    return this.pairs.has(previous, unit) || this.pairs.has(unit, next);
  }

  /** True for a unit that needs no pair; unpacks the pairs of others. */
  private isAlways(unit: number): boolean {
    if (this.flags[unit]! >= ALWAYS) return true;
    this.flags[unit]! &= ~PACKED;
    this.forEachPair(unit, (first, second) => this.pairs.add(first, second));
    return false;
  }

  /** Calls `visit` with every pair that is looked for at a unit. */
  forEachPair(unit: number, visit: (first: number, second: number) => void): void {
    for (const { triggers } of this.dictionaries) {
      for (const first of triggers.before(unit)) visit(first, unit);
      for (const second of triggers.behind(unit)) visit(unit, second);
    }
  }
}

/** What is known of code units whatever the dictionaries are. */
function flagsOfAnyText(): Uint8Array {
  const flags = new Uint8Array(65_536);
  flags.fill(HELD | ALWAYS, 0xd800, 0xe000);
  flags.fill(HELD | DESCRIPTION, 0x2ff0, 0x3000);
  return flags;
}
