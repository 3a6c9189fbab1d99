import type { Page } from 'playwright-core';
import type { Moye } from './launch';

/** How a popup came up: when, in milliseconds from the start, and what moved on the way. */
export interface Opening {
  /** Something was painted. */
  painted: number;
  /** What was found on the page was painted. */
  answered: number;
  /** What moved after it had been painted: how far in the browser's own measure, and the elements. */
  shifts: string[];
  /** The heights that the content asked the window for, one after the other. */
  heights: number[];
}

/** The popup is looked at for so long, in milliseconds: whatever comes late has come by then. */
const SETTLED = 700;

/** Opens the popup over the page that was looked at last, in a tab, and watches it come up. */
export async function watchOpening({ context, id }: Moye): Promise<Opening> {
  const page = await context.newPage();
  await page.setViewportSize({ width: 360, height: 600 });
  await page.addInitScript(watch);
  await page.goto(`chrome-extension://${id}/popup.html`);
  const opening = await answerOf(page);
  await page.close();
  return opening;
}

async function answerOf(page: Page): Promise<Opening> {
  await page.waitForFunction(() => 'answered' in (globalThis as unknown as { opening: object }).opening);
  await page.waitForTimeout(SETTLED);
  return page.evaluate(() => {
    const { opening } = globalThis as unknown as { opening: Opening };
    const [paint] = performance.getEntriesByName('first-contentful-paint');
    return { ...opening, painted: paint!.startTime };
  });
}

interface Shift extends PerformanceEntry {
  value: number;
  hadRecentInput: boolean;
  sources: { node: Element | null }[];
}

/** Runs in the popup before anything of it. */
function watch(): void {
  const opening = { shifts: [] as string[], heights: [] as number[] };
  Object.assign(globalThis, { opening });
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries() as Shift[]) {
      const names = sources.map(({ node }) => node?.className || node?.nodeName);
      opening.shifts.push(`${value.toFixed(4)} ${names.join(', ')}`);
    }
  }).observe({ type: 'layout-shift', buffered: true });
  const look = () => {
    const popup = document.querySelector<HTMLElement>('.popup');
    if (popup && opening.heights.at(-1) !== popup.offsetHeight) opening.heights.push(popup.offsetHeight);
    if (!('answered' in opening) && document.querySelector('main section:not([aria-busy=true])')) {
      // The frame that shows it has been painted when the next task begins.
      requestAnimationFrame(() => setTimeout(() => Object.assign(opening, { answered: performance.now() })));
    }
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
}
