import type { Page } from 'playwright-core';
import type { ManifestEntry } from '../inspect/pages';
import { READABILITY_IN_PAGE, type ReadabilityResult } from './readability';

/** What a manifest says of a page, as far as it is scored. */
export interface Labelled extends ManifestEntry {
  page: string;
  /** `chapter`, or what else the page is. */
  kind: string;
  body?: string;
  remove?: string;
  title?: string;
  next?: string | null;
  /** How the story begins and ends. */
  first?: string;
  last?: string;
  /** The whole story, where it is known. */
  story?: string[];
}

/** What is true of a page's chapter, and what Readability makes of the page. */
export interface Truth {
  /** The story without any white space; null where the label does not tell. */
  text: string | null;
  /** The address of the next chapter: null for none, undefined where the label does not tell. */
  next: string | null | undefined;
  readability: ReadabilityResult;
}

/** Looks up a page's truth in a tab without Moye. */
export async function truthOf(page: Page, label: Labelled): Promise<Truth> {
  const whole =
    label.story?.join('') ??
    (label.body ? await page.evaluate(visibleText, [label.body, label.remove ?? ''] as const) : null);
  const next =
    typeof label.next === 'string'
      ? await page.evaluate((to) => new URL(to, document.baseURI).href, label.next)
      : label.next;
  const readability = (await page.evaluate(READABILITY_IN_PAGE)) as ReadabilityResult;
  return { text: whole === null ? null : between(squeeze(whole), label), next, readability };
}

/** Text without white space of any kind. */
export function squeeze(text: string): string {
  return text.replace(/[\s\u200b-\u200f\u2060\ufeff]+/g, '');
}

/** Where a label tells how the story begins and ends, what stands before and behind is the site's. */
function between(text: string, { first, last }: Labelled): string {
  const from = first === undefined ? 0 : Math.max(0, text.indexOf(squeeze(first)));
  const found = last === undefined ? -1 : text.lastIndexOf(squeeze(last));
  return text.slice(from, found < 0 ? text.length : found + squeeze(last!).length);
}

/** Runs in the page: the text of an element as far as it is shown, without what is to be removed from it. */
function visibleText([selector, remove]: readonly [string, string]): string {
  const body = document.querySelector(selector);
  if (!body) throw new Error(`Nothing matches ${selector}.`);
  const removed = new Set(remove ? body.querySelectorAll(remove) : []);
  const read = (node: Node): string => {
    if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? '';
    if (!(node instanceof Element) || removed.has(node)) return '';
    if (/^(?:SCRIPT|STYLE|NOSCRIPT|IFRAME|INS|RT|RP|BUTTON|SELECT|TEXTAREA)$/.test(node.tagName)) return '';
    return node.checkVisibility() || node === body ? [...node.childNodes].map(read).join('') : '';
  };
  return read(body);
}
