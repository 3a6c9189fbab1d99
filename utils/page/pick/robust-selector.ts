import { selectorFault } from '../../chapter/selector-fault';
import { findBody } from '../rule-on-page';

/** Names with long numbers, or of letters and digits without sense, are made anew for each page or each release. */
const PASSING =
  /\d{3,}|(?:^|[-_])(?=[a-z]*\d)(?=\d+[a-z]|[a-z]+\d+[a-z])[a-z\d]{4,}$|^(?:css|sc|jsx|svelte|astro)-/i;
/** Names that say how an element looks just now. */
const STATE = /active|current|hover|selected|night|dark|light|theme|font|size|loaded|visible|show|hidden/i;

/**
 * A selector that finds an element on its page, and its like on the pages beside it: by an id or classes that last; by
 * its place inside of an element that has some; else by its place in the page. Null where none is found that may be
 * used in a rule.
 */
export function robustSelector(element: Element): string | null {
  const own = namesOf(element);
  const around = anchorsOf(element);
  const tag = element.localName;
  const inside = around.flatMap((anchor) => [...own, tag].map((name) => `${anchor} ${name}`));
  const candidates = [
    ...own,
    ...inside,
    ...around.map((anchor) => pathFrom(element, anchor)),
    pathFrom(element, null),
  ];
  const finds = (selector: string) =>
    selectorFault(selector) === null && findBody(element.ownerDocument, selector) === element;
  const isOnly = (selector: string) => element.ownerDocument.querySelectorAll(selector).length === 1;
  const found = candidates.filter((selector) => selector !== '' && finds(selector));
  return found.find(isOnly) ?? found[0] ?? null;
}

/** Selectors by an element's lasting names, the surest first. */
function namesOf(element: Element): string[] {
  const { id, localName } = element;
  const classes = [...element.classList]
    .filter((name) => isLasting(name))
    .map((name) => `.${CSS.escape(name)}`);
  const beginning = /^([a-z][a-z_-]{1,30}?)[-_]?\d{2,}$/i.exec(id)?.[1];
  return [
    ...(id && isLasting(id) ? [`#${CSS.escape(id)}`] : []),
    ...classes,
    ...classes.map((name) => localName + name),
    ...(classes.length > 1 ? [classes.join('')] : []),
    ...(beginning ? [`${localName}[id^="${beginning}"]`] : []),
  ];
}

function isLasting(name: string): boolean {
  return name.length <= 60 && !PASSING.test(name) && !STATE.test(name);
}

/** The surest names of the elements around, the nearest first. */
function anchorsOf(element: Element): string[] {
  const anchors: string[] = [];
  for (let at = element.parentElement; at && at.localName !== 'body'; at = at.parentElement) {
    const [name] = namesOf(at);
    if (name) anchors.push(name);
  }
  return anchors.slice(0, 3);
}

/** The way down to an element by the places of children, from the nearest one around with a name or from the body. */
function pathFrom(element: Element, anchor: string | null): string {
  const steps: string[] = [];
  let at: Element | null = element;
  while (at && at.localName !== 'body' && !(anchor && at !== element && at.matches(anchor))) {
    const place: number = [...(at.parentElement?.children ?? [])].indexOf(at) + 1;
    steps.unshift(`${at.localName}:nth-child(${place})`);
    at = at.parentElement;
  }
  return [anchor ?? 'body', ...(at === element ? [] : steps)].join(' > ');
}
