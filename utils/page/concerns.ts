import { hasHan } from '../text/han';
import type { OpenChapter } from './open-chapter';
import { isClosed } from './untouchable';

/** Whether a change of the page may change its chapter. */
export function concernsChapter(record: MutationRecord, body: Element): boolean {
  if (touches(record, body)) return true;
  return record.type === 'childList' && record.target.contains(body) && addsStory(record.addedNodes);
}

/** Whether a change of the page may change what leads through the book, or the document's title. */
export function concernsNavigation(record: MutationRecord, { body, navigation }: OpenChapter): boolean {
  if (record.target.parentNode?.nodeName === 'TITLE' || record.target.nodeName === 'TITLE') return true;
  return navigation.some(({ block }) => !block.contains(body) && touches(record, block));
}

/** Whether a change of the page may bring Chinese text anywhere. */
export function concernsPage(record: MutationRecord): boolean {
  const { target, type, attributeName, addedNodes } = record;
  if (type === 'attributes') return hasHan((target as Element).getAttribute(attributeName!) ?? '');
  const element = target.nodeType === 1 ? (target as Element) : target.parentElement;
  const isTitle = element?.nodeName === 'TITLE';
  if (element && !isTitle && isClosed(element)) return false;
  if (type === 'characterData') return hasHan((target as Text).data);
  return [...addedNodes].some((node) => node.nodeType === 1 || hasHan(node.textContent ?? ''));
}

/** Inside of an element, or such that the element is gone. */
function touches(record: MutationRecord, element: Element): boolean {
  return !element.isConnected || element.contains(record.target);
}

/** More chapter text appended beside the body, as endless pages do. */
function addsStory(nodes: NodeList): boolean {
  return [...nodes].some((node) => (node.textContent ?? '').length > 300);
}
