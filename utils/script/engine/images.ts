/** What some stages make of units, and of which units they make one. */
export class Images {
  /** For each image that is not its only source, the units that become it; made when it is first asked for. */
  private sources: Map<number, number[]> | null = null;

  /** @param stages the bits in which each changes units @param changed the units that become other ones by all of them */
  constructor(
    private readonly stages: readonly Uint16Array[],
    private readonly changed: Uint16Array,
  ) {}

  of(unit: number): number {
    let image = unit;
    for (const bits of this.stages) image ^= bits[image]!;
    return image;
  }

  /** Calls `visit` with every unit that becomes one of the images. */
  forEachSource(images: readonly number[], visit: (source: number) => void): void {
    if (images.length === 0) return;
    this.sources ??= this.findSources();
    for (const image of images) {
      const sources = this.sources.get(image);
      if (sources === undefined) visit(image);
      else for (const source of sources) visit(source);
    }
  }

  private findSources(): Map<number, number[]> {
    const sources = new Map<number, number[]>();
    // A unit that becomes another one may be no source of itself.
    for (const unit of this.changed) sources.set(unit, []);
    for (const unit of this.changed) {
      const image = this.of(unit);
      const known = sources.get(image);
      if (known) known.push(unit);
      else sources.set(image, [image, unit]);
    }
    return sources;
  }
}
