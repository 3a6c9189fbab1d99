import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startSite } from '../../tests/fixtures/server';
import { builtExtension } from '../browser/build';
import { launchMoye, type Moye } from '../browser/launch';
import { type Opening, watchOpening } from '../browser/popup-opening';
import { printGoals, printTable } from './harness/table';

const OPENINGS = 30;
const GOAL = 100;
/** A page has been read by then. */
const SETTLE = 1500;
/** A chapter and a page without one, by their folders in the sample site. */
const PAGES = ['messy', 'terms', 'others-news'];

/** `npm run bench -- popup [--openings=N]`: how soon the popup shows what was found, and what moves meanwhile. */
export async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { openings: { type: 'string' } } });
  const count = Number(values.openings ?? OPENINGS);
  const site = await startSite({ folder: resolve('tests/fixtures/site') });
  const granted = ['http://*.test/*'];
  const moye = await launchMoye({ extension: builtExtension(), granted, port: site.port });
  try {
    const results = new Map<string, Opening[]>();
    for (const slug of PAGES) {
      const { host, path } = site.pages.find((page) => page.slug === slug)!;
      results.set(slug, await openOver(moye, `http://${host}${path}`, count));
    }
    report(results);
    return 0;
  } finally {
    await moye.close();
    await site.close();
  }
}

/** Opens the popup many times over a page that has been read. */
async function openOver(moye: Moye, address: string, count: number): Promise<Opening[]> {
  const page = await moye.context.newPage();
  await page.goto(address);
  await page.waitForTimeout(SETTLE);
  const openings: Opening[] = [];
  for (let i = 0; i < count + 1; i++) openings.push(await watchOpening(moye));
  await page.close();
  // The first one on a page without a chapter also brings the reader there.
  return openings.slice(1);
}

function report(results: ReadonlyMap<string, Opening[]>): void {
  const rows = [...results].map(([slug, openings]) => [
    slug,
    show(
      quantile(
        openings.map(({ painted }) => painted),
        0.5,
      ),
    ),
    show(
      quantile(
        openings.map(({ answered }) => answered),
        0.5,
      ),
    ),
    show(
      quantile(
        openings.map(({ answered }) => answered),
        0.95,
      ),
    ),
    String(Math.max(...openings.map(({ shifts }) => shifts.length))),
    [...new Set(openings.flatMap(({ heights }) => heights))].join(', '),
  ]);
  const head = ['', 'painted', 'answered', '95 %', 'shifts', 'heights'];
  printTable('The popup, in milliseconds from its start', head, rows);
  const answered = [...results.values()].flat().map((one) => one.answered);
  const slowest = quantile(answered, 0.95);
  const shifts = [...results.values()].flat().flatMap((one) => one.shifts);
  printGoals([
    { name: 'content, 95 %', goal: `≤ ${GOAL} ms`, reached: `${show(slowest)} ms`, isMet: slowest <= GOAL },
    { name: 'layout shifts', goal: '0', reached: String(shifts.length), isMet: shifts.length === 0 },
  ]);
  for (const shift of new Set(shifts)) console.log(shift);
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

const show = (ms: number) => ms.toFixed(0);
