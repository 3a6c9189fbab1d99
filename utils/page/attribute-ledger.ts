interface Written {
  /** Null where the site sent no such attribute. */
  original: string | null;
  shown: string;
}

/** The account of the attributes that Moye changed, kept like that of the texts: the page's own later value wins. */
export class AttributeLedger {
  private readonly elements = new Map<Element, Map<string, Written>>();

  /** The value that the site sent, whatever is there just now; null where it sent none. */
  original(element: Element, name: string): string | null {
    const written = this.elements.get(element)?.get(name);
    const now = element.getAttribute(name);
    return written && written.shown === now ? written.original : now;
  }

  /** Gives an attribute a value; an equal one is never written. */
  write(element: Element, name: string, shown: string): void {
    const original = this.original(element, name);
    if (shown === original) this.forget(element, name);
    else this.remember(element, name, { original, shown });
    if (element.getAttribute(name) !== shown) element.setAttribute(name, shown);
  }

  /** Gives an attribute back what the site sent; what it sent without stays without. */
  reset(element: Element, name: string): void {
    const original = this.original(element, name);
    this.forget(element, name);
    if (original === null) element.removeAttribute(name);
    else if (element.getAttribute(name) !== original) element.setAttribute(name, original);
  }

  /** The attributes that hold something other than the site sent. */
  written(): [element: Element, name: string][] {
    return [...this.elements].flatMap(([element, names]) =>
      [...names.keys()].map((name): [Element, string] => [element, name]),
    );
  }

  /** Brings every attribute back to what the site sent. */
  restore(): void {
    for (const [element, name] of this.written()) this.reset(element, name);
  }

  private remember(element: Element, name: string, written: Written): void {
    const names = this.elements.get(element) ?? new Map<string, Written>();
    this.elements.set(element, names.set(name, written));
  }

  private forget(element: Element, name: string): void {
    const names = this.elements.get(element);
    if (names?.delete(name) && names.size === 0) this.elements.delete(element);
  }
}
