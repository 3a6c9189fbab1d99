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
  return isExcluded(element) || (tag === 'PRE' && element.querySelector('code, kbd, samp') !== null);
}

/** Controls whose labels are part of the page, though never of a story. */
const LABELLED = new Set(['BUTTON', 'SELECT']);

/** True for an element that may not be written when a whole page is, because of itself or of what is around it. */
export function isClosed(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (LABELLED.has(at.tagName.toUpperCase()) ? isExcluded(at) : isUntouchable(at)) return true;
  }
  return false;
}

/** Elements whose content is not ours, but whose names and hints are the page's own words. */
const NAMED = /^(?:INPUT|TEXTAREA|VIDEO|AUDIO|IFRAME|CANVAS|OBJECT|EMBED)$/i;

/** True where an element's own attributes may not be written when a whole page is. */
export function hasClosedAttributes(element: Element): boolean {
  if (!NAMED.test(element.tagName)) return isClosed(element);
  return isExcluded(element) || (element.parentElement !== null && isClosed(element.parentElement));
}

/** True for a page that is an editor as a whole. */
export function isEditor(document: Document): boolean {
  return document.designMode === 'on' || document.body?.isContentEditable === true;
}

/** An editor, or what the author excludes from translation. */
function isExcluded(element: Element): boolean {
  const editable = element.getAttribute('contenteditable');
  return (editable !== null && editable !== 'false') || element.getAttribute('translate') === 'no';
}
