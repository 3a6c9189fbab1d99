import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** WCAG 2.2, A and AA. The size of targets is of it, though axe-core checks it only when asked. */
const OPTIONS = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  rules: { 'target-size': { enabled: true } },
};

/** axe-core judges colours below the body alone, and Moye's elements stand beside it. */
function moveIntoBody(elements: string): void {
  for (const element of document.querySelectorAll<HTMLElement>(elements)) {
    if (document.body.contains(element)) continue;
    document.body.append(element);
    if (element.popover) element.showPopover();
  }
}

interface Found {
  violations: { id: string; nodes: { html: string; target: unknown }[] }[];
  passes: unknown[];
}

/**
 * What axe-core objects to in a page: the rule and the element.
 *
 * @param evaluate has a page carry out an expression
 * @param elements only inside these, as a selector; the whole document without one
 * @throws where nothing was there to be checked
 */
export async function violationsIn(
  evaluate: (expression: string) => Promise<unknown>,
  elements?: string,
): Promise<string[]> {
  await evaluate(`${AXE}; undefined`);
  if (elements !== undefined) await evaluate(`(${moveIntoBody})(${JSON.stringify(elements)})`);
  const place = elements === undefined ? 'document' : JSON.stringify({ include: [elements] });
  const found = (await evaluate(`axe.run(${place}, ${JSON.stringify(OPTIONS)})`)) as Found;
  if (found.passes.length === 0) throw new Error(`axe-core found nothing to check in ${place}.`);
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** What axe-core objects to in one of Moye's own pages. */
export function violations(page: Page): Promise<string[]> {
  return violationsIn((expression) => page.evaluate(expression));
}

/** Only what was objected to, by the name of what was looked at. */
export function objections(found: ReadonlyMap<string, string[]>): Record<string, string[]> {
  return Object.fromEntries([...found].filter(([, list]) => list.length > 0));
}
