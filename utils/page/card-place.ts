/** Space between a term and its card, and between the card and the window's edge. */
const GAP = 6;
/** Less room than this is none: the card then goes where there is more, and scrolls. */
const LEAST = 120;

/** A box in viewport coordinates. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface CardPlace {
  left: number;
  top: number;
  maxHeight: number;
}

/**
 * Where a card of some size stands: under its term, or above it where only there is room enough; else on the side that
 * has more, where it scrolls; over the term where neither side has any. Never beyond the edges of the window.
 *
 * @param window the part of the viewport that is seen, without an on-screen keyboard
 */
export function cardPlace(card: { width: number; height: number }, term: Box, window: Box): CardPlace {
  const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(value, high));
  const left = clamp(
    term.left,
    window.left + GAP,
    Math.max(window.left + GAP, window.right - card.width - GAP),
  );
  const below = window.bottom - GAP - (term.bottom + GAP);
  const above = term.top - GAP - (window.top + GAP);
  if (card.height <= below) return { left, top: term.bottom + GAP, maxHeight: below };
  if (card.height <= above) return { left, top: term.top - GAP - card.height, maxHeight: above };
  if (Math.max(below, above) < LEAST) {
    const maxHeight = window.bottom - window.top - 2 * GAP;
    return { left, top: window.top + GAP, maxHeight };
  }
  if (below >= above) return { left, top: term.bottom + GAP, maxHeight: below };
  return { left, top: window.top + GAP, maxHeight: above };
}

/** Puts a card beside a box, as far as the window allows. */
export function placeCard(card: HTMLElement, box: Box, document: Document): void {
  card.style.cssText = 'position: fixed; left: 0; top: 0; width: max-content;';
  const { left, top, maxHeight } = cardPlace(card.getBoundingClientRect(), box, seenPart(document));
  card.style.left = `${left}px`;
  card.style.top = `${top}px`;
  card.style.maxHeight = `${maxHeight}px`;
}

/** The part of the viewport that the reader sees. */
export function seenPart(document: Document): Box {
  const { clientWidth, clientHeight } = document.documentElement;
  const seen = document.defaultView?.visualViewport;
  if (!seen) return { left: 0, top: 0, right: clientWidth, bottom: clientHeight };
  const { offsetLeft: left, offsetTop: top, width, height } = seen;
  return {
    left,
    top,
    right: left + Math.min(width, clientWidth),
    bottom: top + Math.min(height, clientHeight),
  };
}
