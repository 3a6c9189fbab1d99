import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { builtExtension } from '../../scripts/browser/build';
import { networkCodeIn } from '../fixtures/network-code';
import { readSitePages, SITE_FOLDER } from '../fixtures/server';

const files = (folder: string, pattern: RegExp): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => pattern.test(path) && statSync(path).isFile());

const CORE = [
  'chapter',
  'text',
  'script',
  'duplicates',
  'notices',
  'hints',
  'glossary-files',
  'settings',
  'reading',
];

describe('imports', () => {
  /** Which rooms a room may not import from. */
  const FORBIDDEN: [room: string, pattern: RegExp][] = [
    ...CORE.map((noun): [string, RegExp] => [
      `utils/${noun}`,
      /\/(?:page|browser|components|entrypoints)\/|^(?:preact|wxt|webextension-polyfill|node:)/,
    ]),
    ['utils/page', /\/(?:browser|entrypoints)\/|^(?:wxt|webextension-polyfill)/],
    ['utils/browser', /\/(?:page|components|entrypoints)\/|^preact/],
    ['components', /\/(?:utils\/page|utils\/browser|entrypoints)\/|^(?:wxt|webextension-polyfill)/],
  ];
  it.each(FORBIDDEN)('%s imports nothing from above', (room, forbidden) => {
    const sources = files(room, /\.tsx?$/);
    expect(sources.length).toBeGreaterThan(0);
    for (const path of sources) {
      for (const [, target] of readFileSync(path, 'utf8').matchAll(/(?:from|import) '([^']+)'/g)) {
        expect(target, `${path} imports ${target}`).not.toMatch(forbidden);
      }
    }
  });
});

describe('messages', () => {
  const messages = (locale: string): Record<string, { message: string }> =>
    JSON.parse(readFileSync(`public/_locales/${locale}/messages.json`, 'utf8'));
  const english = messages('en');

  it.each(['zh_CN', 'zh_TW'])('are all there in %s, with the same places for values', (locale) => {
    const other = messages(locale);
    expect(Object.keys(other).sort()).toEqual(Object.keys(english).sort());
    for (const [key, { message }] of Object.entries(english)) {
      const places = (text: string) => (text.match(/\$\d/g) ?? []).sort();
      expect(places(other[key]!.message), key).toEqual(places(message));
      expect(other[key]!.message).not.toBe('');
    }
  });

  it('are all used', () => {
    const source = [
      ...files('components', /\.tsx?$/),
      ...files('entrypoints', /\.tsx?$/),
      ...files('utils/browser', /\.ts$/),
      'wxt.config.ts',
    ]
      .map((path) => readFileSync(path, 'utf8'))
      .join('\n');
    for (const key of Object.keys(english)) {
      expect(
        source.includes(`'${key}'`) || source.includes(`"${key}"`) || source.includes(`__MSG_${key}__`),
        key,
      ).toBe(true);
    }
  });
});

describe.each(['chrome', 'firefox'] as const)('the extension built for %s', (browser) => {
  let folder: string;
  let manifest: Record<string, unknown>;
  beforeAll(() => {
    folder = builtExtension(browser);
    manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  }, 120_000);

  it('asks for little at install', () => {
    expect(manifest.manifest_version).toBe(3);
    expect(manifest.permissions).toEqual(['storage', 'activeTab', 'scripting', 'contextMenus']);
    expect(manifest).not.toHaveProperty('host_permissions');
    expect(manifest).not.toHaveProperty('content_scripts');
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(JSON.stringify(manifest.content_security_policy)).toContain("connect-src 'none'");
  });

  it('holds no network code', () => {
    expect(networkCodeIn(folder)).toEqual([]);
  });

  it('makes neither code nor elements of text', () => {
    for (const path of files(folder, /\.(?:js|html)$/)) {
      expect(readFileSync(path, 'utf8'), path).not.toMatch(
        /\beval\(|new Function\(|\.(?:inner|outer)HTML\b|insertAdjacentHTML|document\.write\(/,
      );
    }
  });

  it('keeps the detector small', () => {
    expect(statSync(join(folder, 'detector.js')).size).toBeLessThan(6 * 1024);
    expect(statSync(join(folder, 'reader.js')).size).toBeLessThan(320 * 1024);
  });
});

describe('the sample site', () => {
  it('lists every page it holds', () => {
    const listed = new Set(readSitePages().map((page) => page.location));
    for (const path of files(SITE_FOLDER, /\.html?$/)) expect(listed.has(path), path).toBe(true);
  });

  it('points to no other site', () => {
    for (const path of files(SITE_FOLDER, /\.(?:html?|css|js)$/)) {
      for (const [address] of readFileSync(path, 'latin1').matchAll(
        /(?:src|href)="(?:https?:)?\/\/[^"]*"/g,
      )) {
        expect(address, path).toMatch(/\.test[/:"]/);
      }
    }
  });
});

describe('the lock file', () => {
  it('names no address of a registry', () => {
    expect(readFileSync('package-lock.json', 'utf8')).not.toContain('"resolved": "http');
  });
});
