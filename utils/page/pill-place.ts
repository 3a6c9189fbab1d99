import type { Corner } from '../settings/model';

/** Space between the button and the window's edges. */
const GAP = 12;
/** Space below or above it, where sites have bars of their own. */
const BAR = 76;
/** So often the button gives way to what the site has fixed there, each time by so much. */
const TRIES = 5;
const STEP = 56;
/** What readers press. */
const CONTROLS = 'a[href], button, input, select, textarea, [role=button]';
/** A pointer that moves less than this has clicked. */
const DRAG_FROM = 6;

/** Puts the button into its corner, higher or lower than what the site itself keeps there, as far as that can be. */
export function placePill(mount: HTMLElement, host: HTMLElement, corner: Corner): void {
  const [vertical, horizontal] = corner.split('-') as ['top' | 'bottom', 'left' | 'right'];
  const { innerHeight } = host.ownerDocument.defaultView!;
  let best = { covered: Number.POSITIVE_INFINITY, css: '' };
  for (let i = 0; i < TRIES && best.covered > 0; i++) {
    const away = BAR + i * STEP;
    // In a low window there are fewer places.
    if (i > 0 && away + STEP > innerHeight) break;
    const css = `position: fixed; ${vertical}: ${away}px; ${horizontal}: ${GAP}px; --away: ${away}px;`;
    mount.style.cssText = css;
    const covered = coveredBy(mount.querySelector('.pill') ?? mount, host, vertical);
    if (covered < best.covered) best = { covered, css };
  }
  mount.style.cssText = best.css;
}

/** How many of the site's elements that stay in their place the button stands over. */
function coveredBy(pill: Element, host: HTMLElement, end: 'top' | 'bottom'): number {
  const { left, right, top, bottom } = pill.getBoundingClientRect();
  const { ownerDocument: document } = pill;
  const isAtEnd = isScrolledTo(document, end);
  const covered = new Set<Element>();
  for (const x of [left + 1, (left + right) / 2, right - 1]) {
    for (const y of [top + 1, (top + bottom) / 2, bottom - 1]) {
      for (const element of document.elementsFromPoint(x, y)) {
        if (element !== host && (isFixed(element) || (isAtEnd && element.matches(CONTROLS)))) {
          covered.add(element);
        }
      }
    }
  }
  return covered.size;
}

function isFixed(element: Element): boolean {
  const { position, pointerEvents } = element.ownerDocument.defaultView!.getComputedStyle(element);
  return (position === 'fixed' || position === 'sticky') && pointerEvents !== 'none';
}

/** Whether the page can be scrolled no further, so that what stands there cannot be brought out from under the button. */
function isScrolledTo({ documentElement, defaultView }: Document, end: 'top' | 'bottom'): boolean {
  const { scrollY, innerHeight } = defaultView!;
  return end === 'top' ? scrollY <= 0 : scrollY + innerHeight >= documentElement.scrollHeight - 1;
}

/**
 * Lets the reader drag the button to another corner, with mouse, pen or finger, until the signal ends it.
 *
 * @param mount what is dragged; only where it is taken hold of by `.pill`
 * @param onCorner told the corner that it was dropped nearest to
 */
export function letDrag(mount: HTMLElement, onCorner: (corner: Corner) => void, signal: AbortSignal): void {
  let start: { x: number; y: number } | null = null;
  let isDragging = false;
  mount.addEventListener(
    'pointerdown',
    ({ target, clientX, clientY }) => {
      isDragging = false;
      if (target instanceof Element && target.closest('.pill')) start = { x: clientX, y: clientY };
    },
    { signal },
  );
  // The pointer soon leaves what it drags, and the page hears of it first at the window.
  const window = mount.ownerDocument.defaultView!;
  window.addEventListener(
    'pointermove',
    ({ clientX, clientY }) => {
      if (!start) return;
      const [x, y] = [clientX - start.x, clientY - start.y];
      if (!isDragging && Math.hypot(x, y) < DRAG_FROM) return;
      isDragging = true;
      mount.style.transform = `translate(${x}px, ${y}px)`;
    },
    { signal, capture: true },
  );
  const drop = ({ clientX, clientY }: PointerEvent) => {
    start = null;
    if (!isDragging) return;
    mount.style.transform = '';
    const { clientWidth, clientHeight } = mount.ownerDocument.documentElement;
    const vertical = clientY < clientHeight / 2 ? 'top' : 'bottom';
    onCorner(`${vertical}-${clientX < clientWidth / 2 ? 'left' : 'right'}`);
  };
  window.addEventListener('pointerup', drop, { signal, capture: true });
  window.addEventListener('pointercancel', drop, { signal, capture: true });
  mount.addEventListener(
    'click',
    (event) => {
      // What ends a drag is no click.
      if (isDragging) event.stopPropagation();
      isDragging = false;
    },
    { signal, capture: true },
  );
}
