import type { Edit } from '../text/edits';
import { stageEdits } from './engine/alignment';
import { Gate, SUSPICIOUS } from './engine/gate';
import { Stage, type StageResult } from './engine/stage';
import { Units } from './engine/units';
import type { Converter, ConvertOptions } from './model';
import type { DictionaryName, Packs } from './packs';
import { type Plan, planFor } from './plan';

/**
 * Makes a converter whose output equals that of opencc-js for the same pair, with the exact place of every change.
 *
 * @param packs must hold what {@link packsFor} names
 * @throws {RangeError} when a dictionary is missing
 */
export function createConverter(options: ConvertOptions, packs: Packs): Converter {
  if (options.from === options.to) return { convert: (text) => text, align: () => [] };
  return new StagedConverter(planFor(options), packs);
}

/** What the stages made of a stretch `[start, end)` of a text. */
type Visit = (start: number, end: number, source: Units, results: readonly StageResult[]) => void;

/**
 * Converts unit by unit, and goes through the stages only where the gate says that words decide: from one boundary to
 * the next.
 */
class StagedConverter implements Converter {
  private readonly normalise: Stage | null;
  private readonly segmenter: Stage | null;
  private readonly steps: readonly Stage[];
  private readonly cutsItself: boolean;
  private readonly gate: Gate;
  /** Used again for each stretch, as the stages' results are. */
  private readonly source = new Units(256);

  constructor({ normalise, segmentBy, steps }: Plan, packs: Packs) {
    this.normalise = normalise ? stageOf(packs, 'compatibility') : null;
    this.cutsItself = segmentBy === 'first-step';
    const isApart = segmentBy !== 'nothing' && segmentBy !== 'first-step';
    this.segmenter = isApart ? stageOf(packs, segmentBy) : null;
    this.steps = steps.map((names) => stageOf(packs, ...names));
    this.gate = new Gate(this.normalise, this.segmenter, this.steps);
  }

  convert(text: string): string {
    return this.run(text, null).toString();
  }

  align(text: string): Edit[] {
    const edits: Edit[] = [];
    let at = 0;
    this.run(text, (start, end, source, results) => {
      this.pushUnits(edits, text, at, start);
      for (const edit of stageEdits(source, results)) {
        edits.push({ ...edit, start: edit.start + start, end: edit.end + start });
      }
      at = end;
    });
    this.pushUnits(edits, text, at, text.length);
    return edits;
  }

  /** Converts a text; tells `visit` of each stretch that went through the stages. */
  private run(text: string, visit: Visit | null): Units {
    const { gate } = this;
    const { table } = gate;
    // Words may grow longer, by little.
    const out = new Units(text.length + (text.length >> 5) + 16);
    let { data } = out;
    let length = 0;
    let done = 0;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      const entry = table[unit]!;
      if (entry >= SUSPICIOUS && gate.isClosed(text, i, done)) {
        const start = gate.boundaryBefore(text, i, done);
        out.length = length - (i - start);
        done = this.runStages(text, start, i, out, visit);
        out.reserve(text.length - done);
        ({ data, length } = out);
        i = done - 1;
      } else {
        // Only the lower half is stored: the unit with the bits in which it changes.
        data[length++] = unit ^ entry;
      }
    }
    out.length = length;
    return out;
  }

  /**
   * Takes a text through the stages from a boundary before `at` to one behind it, and gives where it stopped. Where
   * phrases are cut out as they are found, the end of any of them will do as a boundary.
   */
  private runStages(text: string, start: number, at: number, out: Units, visit: Visit | null): number {
    const { source, steps } = this;
    const end = this.gate.boundaryBehind(text, at);
    const results: StageResult[] = [];
    source.length = 0;
    source.append(text, start, end);
    let between = source;
    if (this.normalise?.concerns(source)) {
      const normal = this.normalise.run(source, [source.length]);
      results.push(normal);
      between = normal.text;
    }
    let ends: readonly number[] | null = this.cutsItself
      ? null
      : (this.segmenter?.segmentEnds(between) ?? [between.length]);
    // Lengths may differ where characters were unified; then the places of the source are lost.
    const enough = between === source ? at + 1 - start : between.length;
    for (const stage of steps) {
      const result = stage.run(between, ends, enough);
      results.push(result);
      if (between === source) source.length = result.read;
      between = result.text;
      ends = result.ends;
    }
    out.reserve(between.length);
    for (let i = 0; i < between.length; i++) out.data[out.length++] = between.data[i]!;
    visit?.(start, start + source.length, source, results);
    return start + source.length;
  }

  private pushUnits(edits: Edit[], text: string, start: number, end: number): void {
    for (let i = start; i < end; i++) {
      const unit = text.charCodeAt(i);
      const to = this.gate.convert(unit);
      if (to !== unit) edits.push({ start: i, end: i + 1, to: String.fromCharCode(to), because: 'script' });
    }
  }
}

function stageOf(packs: Packs, ...names: [DictionaryName, ...DictionaryName[]]): Stage {
  const [first, ...others] = names;
  return new Stage([packs.dictionary(first), ...others.map((name) => packs.dictionary(name))]);
}
