import { type Lexicon, Trust, UNKNOWN } from './lexicon';

/** The longest word that is looked for. */
const LONGEST = 12;

/** Added to the trust in words of more than two characters. */
export const LONGER = 4;

/** An ambiguous place of a text, and what the lattice says of it. */
export interface Place {
  at: number;
  /** The number of the character. */
  character: number;
  /** For each form the score of the best segmentation that allows it. */
  scores: Float64Array;
  /**
   * The score of the best segmentation of all, and the trust in the word that covers the place there, plus
   * {@link LONGER} when that has more than two characters.
   */
  best: number;
  cover: number;
}

/**
 * All ways of cutting a stretch of Han characters into words, and what they say about its ambiguous characters.
 * For each form of a character the score of the best segmentation that allows it is found (Viterbi forwards and
 * backwards). A word that writes the character otherwise allows a form at a price, which depends on how the word's
 * writing is known; a character alone allows all its forms.
 */
export class Lattice {
  private starts = new Int32Array(1024);
  private ends = new Int32Array(1024);
  private nodes = new Int32Array(1024);
  private edgeScores = new Float64Array(1024);
  private count = 0;
  private forward = new Float64Array(256);
  private backward = new Float64Array(256);

  /** @param trust what it costs that a word is written otherwise than known, by the trust in it */
  constructor(
    private readonly lexicon: Lexicon,
    private readonly trust: readonly number[],
  ) {}

  /**
   * Adds up what the words of the stretch `[start, end)` say.
   *
   * @param slots for each place of the text one more than the number of its decision; 0 where none is to be made
   * @param places the decisions to be made, whose scores and cover are written here
   */
  score(text: string, start: number, end: number, slots: Uint32Array, places: readonly Place[]): void {
    this.findWords(text, start, end);
    this.findBestWays(end - start);
    for (let edge = 0; edge < this.count; edge++) {
      const from = this.starts[edge]!;
      const to = this.ends[edge]!;
      const way = this.forward[from]! + this.edgeScores[edge]! + this.backward[to]!;
      const node = this.nodes[edge]!;
      let nth = 0;
      for (let at = from; at < to; at++) {
        const slot = slots[start + at]!;
        if (slot === 0) continue;
        this.allow(places[slot - 1]!, way, node, to - from, nth);
        nth++;
      }
    }
  }

  private allow(place: Place, way: number, node: number, length: number, nth: number): void {
    const { scores } = place;
    const trust = length === 1 ? Trust.none : this.lexicon.trusts[node]!;
    if (way > place.best) {
      place.best = way;
      place.cover = trust + (length > 2 ? LONGER : 0);
    }
    const written = length === 1 ? 0 : this.lexicon.form(node, nth);
    const otherwise = way - this.trust[trust]!;
    for (let form = 0; form < scores.length; form++) {
      const score = form === written ? way : otherwise;
      if (score > scores[form]!) scores[form] = score;
    }
  }

  private findWords(text: string, start: number, end: number): void {
    const { lexicon } = this;
    this.count = 0;
    for (let from = start; from < end; from++) {
      let node = lexicon.root(text.charCodeAt(from));
      const alone = node < 0 ? 0 : lexicon.scores[node]!;
      this.add(from - start, from - start + 1, node, alone === 0 ? UNKNOWN : alone);
      const limit = Math.min(end, from + LONGEST);
      for (let to = from + 1; node >= 0 && to < limit; to++) {
        node = lexicon.child(node, text.charCodeAt(to));
        if (node >= 0 && lexicon.scores[node] !== 0) {
          this.add(from - start, to - start + 1, node, lexicon.scores[node]!);
        }
      }
    }
  }

  private add(start: number, end: number, node: number, score: number): void {
    if (this.count === this.starts.length) this.grow();
    const edge = this.count++;
    this.starts[edge] = start;
    this.ends[edge] = end;
    this.nodes[edge] = node;
    this.edgeScores[edge] = score;
  }

  private grow(): void {
    const size = this.starts.length * 2;
    const longer = (old: Int32Array) => {
      const array = new Int32Array(size);
      array.set(old);
      return array;
    };
    this.starts = longer(this.starts);
    this.ends = longer(this.ends);
    this.nodes = longer(this.nodes);
    const edgeScores = new Float64Array(size);
    edgeScores.set(this.edgeScores);
    this.edgeScores = edgeScores;
  }

  /** The edges stand in the order of their starts, so one pass each way settles both directions. */
  private findBestWays(length: number): void {
    if (this.forward.length <= length) {
      this.forward = new Float64Array(length * 2);
      this.backward = new Float64Array(length * 2);
    }
    const { forward, backward, starts, ends, edgeScores, count } = this;
    forward.fill(-Infinity, 0, length + 1);
    backward.fill(-Infinity, 0, length + 1);
    forward[0] = 0;
    backward[length] = 0;
    for (let edge = 0; edge < count; edge++) {
      const score = forward[starts[edge]!]! + edgeScores[edge]!;
      if (score > forward[ends[edge]!]!) forward[ends[edge]!] = score;
    }
    for (let edge = count - 1; edge >= 0; edge--) {
      const score = backward[ends[edge]!]! + edgeScores[edge]!;
      if (score > backward[starts[edge]!]!) backward[starts[edge]!] = score;
    }
  }
}
