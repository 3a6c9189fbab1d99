import { storyLines } from '../../chapter/paragraphs';
import { runSteps } from '../../text/steps';
import { readLines, type Sight } from '../lines';
import { outlineInSteps } from '../outline-page';
import { sightByTags } from '../sight';
import { OWN_PREFIX } from '../untouchable';

/** What is pointed at just now. */
export interface Pointed {
  element: Element;
  paragraphs: number;
}

/** An element with fewer paragraphs than this is part of a chapter at most. */
const LEAST = 2;

/** What Moye has hidden itself counts, as the chapter holds it. */
const SIGHT: Sight = (() => {
  const tags = sightByTags();
  return { ...tags, isHidden: (element) => !element.hasAttribute('hidden') && tags.isHidden(element) };
})();

/** Follows the reader's pointing at elements of a page. Reads the page only. */
export class Picker {
  private readonly counts = new WeakMap<Element, number>();
  /** The innermost element under the pointer, towards which smaller choices lead. */
  private innermost: Element | null = null;
  private chosen: Element | null = null;

  constructor(private readonly document: Document) {}

  get pointed(): Pointed | null {
    return this.chosen && { element: this.chosen, paragraphs: this.paragraphsIn(this.chosen) };
  }

  /** Points at a place of the window: at the smallest element there that holds some paragraphs. */
  pointAt(x: number, y: number): void {
    const under = this.document
      .elementsFromPoint(x, y)
      .find((element) => !element.tagName.startsWith(OWN_PREFIX) && this.isChoice(element));
    if (!under || under === this.innermost) return;
    this.innermost = under;
    this.chosen = under;
    for (let at: Element | null = under; at && this.isChoice(at); at = at.parentElement) {
      if (this.paragraphsIn(at) < LEAST) continue;
      this.chosen = at;
      return;
    }
  }

  get canGrow(): boolean {
    const parent = this.chosen?.parentElement;
    return parent !== null && parent !== undefined && this.isChoice(parent);
  }

  grow(): void {
    if (this.canGrow) this.chosen = this.chosen!.parentElement;
  }

  get canShrink(): boolean {
    return this.smaller() !== null;
  }

  shrink(): void {
    this.chosen = this.smaller() ?? this.chosen;
  }

  /** The child on the way to the pointer; where the pointer is elsewhere, the one with the most paragraphs. */
  private smaller(): Element | null {
    const { chosen, innermost } = this;
    if (!chosen) return null;
    if (innermost && innermost !== chosen && chosen.contains(innermost)) {
      let at = innermost;
      while (at.parentElement !== chosen && at.parentElement) at = at.parentElement;
      return at;
    }
    const filled = [...chosen.children].filter((child) => this.paragraphsIn(child) > 0);
    return filled.sort((a, b) => this.paragraphsIn(b) - this.paragraphsIn(a))[0] ?? null;
  }

  private isChoice(element: Element): boolean {
    return element !== this.document.documentElement && this.document.body.contains(element);
  }

  /** How many paragraphs of a story an element would give. */
  private paragraphsIn(element: Element): number {
    const known = this.counts.get(element);
    if (known !== undefined) return known;
    const outline = runSteps(outlineInSteps(readLines(element, SIGHT), SIGHT));
    const count = storyLines(outline, null).length;
    this.counts.set(element, count);
    return count;
  }
}
