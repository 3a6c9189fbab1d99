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
    // What an element of the site's own making is, only its style would tell; those around text are mostly blocks.
    isBlock: (element) => BLOCK_TAGS.has(element.tagName.toUpperCase()) || element.tagName.includes('-'),
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
 * ground is not there, nor is what is kept from screen readers. What Moye itself has hidden counts as visible.
 *
 * @param removed elements that a rule counts out
 */
export function sightByStyle(root: Element, ledger: Ledger, removed: ReadonlySet<Element>): Sight {
  const view = root.ownerDocument.defaultView!;
  const ground = { view, rootColor: view.getComputedStyle(root).color, pageWidth: pageWidth(root, view) };
  // The walk asks three things of an element in a row; its style is looked up once.
  let last: Element | null = null;
  let style: CSSStyleDeclaration;
  const styleOf = (element: Element) => {
    if (element !== last) style = view.getComputedStyle(element);
    last = element;
    return style;
  };
  return {
    isBlock: (element) =>
      BLOCK_TAGS.has(element.tagName.toUpperCase()) ||
      !/^(?:inline|contents|ruby|none)/.test(styleOf(element).display),
    keepsBreaks: (element) => /^(?:pre|break)/.test(styleOf(element).whiteSpace),
    isHidden: (element) =>
      removed.has(element) ||
      (!ledger.isInsideHidden(element) &&
        (element.getAttribute('aria-hidden') === 'true' || isUnseen(element, styleOf(element), ground))),
    original: (node) => ledger.original(node),
  };
}

/** Whether an element is rendered where a reader can come to it, as far as its own box and those around it tell. */
export function isShown(element: Element): boolean {
  const view = element.ownerDocument.defaultView!;
  if (!element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })) return false;
  const rect = element.getBoundingClientRect();
  return rect.right + view.scrollX > 0 && rect.bottom + view.scrollY > 0;
}

/** What an element is held against: its window, the colour of the chapter's text, the width of the page. */
interface Ground {
  view: Window & typeof globalThis;
  rootColor: string;
  pageWidth: number;
}

function pageWidth(root: Element, view: Window): number {
  return Math.max(root.ownerDocument.documentElement.scrollWidth, view.innerWidth);
}

function isUnseen(element: Element, style: CSSStyleDeclaration, ground: Ground): boolean {
  const { display } = style;
  if (display === 'none' || style.visibility !== 'visible' || Number(style.opacity) < 0.05) return true;
  if (Number.parseFloat(style.fontSize) < 2) return true;
  if (display === 'contents') return false;
  const { color } = style;
  if (color !== ground.rootColor && isPaintedOver(element, color, ground.view)) return true;
  return isClippedAway(element, style, display, ground);
}

/** Squeezed into nothing, or moved off the page. */
function isClippedAway(
  element: Element,
  style: CSSStyleDeclaration,
  display: string,
  { view, pageWidth }: Ground,
): boolean {
  const isInFlow = style.position === 'static' || style.position === 'relative';
  const clips = !isInFlow || style.overflow !== 'visible' || style.clipPath !== 'none';
  // Only these can have a box elsewhere, or a smaller one, than their text needs.
  if (!clips && (style.position === 'static' || display.startsWith('inline'))) {
    return Number.parseFloat(style.textIndent) < -999;
  }
  const rect = element.getBoundingClientRect();
  if (clips && element.firstChild && (rect.width <= 1 || rect.height <= 1)) return true;
  return (
    rect.right + view.scrollX <= 0 || rect.bottom + view.scrollY <= 0 || rect.left + view.scrollX >= pageWidth
  );
}

/** Colours that differ by less than this in each of their channels, of 255, look the same. */
const LEAST_CONTRAST = 12;

/** Text in the colour of its own ground, or without any colour. */
function isPaintedOver(element: Element, color: string, view: Window): boolean {
  if (/,\s*0\)$|^transparent$/.test(color)) return true;
  for (let at: Element | null = element; at; at = at.parentElement) {
    const style = view.getComputedStyle(at);
    if (style.backgroundImage !== 'none') return false;
    if (!/,\s*0\)$|^transparent$/.test(style.backgroundColor)) return isAlike(style.backgroundColor, color);
  }
  return isAlike('rgb(255, 255, 255)', color);
}

function isAlike(one: string, other: string): boolean {
  const channels = (color: string) => (color.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);
  const [a, b] = [channels(one), channels(other)];
  return a.length === 3 && b.length === 3 && a.every((value, i) => Math.abs(value - b[i]!) < LEAST_CONTRAST);
}
