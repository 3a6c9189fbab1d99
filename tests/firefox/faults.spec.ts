import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { builtExtension } from '../../scripts/browser/build';
import { type FirefoxMoye, launchFirefox } from '../../scripts/browser/firefox';
import type { FirefoxTab } from '../../scripts/browser/firefox-tab';
import type { SiteSettings } from '../../utils/settings/model';
import { fault } from '../faults/scene';
import { asParagraphs, chapterPage, STUBBORN, story } from '../faults/stories';

const HOST = 'http://faults.test';
const texts = story(30);
const prose = asParagraphs([...texts, '他理了理头发。']);
const pages: Record<string, string> = {
  '/stubborn': chapterPage(prose, STUBBORN),
  '/edited': chapterPage(prose),
  '/strict': chapterPage(
    prose,
    `<script nonce="a">globalThis.reports = []; addEventListener('securitypolicyviolation', ({ violatedDirective }) => reports.push(violatedDirective));</script>`,
  ),
};

let server: Server;
let moye: FirefoxMoye;
beforeAll(async () => {
  server = createServer(({ url }, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    // Firefox looks for the site's own icon in the page's name.
    const policy = "default-src 'none'; script-src 'nonce-a'; img-src 'self'";
    if (url === '/strict') response.setHeader('content-security-policy', policy);
    response.end(pages[url ?? '']);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  moye = await launchFirefox({
    extension: builtExtension('firefox'),
    granted: ['http://*.test/*'],
    port: (server.address() as AddressInfo).port,
  });
});
afterAll(async () => {
  await moye.close();
  server.closeAllConnections();
  server.close();
});

/** Opens a page whose chapter has been read. */
async function open(path: string): Promise<FirefoxTab> {
  const tab = await moye.open();
  await tab.goto(HOST + path);
  const isRead = async () => (await moye.ask(tab, 'inspect'))?.chapter != null;
  await expect.poll(isRead, { timeout: 20_000 }).toBe(true);
  return tab;
}

const change = (tab: FirefoxTab, patch: SiteSettings) => moye.ask(tab, 'change', { patch, scope: 'page' });
const textOf = (tab: FirefoxTab) => tab.evaluate(() => document.querySelector('#text')!.textContent);

describe('In Firefox', () => {
  fault('own text put back [Firefox]', 'three more tries at most for each node, then peace', async () => {
    const tab = await open('/stubborn');
    await change(tab, { script: 'hant-TW' });
    await expect.poll(() => moye.ask(tab, 'state'), { timeout: 20_000 }).toMatchObject({ fighting: true });
    await tab.pause(1500);
    const counts = () =>
      tab.evaluate(() => (globalThis as never as { counts(): { writes: number; nodes: number } }).counts());
    const { writes, nodes } = await counts();
    await tab.pause(3000);
    expect((await counts()).writes).toBe(writes);
    expect(writes).toBeLessThanOrEqual(4 * nodes);
    return { 'writes per node': (writes / nodes).toFixed(2) };
  });

  fault('edited after us [Firefox]', "the page's newer text wins, and off leaves it", async () => {
    const tab = await open('/edited');
    await change(tab, { script: 'hant-TW' });
    expect(await textOf(tab)).toContain('頭髮');
    const edit = await tab.evaluate(() => {
      const node = document.querySelector('#text p')!.firstChild as Text;
      node.appendData('這是頁面後來加的。');
      return node.data;
    });
    await tab.pause(1500);
    await change(tab, { on: false });
    expect(await textOf(tab)).toBe([edit, ...texts.slice(1), '他理了理头发。'].join(''));
    return { edits: 1, lost: 0 };
  });

  fault('a strict policy [Firefox]', 'all works, and nothing is reported because of us', async () => {
    const tab = await open('/strict');
    await change(tab, { script: 'hant-TW' });
    expect(await textOf(tab)).toContain('頭髮');
    expect((await tab.all('button', 'moye-button')).length).toBeGreaterThan(0);
    expect(await tab.evaluate(() => (globalThis as { reports?: unknown }).reports ?? [])).toEqual([]);
    return { reports: 0 };
  });
});
