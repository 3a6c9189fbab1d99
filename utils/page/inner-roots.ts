/** More frames and shadow roots than this are not looked into. */
const MOST_ROOTS = 8;
/** Shadow roots are looked for among so many of a page's elements. */
const SEARCHED = 300;

/** The documents in a page's frames, as far as they are of the page's own origin and loaded. */
export function innerDocuments(document: Document): Document[] {
  const found: Document[] = [];
  // A window knows how many frames it has; to look for their elements takes a walk through all of a page.
  if (!document.defaultView?.length) return found;
  for (const frame of document.querySelectorAll<HTMLIFrameElement | HTMLFrameElement>('iframe, frame')) {
    // Null for frames of other origins.
    const inner = frame.contentDocument;
    if (inner?.body && found.length < MOST_ROOTS) found.push(inner);
  }
  return found;
}

/** The open shadow roots of a page's own elements: those with a hyphen in their names. */
export function shadowRoots(document: Document): ShadowRoot[] {
  const found: ShadowRoot[] = [];
  const elements = document.getElementsByTagName('*');
  const end = Math.min(elements.length, SEARCHED);
  for (let i = 0; i < end && found.length < MOST_ROOTS; i++) {
    const element = elements[i]!;
    if (element.localName.includes('-') && element.shadowRoot) found.push(element.shadowRoot);
  }
  return found;
}
