/** So often we write the same place again after the page has undone it … */
const TRIES = 3;
/** … within this many milliseconds; then the page has it its way. */
const WINDOW = 10_000;

/** Counts how often a page undoes what we write, place by place, and says where to give up. */
export class Patience {
  private readonly passes = new WeakMap<Node, number[]>();
  private readonly lost = new WeakSet<Node>();
  private anyLost = false;

  /** True where the page has won. */
  isLost(place: Node): boolean {
    return this.lost.has(place);
  }

  /** True when the page has won anywhere. */
  get hasLost(): boolean {
    return this.anyLost;
  }

  /** Notes that a place is written again because the page changed it. Returns false when it is one time too many. */
  tryAgain(place: Node, now: number): boolean {
    if (this.lost.has(place)) return false;
    const recent = (this.passes.get(place) ?? []).filter((time) => now - time < WINDOW);
    recent.push(now);
    this.passes.set(place, recent);
    if (recent.length <= TRIES) return true;
    this.lost.add(place);
    this.anyLost = true;
    return false;
  }
}
