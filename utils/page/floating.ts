import { type Box, placeCard, seenPart } from './card-place';
import type { ShadowHost } from './shadow-host';
import { makeShadowHost } from './shadow-host';

/** What happens inside stays inside: a site's keys turn pages, and so do its taps. */
const KEPT_IN = [
  'keydown',
  'keyup',
  'keypress',
  'click',
  'dblclick',
  'contextmenu',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'touchstart',
  'touchend',
  'wheel',
];

/** One of Moye's elements above the page, in the browser's top layer, where no style of the page covers it. */
export class Floating {
  private readonly shadow: ShadowHost;

  constructor(
    private readonly document: Document,
    name: string,
    css: string,
    /** Told of keys that are pressed inside, which the page is not told of. */
    onKey: (event: KeyboardEvent) => void,
  ) {
    this.shadow = makeShadowHost(document, name, css, 'floating');
    this.mount.addEventListener('keydown', onKey);
    for (const kind of KEPT_IN) {
      this.host.addEventListener(kind, (event) => event.stopPropagation(), { passive: true });
    }
  }

  get host(): HTMLElement {
    return this.shadow.host;
  }

  /** Where a view is rendered. */
  get mount(): HTMLElement {
    return this.shadow.mount;
  }

  /** Brings the element into the page, above whatever was opened before. */
  open(): void {
    const { host, document } = this;
    if (host.isConnected) return;
    host.popover = 'manual';
    document.documentElement.append(host);
    host.showPopover();
  }

  /** Puts what is shown beside a box, as far as the window allows. */
  placeAt(box: Box): void {
    placeCard(this.mount, box, this.document);
  }

  /** Puts what is shown at the foot of the window, in the middle. */
  placeAtFoot(): void {
    this.mount.style.cssText =
      'position: fixed; left: 50%; bottom: 24px; width: max-content; transform: translateX(-50%);';
  }

  /** Lets the reader move what is shown by a part of it, from now on. */
  moveBy(grip: string, signal: AbortSignal): void {
    const { mount } = this;
    let from: { x: number; y: number; left: number; top: number } | null = null;
    const start = (event: PointerEvent) => {
      const target = event.target as Element;
      if (!target.closest(grip) || target.closest('button')) return;
      const { left, top } = mount.getBoundingClientRect();
      from = { x: event.clientX, y: event.clientY, left, top };
      mount.setPointerCapture(event.pointerId);
    };
    const move = (event: PointerEvent) => {
      if (!from) return;
      const seen = seenPart(this.document);
      const left = from.left + event.clientX - from.x;
      const top = from.top + event.clientY - from.y;
      mount.style.left = `${Math.max(seen.left, Math.min(left, seen.right - mount.offsetWidth))}px`;
      mount.style.top = `${Math.max(seen.top, Math.min(top, seen.bottom - 40))}px`;
    };
    const end = () => {
      from = null;
    };
    mount.addEventListener('pointerdown', start, { signal });
    mount.addEventListener('pointermove', move, { signal });
    mount.addEventListener('lostpointercapture', end, { signal });
  }

  /** Puts the keyboard's focus on the first element inside that a selector names. */
  focus(selector: string): void {
    this.mount.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
  }

  close(): void {
    this.host.remove();
  }
}
