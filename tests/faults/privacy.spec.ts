import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { builtExtension } from '../../scripts/browser/build';
import { askReader, launchMoye } from '../../scripts/browser/launch';
import { readingOf } from '../e2e/moye';
import { LEAK_HOSTS, leakyCopy } from '../fixtures/leaky';
import { networkCodeIn } from '../fixtures/network-code';
import { fault, HOST } from './scene';
import { asParagraphs, chapterPage, story } from './stories';

let server: Server;
let folder: string;
const page = chapterPage(asParagraphs(story(20)));
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'moye-privacy-'));
  server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

/** Reads a chapter with everything on, and opens every page of the extension. @returns all addresses that were asked for */
async function addressesOf(extension: string, name: string): Promise<string[]> {
  const log = join(folder, `${name}.json`);
  const moye = await launchMoye({
    extension,
    granted: ['http://*.test/*'],
    port: (server.address() as AddressInfo).port,
    args: [`--log-net-log=${log}`, '--net-log-capture-mode=Everything'],
  });
  const chapter = await moye.context.newPage();
  await chapter.goto(`${HOST}/chapter`);
  await readingOf(moye, chapter);
  for (const script of ['hant-TW', 'hans', 'hant-HK'] as const) {
    await askReader(moye, chapter, 'change', { patch: { script, scope: 'page' }, scope: 'site' });
  }
  for (const path of ['popup.html', 'options.html', 'welcome.html']) {
    const ours = await moye.context.newPage();
    await ours.goto(`chrome-extension://${moye.id}/${path}`);
    await ours.locator('main').waitFor();
  }
  await chapter.waitForTimeout(1000);
  await moye.close();
  return requestsIn(readFileSync(log, 'utf8'));
}

/** The addresses in the browser's own log of its network. */
function requestsIn(log: string): string[] {
  // The browser may be ended before it closes the list.
  const text = log.trimEnd().endsWith('}') ? log : `${log.trimEnd().replace(/,$/, '')}]}`;
  const { events } = JSON.parse(text) as { events: { params?: { url?: string } }[] };
  return [...new Set(events.flatMap(({ params }) => (params?.url ? [params.url] : [])))];
}

/** What Chromium asks for by itself, with or without extensions. */
const BROWSERS_OWN =
  /^https?:\/\/(?:accounts\.google\.com\/ListAccounts|(?:update|optimizationguide-pa|content-autofill)\.googleapis\.com\/|clients2\.google\.com\/(?:service\/update2|time))/;

/** What was asked for beside that, the page itself and the extension's own files. */
const strangers = (addresses: readonly string[]) =>
  addresses
    .filter((address) => /^(?:https?|wss?):/.test(address))
    .filter((address) => !address.startsWith(`${HOST}/`) && !BROWSERS_OWN.test(address));

describe('The network', () => {
  fault('network log', 'nothing is asked for but the page itself; a leak would be seen', async () => {
    const clean = await addressesOf(builtExtension(), 'clean');
    expect(clean).toContain(`${HOST}/chapter`);
    expect(strangers(clean)).toEqual([]);
    const leaky = leakyCopy(builtExtension(), join(folder, 'leaky'));
    const caught = new Set(strangers(await addressesOf(leaky, 'leaky')).map((one) => new URL(one).host));
    expect([...caught].sort()).toEqual(LEAK_HOSTS.toSorted());
    expect(networkCodeIn(leaky).length).toBeGreaterThanOrEqual(LEAK_HOSTS.length);
    return { requests: strangers(clean).length, 'leaks caught': `${caught.size} of ${LEAK_HOSTS.length}` };
  });
});
