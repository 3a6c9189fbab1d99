import type { Corner } from '../settings/model';

/** Space between the button and the window's edges. */
const GAP = 12;
/** Space below or above it, where sites have bars of their own. */
const BAR = 76;
/** So often the button gives way to what the site has fixed there, each time by so much. */
const TRIES = 5;
const STEP = 56;
/** A pointer that moves less than this has clicked. */
const DRAG_FROM = 6;

/** Puts the button into its corner, higher or lower than what the site itself has fixed there. */
export function placePill(mount: HTMLElement, host: HTMLElement, corner: Corner): void {
  const [vertical, horizontal] = corner.split('-') as ['top' | 'bottom', 'left' | 'right'];
  for (let i = 0; i < TRIES; i++) {
    mount.style.cssText = `position: fixed; ${vertical}: ${BAR + i * STEP}px; ${horizontal}: ${GAP}px;`;
    if (!coversFixed(mount, host)) return;
  }
  mount.style.cssText = `position: fixed; ${vertical}: ${BAR}px; ${horizontal}: ${GAP}px;`;
}

/** Whether the button stands over something that the site keeps in its place while the page scrolls. */
function coversFixed(mount: HTMLElement, host: HTMLElement): boolean {
  const { left, right, top, bottom } = mount.getBoundingClientRect();
  const { ownerDocument: document } = mount;
  const x = (left + right) / 2;
  return [top + 1, (top + bottom) / 2, bottom - 1].some((y) =>
    document.elementsFromPoint(x, y).some((element) => element !== host && isFixed(element)),
  );
}

function isFixed(element: Element): boolean {
  const style = element.ownerDocument.defaultView!.getComputedStyle(element);
  return style.position === 'fixed' && style.pointerEvents !== 'none';
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
