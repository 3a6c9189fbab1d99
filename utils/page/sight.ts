import type { Ledger } from './ledger';
import type { Sight } from './lines';

const BLOCK_TAGS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR HTML LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
);

/** Sees the page by its tags, without asking for styles or layout: cheap, right nearly everywhere. */
export function sightByTags(ledger?: Ledger): Sight {
  return {
    isBlock: (element) => BLOCK_TAGS.has(element.tagName.toUpperCase()),
    keepsBreaks: (element) => element.tagName === 'PRE' || hasStyle(element, /white-space:\s*(?:pre|break)/),
    isHidden: (element) =>
      ledger?.hides(element) !== true &&
      (element.hasAttribute('hidden') || hasStyle(element, /display:\s*none|visibility:\s*hidden/)),
    original: (node) => ledger?.original(node) ?? node.data,
  };
}

function hasStyle(element: Element, pattern: RegExp): boolean {
  const style = element.getAttribute('style');
  return style !== null && pattern.test(style);
}

/**
 * Sees the page as it is rendered: what style hides, shrinks, moves off the page or paints in the colour of its
 * ground is not there. What Moye itself has hidden counts as visible.
 */
export function sightByStyle(root: Element, ledger: Ledger): Sight {
  const view = root.ownerDocument.defaultView!;
  const rootColor = view.getComputedStyle(root).color;
  return {
    isBlock: (element) =>
      !/^(?:inline|contents|ruby|none)/.test(view.getComputedStyle(element).display) ||
      BLOCK_TAGS.has(element.tagName.toUpperCase()),
    keepsBreaks: (element) => /^(?:pre|break)/.test(view.getComputedStyle(element).whiteSpace),
    isHidden: (element) => !ledger.isInsideHidden(element) && isUnseen(element, view, rootColor),
    original: (node) => ledger.original(node),
  };
}

function isUnseen(element: Element, view: Window & typeof globalThis, rootColor: string): boolean {
  const style = view.getComputedStyle(element);
  if (style.display === 'none' || style.visibility !== 'visible' || Number(style.opacity) < 0.05) return true;
  if (Number.parseFloat(style.fontSize) < 2) return true;
  if (style.display === 'contents') return false;
  if (style.color !== rootColor && isPaintedOver(element, style.color, view)) return true;
  return isClippedAway(element, style, view);
}

/** Squeezed into nothing, or moved off the page. */
function isClippedAway(element: Element, style: CSSStyleDeclaration, view: Window): boolean {
  const rect = element.getBoundingClientRect();
  const clips = style.overflow !== 'visible' || style.clipPath !== 'none' || style.position === 'absolute';
  if (clips && element.textContent && (rect.width <= 1 || rect.height <= 1)) return true;
  if (style.position === 'static' || style.display.startsWith('inline')) {
    return Number.parseFloat(style.textIndent) < -999;
  }
  const page = element.ownerDocument.documentElement;
  return (
    rect.right + view.scrollX <= 0 ||
    rect.bottom + view.scrollY <= 0 ||
    rect.left + view.scrollX >= Math.max(page.scrollWidth, view.innerWidth)
  );
}

/** Text in the colour of its own ground, or without any colour. */
function isPaintedOver(element: Element, color: string, view: Window): boolean {
  if (/,\s*0\)$|^transparent$/.test(color)) return true;
  for (let at: Element | null = element; at; at = at.parentElement) {
    const style = view.getComputedStyle(at);
    if (style.backgroundImage !== 'none') return false;
    if (!/,\s*0\)$|^transparent$/.test(style.backgroundColor)) return style.backgroundColor === color;
  }
  return color === 'rgb(255, 255, 255)';
}
