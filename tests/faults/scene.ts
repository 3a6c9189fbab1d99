import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, it } from 'vitest';
import { builtExtension } from '../../scripts/browser/build';
import { askReader, type LaunchOptions, launchMoye, type Moye } from '../../scripts/browser/launch';
import type { PageState } from '../../utils/reading/report';
import type { SiteSettings } from '../../utils/settings/model';
import { readingOf } from '../e2e/moye';

/** The host that answers for the pages of a scene; a second one for frames of another origin. */
export const HOST = 'http://faults.test';
export const OTHER_HOST = 'http://other.test';

/** A page of a scene: its HTML, or what answers for it. */
export type ScenePage = string | ((response: ServerResponse, path: string) => void);

/** A browser with Moye, and a site whose pages misbehave. */
export interface Scene {
  readonly moye: Moye;
  /** Opens a page, on `HOST` unless its address says otherwise. */
  open(path: string): Promise<Page>;
  /** Decides something for a page alone; resolves when the page has been brought in line. */
  change(page: Page, patch: SiteSettings): Promise<PageState>;
  /** Waits until the chapter of a page has been read. */
  read(page: Page): Promise<void>;
  /** The reader's answer to a question about its page. */
  state(page: Page): Promise<PageState | null>;
}

/** MOYE_FULL=1 runs every row at the size that is promised; a plain run does less of the same. */
export const sized = (plain: number, full: number): number => (process.env.MOYE_FULL ? full : plain);

/** Sets a scene for the tests of a file. */
export function setScene(pages: Record<string, ScenePage>, options: Partial<LaunchOptions> = {}): Scene {
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    const page = pages[path] ?? pages[path.replace(/\/\d+$/, '/*')];
    response.setHeader('content-type', 'text/html; charset=utf-8');
    if (typeof page === 'function') page(response, path);
    else response.writeHead(page === undefined ? 204 : 200).end(page);
  });
  let moye: Moye | null = null;
  const live = () => moye!;
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    moye = await launchMoye({
      extension: builtExtension(),
      granted: ['http://*.test/*'],
      port,
      ...options,
    });
  });
  afterAll(async () => {
    await moye?.close();
    server.closeAllConnections();
    server.close();
  });
  afterEach(async () => {
    for (const page of live().context.pages().slice(1)) await page.close();
  });
  return {
    get moye() {
      return live();
    },
    open: async (path) => {
      const page = await live().context.newPage();
      await page.goto(path.startsWith('/') ? HOST + path : path, { waitUntil: 'load' });
      return page;
    },
    change: async (page, patch) => (await askReader(live(), page, 'change', { patch, scope: 'page' }))!,
    read: async (page) => {
      await readingOf(live(), page);
    },
    state: (page) => askReader(live(), page, 'state'),
  };
}

/** What a row measured, by name. */
export type Figures = Record<string, string | number>;

/**
 * A row of the table in docs/robustness.md: a fault, what is promised under it, and a test that gives the figures it
 * measured, which are printed.
 */
export function fault(name: string, promise: string, test: () => Promise<Figures>): void {
  it(`${name}: ${promise}`, async () => {
    const figures = await test();
    const words = Object.entries(figures).map(([what, figure]) => `${what} ${figure}`);
    console.log(`FAULT ${name} | ${words.join(', ')}`);
  });
}

/** A whole number of milliseconds, in words. */
export const ms = (time: number): string => `${Math.round(time)} ms`;
