import { hasHan } from '../text/han';
import type { OpenChapter } from './open-chapter';
import { isClosed } from './untouchable';

/** Whether a change of the page may change its chapter. */
export function concernsChapter(record: MutationRecord, body: Element): boolean {
  return touches(record, body) || bringsStory(record, body);
}

/** Whether a change of the page brings more chapter text: inside of the body, or beside it, as endless pages do. */
export function bringsStory({ type, target, addedNodes }: MutationRecord, body: Element): boolean {
  return type === 'childList' && (target.contains(body) || body.contains(target)) && addsStory(addedNodes);
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

/** More than a few short lines at once. */
function addsStory(nodes: NodeList): boolean {
  return [...nodes].reduce((length, node) => length + (node.textContent?.length ?? 0), 0) > 150;
}
