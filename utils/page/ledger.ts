import { AttributeLedger } from './attribute-ledger';

/** What we wrote into one text node, and what stood there before. */
interface Written {
  original: string;
  shown: string;
}

/**
 * The one account of everything Moye changed in a page, and the only place that writes a site's nodes.
 * A node that the page has edited since is the page's again: it is forgotten, never overwritten.
 */
export class Ledger {
  readonly attributes = new AttributeLedger();
  private readonly texts = new Map<Text, Written>();
  private readonly hidden = new Set<Element>();
  private readonly markers = new Set<Element>();

  /** The text that the site sent for a node, whatever it shows just now. */
  original(node: Text): string {
    const written = this.texts.get(node);
    return written && written.shown === node.data ? written.original : node.data;
  }

  /** True where the page has changed a node since we wrote it. */
  wasOverwritten(node: Text): boolean {
    const written = this.texts.get(node);
    return written !== undefined && written.shown !== node.data;
  }

  hides(element: Element): boolean {
    return this.hidden.has(element);
  }

  /** True for an element that we hide, or that lies inside one. */
  isInsideHidden(element: Element): boolean {
    if (this.hidden.size === 0) return false;
    for (let at: Element | null = element; at; at = at.parentElement) if (this.hidden.has(at)) return true;
    return false;
  }

  /** Shows `shown` in a node; equal text is never written. Returns whether the page was touched. */
  write(node: Text, shown: string): boolean {
    const original = this.original(node);
    if (shown === original) this.texts.delete(node);
    else this.texts.set(node, { original, shown });
    if (node.data === shown) return false;
    node.data = shown;
    return true;
  }

  /** Hides an element that the site shows; one that the site hides itself stays the site's. */
  hide(element: Element): void {
    if (element.hasAttribute('hidden')) return;
    element.setAttribute('hidden', '');
    this.hidden.add(element);
  }

  show(element: Element): void {
    if (this.hidden.delete(element)) element.removeAttribute('hidden');
  }

  /** Puts one of our own elements before `before` in `parent`. */
  insert(marker: Element, parent: Node, before: Node | null): void {
    parent.insertBefore(marker, before);
    this.markers.add(marker);
  }

  remove(marker: Element): void {
    marker.remove();
    this.markers.delete(marker);
  }

  /** The nodes that hold something other than the site sent. */
  writtenNodes(): Text[] {
    return [...this.texts.keys()];
  }

  hiddenElements(): Element[] {
    return [...this.hidden];
  }

  /** Brings everything back to what the site sent. */
  restore(): void {
    for (const node of this.writtenNodes()) this.write(node, this.original(node));
    for (const element of this.hiddenElements()) this.show(element);
    this.attributes.restore();
    for (const marker of [...this.markers]) this.remove(marker);
    this.texts.clear();
  }
}
