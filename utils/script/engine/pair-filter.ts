import { hashOf } from './pair-hash';

/**
 * Tells most pairs of code units that were not added from those that were: a Bloom filter of one hash function, small
 * enough to stay in the processor's cache where what it guards does not.
 */
export class PairFilter {
  private readonly bytes: Uint8Array;

  /** @param bits a power of two, some times the number of pairs */
  constructor(bits: number) {
    this.bytes = new Uint8Array(bits >> 3);
  }

  /** False for a pair that was not added; true for those that were, and a few others. */
  mayHold(first: number, second: number): boolean {
    const { bytes } = this;
    const hash = hashOf(first, second);
    return (bytes[(hash >> 3) & (bytes.length - 1)]! & (1 << (hash & 7))) !== 0;
  }

  add(first: number, second: number): void {
    const { bytes } = this;
    const hash = hashOf(first, second);
    bytes[(hash >> 3) & (bytes.length - 1)]! |= 1 << (hash & 7);
  }
}
