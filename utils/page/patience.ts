/** So often we write the same place again after the page has undone it … */
const TRIES = 3;
/** … within this many milliseconds; then the page has it its way. */
const WINDOW = 10_000;

/** Where we write: a node, or a text that the page puts into new nodes again and again. */
export type Place = Node | string;

/** Counts how often a page undoes what we write, place by place, and says where to give up. */
export class Patience {
  private readonly passes = { nodes: new WeakMap<Node, number[]>(), texts: new Map<string, number[]>() };
  private readonly lost = { nodes: new WeakSet<Node>(), texts: new Set<string>() };
  private anyLost = false;

  /** True where the page has won. */
  isLost(place: Place): boolean {
    return typeof place === 'string' ? this.lost.texts.has(place) : this.lost.nodes.has(place);
  }

  /** True when the page has won anywhere. */
  get hasLost(): boolean {
    return this.anyLost;
  }

  /** Notes that a place is written again because the page changed it. Returns false when it is one time too many. */
  tryAgain(place: Place, now: number): boolean {
    if (this.isLost(place)) return false;
    const recent = this.passesOf(place).filter((time) => now - time < WINDOW);
    recent.push(now);
    if (typeof place === 'string') this.passes.texts.set(place, recent);
    else this.passes.nodes.set(place, recent);
    if (recent.length <= TRIES) return true;
    if (typeof place === 'string') this.lost.texts.add(place);
    else this.lost.nodes.add(place);
    this.anyLost = true;
    return false;
  }

  private passesOf(place: Place): number[] {
    const { nodes, texts } = this.passes;
    return (typeof place === 'string' ? texts.get(place) : nodes.get(place)) ?? [];
  }
}
