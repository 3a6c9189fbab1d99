import { hasHan } from '../text/han';
import type { Ledger } from './ledger';
import { hasClosedAttributes } from './untouchable';

/** The attributes whose text is shown or read out to the reader. */
export const SHOWN_ATTRIBUTES = ['alt', 'title', 'placeholder', 'aria-label', 'label'];

/** `label` is text on these alone. */
const LABELS = 'option[label], optgroup[label], track[label]';
const UNVALUED = 'option:not([value])';
const CARRIERS = `[alt], [title], [placeholder], [aria-label], ${LABELS}, ${UNVALUED}`;

/** An attribute that holds text, as the site sent it. */
export interface AttributeText {
  element: Element;
  name: string;
  text: string;
}

/** So many elements are looked at between two chances for others to have their turn. */
const ELEMENTS_PER_STEP = 500;

/** The attributes of a document that hold Chinese text for its reader, in steps. */
export function* readAttributes(document: Document, ledger: Ledger): Generator<undefined, AttributeText[]> {
  const found: AttributeText[] = [];
  let looked = 0;
  for (const element of document.querySelectorAll(CARRIERS)) {
    const own = attributesOf(element, ledger);
    if (own.length > 0 && !hasClosedAttributes(element)) found.push(...own);
    if (++looked % ELEMENTS_PER_STEP === 0) yield;
  }
  return found;
}

function attributesOf(element: Element, ledger: Ledger): AttributeText[] {
  const original = (name: string) => ledger.attributes.original(element, name);
  const texts = SHOWN_ATTRIBUTES.filter((name) => name !== 'label' || element.matches(LABELS)).map(
    (name) => ({
      element,
      name,
      text: original(name) ?? '',
    }),
  );
  if (element.matches(UNVALUED) && original('label') === null) {
    // Without a value of its own an option sends its text to the site: a label is shown in place of it.
    texts.push({ element, name: 'label', text: (element.textContent ?? '').trim() });
  }
  return texts.filter(({ text }) => hasHan(text));
}
