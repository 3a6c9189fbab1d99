/**
 * Text under an element that does not fit, each as what is wrong and the text: cut off, sticking out of its box, or
 * broken into lines where one line is meant. Stands alone: it is sent into pages as text.
 */
export function misfits(root: Element): string[] {
  /** Where one line is meant: what is clicked is found by its shape. */
  const ONE_LINE =
    'button, nav a, summary, .segmented label, .tile span, h1, header h2, kbd, .kind, .done li';
  /** Cards that are a button as a whole, and text of the page's own, of which nobody knows the length. */
  const FREE =
    '.answers button, .toggle, .found h2, .panel h2, header .switch-text, .details *, .licences summary, pre, .term';
  const isSeen = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const rectsOf = (element: Element) => {
    // Of its texts alone: a hidden control inside stands where it likes.
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const rects: DOMRect[] = [];
    while (texts.nextNode()) {
      const range = document.createRange();
      range.selectNodeContents(texts.currentNode);
      rects.push(...range.getClientRects());
    }
    return rects.filter(({ width, height }) => width > 1 && height > 1);
  };
  const hasText = (element: Element) =>
    [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue!.trim() !== '');
  const found: string[] = [];
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    if (!hasText(element) || !isSeen(element) || element.matches(FREE)) continue;
    const text = element.textContent!.trim().slice(0, 40);
    const box = element.getBoundingClientRect();
    if (box.width <= 1) continue;
    const style = getComputedStyle(element);
    const rects = rectsOf(element);
    const isInline = style.display === 'inline';
    if (style.overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1) {
      found.push(`cut off: ${text}`);
    } else if (!isInline && rects.some((rect) => rect.right > box.right + 1 || rect.left < box.left - 1)) {
      found.push(`sticks out: ${text}`);
    }
    const lines = new Set(rects.map(({ top, height }) => Math.round((top + height / 2) / 8)));
    if (element.matches(ONE_LINE) && lines.size > 1 && Math.max(...lines) - Math.min(...lines) > 1) {
      found.push(`breaks: ${text}`);
    }
  }
  const page = document.documentElement;
  if (page.scrollWidth > page.clientWidth) found.push(`scrolls sideways: ${page.scrollWidth}`);
  return [...new Set(found)];
}
