import type { ChapterLinks } from '../chapter/model';
import type { SiteRule } from '../chapter/site-rules';

/** What a site's rule finds on a page. A selector that the browser cannot read finds nothing. */
export interface RuleFinds {
  rule: SiteRule;
  body: Element | null;
  title: Element | null;
  links: ChapterLinks;
  removed: ReadonlySet<Element>;
}

/** The selectors of a rule may take so many milliseconds together; those that come too late find nothing. */
const BUDGET = 20;

/** Of more elements that may be the body the others are not compared. */
const MOST_BODIES = 200;

/** Looks up the selectors of a rule. */
export function applyRule(document: Document, rule: SiteRule): RuleFinds {
  const end = performance.now() + BUDGET;
  const body = findBody(document, rule.body);
  const removed = new Set<Element>();
  for (const selector of rule.remove ?? []) {
    if (performance.now() > end) break;
    for (const element of all(body ?? document, selector)) removed.add(element);
  }
  const links: ChapterLinks = {};
  for (const side of ['previous', 'next', 'contents'] as const) {
    const address = performance.now() < end ? addressAt(document, rule[side]) : undefined;
    if (address) links[side] = address;
  }
  return { rule, body, title: all(document, rule.title)[0] ?? null, links, removed };
}

/** Of several elements that match, the one with the most text holds the chapter. */
export function findBody(document: Document, selector: string | undefined): Element | null {
  let best: Element | null = null;
  let most = 0;
  for (const element of all(document, selector).slice(0, MOST_BODIES)) {
    const length = (element.textContent ?? '').trim().length;
    if (length > most) {
      best = element;
      most = length;
    }
  }
  return best;
}

function addressAt(document: Document, selector: string | undefined): string | undefined {
  const element = all(document, selector)[0];
  const link = element?.closest('a') ?? element?.querySelector('a');
  return link && /^https?:/.test(link.href) ? link.href : undefined;
}

function all(root: ParentNode, selector: string | undefined): Element[] {
  if (selector === undefined) return [];
  try {
    return [...root.querySelectorAll(selector)];
  } catch {
    return [];
  }
}

/** Whether the browser can read a selector. */
export function isSelector(selector: string): boolean {
  try {
    document.createDocumentFragment().querySelector(selector);
    return true;
  } catch {
    return false;
  }
}
