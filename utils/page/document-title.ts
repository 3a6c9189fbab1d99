const XHTML = 'http://www.w3.org/1999/xhtml';

/** The text nodes that make `document.title`; it is changed through them, so that the very nodes come back. */
export function titleNodes(document: Document): Text[] {
  const title = [...document.getElementsByTagName('title')].find(
    ({ namespaceURI }) => namespaceURI === XHTML,
  );
  return [...(title?.childNodes ?? [])].filter((node): node is Text => node.nodeType === 3);
}

/** `document.title` as the site sent it. */
export function originalTitle(document: Document, original: (node: Text) => string): string {
  return titleNodes(document).map(original).join('').replace(/\s+/g, ' ').trim();
}
