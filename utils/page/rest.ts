/** After so long without the pointer near it, it grows quiet, in milliseconds. */
const AFTER = 4000;
/** So near the pointer has to come, in pixels, for it to wake. */
const NEAR = 120;

/**
 * Lets something that stands above the page grow quiet while the reader reads: its attribute `quiet` comes as soon as
 * the page scrolls, or after a while, and goes when the pointer comes near, a finger touches it or the focus enters.
 */
export function letRest(mount: HTMLElement, signal: AbortSignal): void {
  const document = mount.ownerDocument;
  const options = { signal, passive: true, capture: true };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pointer = { x: Number.POSITIVE_INFINITY, y: Number.POSITIVE_INFINITY };
  let isLooking = false;
  const isNear = () => {
    const { left, right, top, bottom } = mount.getBoundingClientRect();
    const x = Math.max(left - pointer.x, pointer.x - right, 0);
    const y = Math.max(top - pointer.y, pointer.y - bottom, 0);
    return Math.hypot(x, y) < NEAR;
  };
  const wake = () => {
    mount.removeAttribute('quiet');
    clearTimeout(timer);
    timer = setTimeout(rest, AFTER);
  };
  const rest = () => {
    if (isNear()) wake();
    else mount.setAttribute('quiet', '');
  };
  const look = () => {
    isLooking = false;
    if (isNear()) wake();
  };
  const follow = ({ clientX, clientY, pointerType }: PointerEvent) => {
    if (pointerType === 'touch') return;
    pointer = { x: clientX, y: clientY };
    if (!isLooking) requestAnimationFrame(look);
    isLooking = true;
  };
  document.addEventListener('pointermove', follow, options);
  document.addEventListener('scroll', rest, options);
  mount.addEventListener('pointerdown', wake, { signal, passive: true });
  mount.addEventListener('focusin', wake, { signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
  wake();
}
