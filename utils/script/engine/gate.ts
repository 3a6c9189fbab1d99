import { Images } from './images';
import { PairSet } from './pair-set';
import type { Stage } from './stage';

/** The bits in which a unit changes. */
const BITS = 0xffff;
/** Above them, what is known of it. First: some entry holds it, so it is no boundary. */
const HELD = 1 << 16;
/** The pair that the unit makes with the one before it, or behind it, may belong to an entry with a value of its own. */
const SUSPECT = 1 << 17;
/** These pairs are not unpacked yet. */
const PACKED = 1 << 18;
/** The unit is half a character, or becomes something else than the table says. */
const ALWAYS = 1 << 19;
/** An ideographic description may begin, which reaches over boundaries. */
const DESCRIPTION = 1 << 20;

/** The first entry of {@link Gate.table} for which {@link Gate.isClosed} has to be asked. */
export const SUSPICIOUS = SUSPECT;

/** A stage, and which units of the text reach it as which. */
interface GuardedStage {
  stage: Stage;
  images: Images;
}

/**
 * Tells where a text cannot be converted unit by unit.
 *
 * Most entries become their characters one by one, and most stretches of a text hold no other entry. An entry with a
 * value of its own gives itself away by a pair of neighbouring units; so a stretch between two boundaries in which no
 * such pair occurs needs no search at all. Units that later stages meet are traced back to the units of the text that
 * become them.
 */
export class Gate {
  /** For each unit, the bits in which it changes by all stages, and above them what is to be known of it. */
  readonly table = new Uint32Array(65_536);
  private readonly guarded: GuardedStage[] = [];
  /** The pairs that show that an entry may apply. */
  private readonly pairs = new PairSet();
  /** The units that become other ones. */
  private changed = new Uint16Array();

  /** @param normalise @param segmenter @param steps the stages of a conversion in their order */
  constructor(normalise: Stage | null, segmenter: Stage | null, steps: readonly Stage[]) {
    this.table.fill(HELD | ALWAYS, 0xd800, 0xe000);
    this.table.fill(HELD | DESCRIPTION, 0x2ff0, 0x3000);
    if (normalise) this.addStage(normalise);
    if (segmenter) this.addHeld(segmenter);
    for (const stage of steps) this.addStage(stage);
  }

  /** What a unit becomes where no word decides. */
  convert(unit: number): number {
    return unit ^ (this.table[unit]! & BITS);
  }

  /** Whether words may decide what becomes of a unit whose entry is {@link SUSPICIOUS}. `from` is where the text begins to count. */
  isClosed(text: string, at: number, from: number): boolean {
    const unit = text.charCodeAt(at);
    const entry = this.table[unit]!;
    if (entry >= PACKED) {
      if (entry >= ALWAYS) return true;
      this.unpack(unit);
    }
    if (at > from && this.pairs.has(text.charCodeAt(at - 1), unit)) return true;
    return at + 1 < text.length && this.pairs.has(unit, text.charCodeAt(at + 1));
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
    return (this.table[unit]! & HELD) === 0;
  }

  /** Whatever happens on one side of a unit that no stage's entries hold does not depend on the other side. */
  private addStage(stage: Stage): void {
    const marks = this.marksFor();
    markHeld(stage, marks);
    markTriggers(stage, marks);
    this.handOn(marks, stage);
    const before = this.guarded.map((guarded) => guarded.stage.characters.bits);
    this.guarded.push({ stage, images: new Images(before, this.changed) });
    this.follow(stage);
  }

  private addHeld(stage: Stage): void {
    const marks = this.marksFor();
    markHeld(stage, marks);
    this.handOn(marks, stage);
  }

  /** Where to mark units that a stage meets: at once in the table while they are the units of the text. */
  private marksFor(): Uint32Array {
    return this.changed.length === 0 ? this.table : new Uint32Array(65_536);
  }

  /** Hands marks on to the units of the text that become the marked ones. */
  private handOn(marks: Uint32Array, { dictionaries }: Stage): void {
    const { table, changed } = this;
    if (marks === table) return;
    for (const { alphabet } of dictionaries) {
      for (let i = 0; i < alphabet.length; i++) {
        const unit = alphabet[i]!;
        if ((table[unit]! & BITS) === 0) table[unit]! |= marks[unit]!;
      }
    }
    for (let i = 0; i < changed.length; i++) {
      const unit = changed[i]!;
      const entry = table[unit]!;
      table[unit] = entry | marks[unit ^ (entry & BITS)]!;
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

  private unpack(unit: number): void {
    this.table[unit]! &= ~PACKED;
    const { pairs } = this;
    for (const { stage, images } of this.guarded) {
      const image = images.of(unit);
      for (const { triggers } of stage.dictionaries) {
        images.forEachSource(triggers.before(image), (first) => pairs.add(first, unit));
        images.forEachSource(triggers.behind(image), (second) => pairs.add(unit, second));
      }
    }
  }
}

function markHeld({ dictionaries }: Stage, marks: Uint32Array): void {
  for (const { alphabet } of dictionaries) {
    for (let i = 0; i < alphabet.length; i++) marks[alphabet[i]!]! |= HELD;
  }
}

function markTriggers({ dictionaries, characters }: Stage, marks: Uint32Array): void {
  for (const dictionary of dictionaries) {
    const { triggers, singles, regional } = dictionary;
    for (const unit of triggers.units) marks[unit]! |= SUSPECT | PACKED;
    for (const unit of singles.keys()) marks[unit]! |= ALWAYS;
    // An entry without a value of its own, in which another dictionary knows better what a character becomes.
    if (regional || dictionaries.length === 1) continue;
    for (const unit of characters.changed) {
      const isDisputed = dictionary.characters.bits[unit] !== characters.bits[unit];
      if (isDisputed && dictionary.holds(unit)) marks[unit]! |= ALWAYS;
    }
  }
}
