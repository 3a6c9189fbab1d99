/** A canvas with sides shorter than these holds no page of text. */
const LEAST_WIDTH = 250;
const LEAST_HEIGHT = 300;
/** With less text than this beside it, a page says nothing of its own. */
const MOST_TEXT = 4000;

/** True for a page whose text is probably drawn on a canvas, where nothing but the eye can read it. */
export function hasDrawnText(document: Document): boolean {
  const canvases = [...document.getElementsByTagName('canvas')];
  if (!canvases.some(isPage)) return false;
  return (document.body.textContent ?? '').replace(/\s+/g, '').length < MOST_TEXT;
}

function isPage(canvas: HTMLCanvasElement): boolean {
  const { width, height } = canvas.getBoundingClientRect();
  return width >= LEAST_WIDTH && height >= LEAST_HEIGHT;
}
