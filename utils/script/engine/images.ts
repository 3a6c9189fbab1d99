/** What some stages make of units, and of which units they make one. */
export class Images {
  /** Chains of the units that become the same one: for an image the number of the first, for a number the next; 0 ends. */
  private heads: Uint16Array | null = null;
  private readonly next: Uint16Array;

  /** @param stages the bits in which each changes units @param changed the units that become other ones by all of them */
  constructor(
    private readonly stages: readonly Uint16Array[],
    private readonly changed: Uint16Array,
  ) {
    this.next = new Uint16Array(changed.length + 1);
  }

  of(unit: number): number {
    let image = unit;
    for (let i = 0; i < this.stages.length; i++) image ^= this.stages[i]![image]!;
    return image;
  }

  /** Calls `visit` with every unit that becomes one of the images. */
  forEachSource(images: readonly number[], visit: (source: number) => void): void {
    if (images.length === 0) return;
    this.heads ??= this.link();
    for (let i = 0; i < images.length; i++) {
      const image = images[i]!;
      if (this.of(image) === image) visit(image);
      for (let number = this.heads[image]!; number !== 0; number = this.next[number]!) {
        visit(this.changed[number - 1]!);
      }
    }
  }

  private link(): Uint16Array {
    const heads = new Uint16Array(65_536);
    for (let i = 0; i < this.changed.length; i++) {
      const image = this.of(this.changed[i]!);
      this.next[i + 1] = heads[image]!;
      heads[image] = i + 1;
    }
    return heads;
  }
}
