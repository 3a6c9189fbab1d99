/** Elements whose text is not the story's, or not ours to read and write. */
const UNTOUCHABLE = new Set([
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'TEMPLATE',
  'IFRAME',
  'FRAME',
  'OBJECT',
  'EMBED',
  'CANVAS',
  'VIDEO',
  'AUDIO',
  'SVG',
  'MATH',
  'TEXTAREA',
  'INPUT',
  'SELECT',
  'BUTTON',
  'CODE',
  'KBD',
  'SAMP',
  'RT',
  'RP',
  'HEAD',
]);

/** The prefix of our own elements' names. */
export const OWN_PREFIX = 'MOYE-';

/**
 * True for an element that Moye neither reads nor writes: inputs, editors, code, scripts, foreign content, what
 * the author excludes from translation, and Moye's own markers.
 */
export function isUntouchable(element: Element): boolean {
  const tag = element.tagName.toUpperCase();
  if (UNTOUCHABLE.has(tag) || tag.startsWith(OWN_PREFIX)) return true;
  if (!element.hasAttributes() && tag !== 'PRE') return false;
  if (tag === 'HTML' || tag === 'BODY') return false;
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable !== 'false') return true;
  if (element.getAttribute('translate') === 'no') return true;
  return tag === 'PRE' && element.querySelector('code, kbd, samp') !== null;
}
