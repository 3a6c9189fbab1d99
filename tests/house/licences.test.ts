import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtExtension } from '../../scripts/browser/build';
import { bundledPackages, licencesOf, packageOf } from '../../scripts/licences';

describe('the licences', () => {
  const licences = licencesOf(bundledPackages());

  it('are those of the installed packages, in full', () => {
    const of = (name: string) => licences.find((one) => one.name === name)!;
    expect(of('preact')).toMatchObject({
      licence: 'MIT',
      text: expect.stringContaining('Permission is hereby'),
    });
    expect(of('opencc-js').text).toMatch(
      /The nk2028 Project[\s\S]*Apache License\s+Version 2\.0[\s\S]*END OF TERMS/,
    );
    expect(of('webextension-polyfill').text).toContain('Mozilla Public License');
    for (const { name, version, licence, text } of licences) {
      expect(licence, name).toMatch(/^[\w.-]+( AND [\w.-]+)*$/);
      expect(version, name).toMatch(/^\d+\.\d+\.\d+/);
      expect(text, name).not.toBe('');
    }
  });

  it.each(['chrome', 'firefox'] as const)('are all in the extension for %s', (browser) => {
    const folder = join(builtExtension(browser), 'chunks');
    const code = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
    for (const { name, version } of licences) {
      expect(
        code.some((one) => one.includes(name) && one.includes(version)),
        name,
      ).toBe(true);
    }
  });
});

describe('packageOf', () => {
  it.each([
    ['/a/node_modules/preact/dist/preact.mjs', 'preact'],
    ['C:\\a\\node_modules\\@node-rs\\jieba\\index.js', '@node-rs/jieba'],
    ['/a/node_modules/wxt/node_modules/defu/index.js', 'defu'],
    ['/a/components/ui/Switch.tsx', null],
    ['\0virtual:moye/fold', null],
  ])('%s is of %s', (id, name) => {
    expect(packageOf(id)).toBe(name);
  });
});
