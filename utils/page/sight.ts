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
      element.hasAttributes() &&
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
  const looks = new Looks(root);
  return {
    isBlock: (element) => BLOCK_TAGS.has(element.tagName.toUpperCase()) || looks.of(element).isBlock,
    keepsBreaks: (element) => looks.of(element).keepsBreaks,
    isHidden: (element) =>
      removed.has(element) ||
      (!ledger.isInsideHidden(element) &&
        ((element.hasAttributes() && element.getAttribute('aria-hidden') === 'true') ||
          !element.checkVisibility(RENDERED) ||
          looks.of(element).isUnseen)),
    original: (node) => ledger.original(node),
  };
}

const RENDERED = { checkOpacity: true, checkVisibilityCSS: true };

/** Whether an element is rendered where a reader can come to it. */
export function isShown(element: Element): boolean {
  if (!element.checkVisibility(RENDERED)) return false;
  const view = element.ownerDocument.defaultView!;
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (view.getComputedStyle(at).position !== 'static' && isOffThePage(at, view)) return false;
  }
  return true;
}

/** What the style of an element says, as far as it matters here. */
interface Look {
  color: string;
  fontSize: string;
  position: string;
  isBlock: boolean;
  keepsBreaks: boolean;
  /** Squeezed, moved away, or without a colour of its own. */
  isUnseen: boolean;
}

/**
 * The looks of a walk's elements. Most of a chapter's paragraphs are styled alike: elements of one tag with the same
 * class and style attribute, inside of elements that are alike, share a look, as long as their colour, size of type
 * and way of being placed are the same too.
 */
class Looks {
  private readonly view: Window & typeof globalThis;
  private readonly rootColor: string;
  /** A number for each way of being named, and the number of each element that was looked at. */
  private readonly kinds = new Map<string, number>();
  private readonly kindOf = new Map<Element, number>();
  private readonly alike: Look[] = [];
  private last: Element | null = null;
  private look: Look | null = null;

  constructor(root: Element) {
    this.view = root.ownerDocument.defaultView!;
    this.rootColor = this.view.getComputedStyle(root).color;
  }

  of(element: Element): Look {
    if (element === this.last && this.look) return this.look;
    const kind = this.kind(element);
    const style = this.view.getComputedStyle(element);
    const { color, fontSize, position } = style;
    const known = this.alike[kind];
    const isKnown =
      known && known.color === color && known.fontSize === fontSize && known.position === position;
    const look = isKnown ? known : this.lookAt(element, style, { color, fontSize, position });
    this.alike[kind] = look;
    this.last = element;
    this.look = look;
    return look;
  }

  private kind(element: Element): number {
    const around = this.kindOf.get(element.parentElement!) ?? '';
    const names = element.hasAttributes()
      ? `${element.className} ${element.id} ${element.getAttribute('style') ?? ''}`
      : '';
    const key = `${around} ${element.tagName} ${names}`;
    const kind = this.kinds.get(key) ?? this.kinds.size;
    this.kinds.set(key, kind);
    if (element.firstElementChild) this.kindOf.set(element, kind);
    return kind;
  }

  private lookAt(
    element: Element,
    style: CSSStyleDeclaration,
    read: Pick<Look, 'color' | 'fontSize' | 'position'>,
  ): Look {
    const { display } = style;
    const { color, fontSize } = read;
    return {
      ...read,
      isBlock: !/^(?:inline|contents|ruby|none)/.test(display),
      keepsBreaks: /^(?:pre|break)/.test(style.whiteSpace),
      isUnseen:
        Number(style.opacity) < 0.05 ||
        Number.parseFloat(fontSize) < 2 ||
        (display !== 'contents' &&
          ((color !== this.rootColor && isPaintedOver(element, color, this.view)) ||
            isClippedAway(element, style, display, this.view))),
    };
  }
}

/** Squeezed into nothing, or moved off the page. Asks for layout only where the style makes it possible. */
function isClippedAway(
  element: Element,
  style: CSSStyleDeclaration,
  display: string,
  view: Window & typeof globalThis,
): boolean {
  const { position } = style;
  if (Number.parseFloat(style.textIndent) < -999) return true;
  const isMoved = position !== 'static' && !(position === 'relative' && display.startsWith('inline'));
  const clips =
    position === 'absolute' ||
    position === 'fixed' ||
    style.overflow !== 'visible' ||
    style.clipPath !== 'none';
  if (clips && element.firstChild) {
    const { width, height } = element.getBoundingClientRect();
    if (width <= 1 || height <= 1) return true;
  }
  return isMoved && isOffThePage(element, view);
}

function isOffThePage(element: Element, view: Window): boolean {
  const rect = element.getBoundingClientRect();
  return (
    rect.right + view.scrollX <= 0 ||
    rect.bottom + view.scrollY <= 0 ||
    rect.left + view.scrollX >= Math.max(element.ownerDocument.documentElement.scrollWidth, view.innerWidth)
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
