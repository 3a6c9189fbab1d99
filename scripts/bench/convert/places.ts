import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { findBrowser } from '../../browser/find';
import { bundleForNode, bundleForPage } from '../harness/bundle';
import type { EngineName, Measures } from './measures';
import type { StartUp } from './start-up';
import type { Speed } from './throughput';

const MEASURES = 'scripts/bench/convert/measures.ts';

/** Where measurements are taken, each in a process or page that has done nothing before. */
export interface Place {
  name: 'Node' | 'Chromium';
  throughput(text: string, chapterLength: number): Promise<Speed[]>;
  startUp(engine: EngineName, pair: number, chapter: string): Promise<StartUp>;
  close(): Promise<void>;
}

export async function nodePlace(): Promise<Place> {
  const url = pathToFileURL(await bundleForNode(MEASURES)).href;
  const code = `
    const input = JSON.parse(require('node:fs').readFileSync(0, 'utf8'));
    import(${JSON.stringify(url)}).then(({ measures }) =>
      process.stdout.write(JSON.stringify(measures[input.name](...input.args))));`;
  function run<Name extends keyof Measures>(name: Name, ...args: Parameters<Measures[Name]>) {
    const { status, stdout } = spawnSync(process.execPath, ['-e', code], {
      input: JSON.stringify({ name, args }),
      encoding: 'utf8',
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    if (status !== 0) throw new Error(`The measurement “${name}” failed in Node.`);
    return Promise.resolve(JSON.parse(stdout) as ReturnType<Measures[Name]>);
  }
  return {
    name: 'Node',
    throughput: (...args) => run('throughput', ...args),
    startUp: (...args) => run('startUp', ...args),
    close: async () => {},
  };
}

export async function chromiumPlace(): Promise<Place> {
  const path = await bundleForPage(MEASURES);
  const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
  let pages = 0;
  async function run<Name extends keyof Measures>(name: Name, ...args: Parameters<Measures[Name]>) {
    const page = await freshPage(browser, `http://fresh-${pages++}.test/`);
    try {
      await page.addScriptTag({ path });
      const evaluated = await page.evaluate(
        ({ name, args }) => {
          const { moyeMeasures } = globalThis as unknown as {
            moyeMeasures: Record<string, (...args: unknown[]) => unknown>;
          };
          return moyeMeasures[name]!(...args);
        },
        { name, args: args as unknown[] },
      );
      return evaluated as ReturnType<Measures[Name]>;
    } finally {
      await page.close();
    }
  }
  return {
    name: 'Chromium',
    throughput: (...args) => run('throughput', ...args),
    startUp: (...args) => run('startUp', ...args),
    close: () => browser.close(),
  };
}

/** A page of a site of its own, which gets a process of its own. Nothing is asked of any network. */
async function freshPage(browser: Browser, url: string) {
  const page = await browser.newPage();
  await page.route('**', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }));
  await page.goto(url);
  return page;
}
