/** Space between a term and its card, and between the card and the window's edge. */
const GAP = 6;

/** Puts a card under its term, or above it where there is no room, and never beyond the window's edges. */
export function placeCard(card: HTMLElement, term: DOMRect, page: Element): void {
  const { clientWidth, clientHeight } = page;
  const { width, height } = card.getBoundingClientRect();
  const left = Math.max(GAP, Math.min(term.left, clientWidth - width - GAP));
  const fitsBelow = term.bottom + GAP + height <= clientHeight;
  const top = fitsBelow || term.top < height + GAP ? term.bottom + GAP : term.top - GAP - height;
  card.style.cssText = `position: fixed; left: ${left}px; top: ${top}px; width: max-content; max-width: calc(100vw - ${2 * GAP}px);`;
}
