import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtExtension } from '../../scripts/browser/build';
import { launchFirefox } from '../../scripts/browser/firefox';
import { asParagraphs, chapterPage, story } from '../faults/stories';
import { LEAK_HOSTS, leakyCopy } from '../fixtures/leaky';

const HOST = 'faults.test';
const page = chapterPage(asParagraphs(story(20)));

let proxy: Server;
let folder: string;
/** The hosts that Firefox has asked the proxy for, in the clear or to be connected with. */
let asked: Set<string>;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'moye-privacy-'));
  proxy = createServer((request, response) => {
    asked.add(new URL(request.url ?? '', `http://${request.headers.host}`).hostname);
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(page);
  });
  proxy.on('connect', ({ url }, socket) => {
    asked.add(String(url).replace(/:\d+$/, ''));
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  proxy.closeAllConnections();
  proxy.close();
  rmSync(folder, { recursive: true });
});

/** Reads a chapter in all scripts, and opens every page of the extension. @returns the hosts that were asked for */
async function hostsOf(extension: string): Promise<string[]> {
  asked = new Set();
  const { port } = proxy.address() as AddressInfo;
  const moye = await launchFirefox({ extension, granted: ['http://*.test/*'], proxy: port });
  const tab = await moye.open();
  await tab.goto(`http://${HOST}/chapter`);
  await expect.poll(async () => (await moye.ask(tab, 'inspect'))?.chapter?.title).toBe('第7章 雨夜来客');
  for (const script of ['hant-TW', 'hans', 'hant-HK'] as const) {
    await moye.ask(tab, 'change', { patch: { script, scope: 'page' }, scope: 'site' });
  }
  for (const path of ['popup.html', 'options.html', 'glossary.html']) await moye.openOwn(path);
  await tab.pause(2000);
  await moye.close();
  return [...asked];
}

/** What Firefox asks for by itself, with or without extensions. */
const BROWSERS_OWN = /(?:^|\.)(?:mozilla\.(?:com|net|org)|firefox\.com)$/;
const strangers = (hosts: readonly string[]) =>
  hosts.filter((host) => host !== HOST && !BROWSERS_OWN.test(host)).sort();

describe('all traffic of Firefox through a proxy', () => {
  it('has nothing but the page; a leak of any kind would be seen', async () => {
    const clean = await hostsOf(builtExtension('firefox'));
    expect(clean).toContain(HOST);
    expect(strangers(clean)).toEqual([]);
    const leaky = await hostsOf(leakyCopy(builtExtension('firefox'), join(folder, 'leaky')));
    expect(strangers(leaky)).toEqual(LEAK_HOSTS.toSorted());
    console.log(`FAULT proxy in Firefox | requests 0, leaks caught ${strangers(leaky).length}`);
  });
});
