import { hasHan } from '../text/han';
import type { Ledger } from './ledger';
import { hasClosedAttributes } from './untouchable';

/** The attributes whose text is shown or read out to the reader. */
export const SHOWN_ATTRIBUTES = ['alt', 'title', 'placeholder', 'aria-label', 'label'];

/** `label` is text on these alone. */
const LABELS = 'option[label], optgroup[label], track[label]';
const CARRIERS = `[alt], [title], [placeholder], [aria-label], ${LABELS}`;

/** An attribute that holds text, as the site sent it. */
export interface AttributeText {
  element: Element;
  name: string;
  text: string;
}

/** The attributes of a document that hold Chinese text for its reader. */
export function readAttributes(document: Document, ledger: Ledger): AttributeText[] {
  const found: AttributeText[] = [];
  for (const element of document.querySelectorAll(CARRIERS)) {
    for (const name of SHOWN_ATTRIBUTES) {
      if (name === 'label' && !element.matches(LABELS)) continue;
      const text = ledger.attributes.original(element, name);
      if (text !== null && hasHan(text) && !hasClosedAttributes(element)) found.push({ element, name, text });
    }
  }
  for (const option of document.querySelectorAll('option:not([value])')) {
    // Without a value of its own an option sends its text to the site: a label is shown in place of it.
    const text =
      ledger.attributes.original(option, 'label') === null ? (option.textContent ?? '').trim() : '';
    if (hasHan(text) && !hasClosedAttributes(option)) found.push({ element: option, name: 'label', text });
  }
  return found;
}
