import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { builtExtension } from '../../scripts/browser/build';

const BROWSERS = ['chrome', 'firefox'] as const;

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort();

describe.each(BROWSERS)('the package for %s', (browser) => {
  const packed = (pattern: RegExp) => {
    const folder = builtExtension(browser);
    return filesIn(folder)
      .filter((name) => pattern.test(name))
      .reduce((sum, name) => sum + gzipSync(readFileSync(join(folder, name)), { level: 9 }).length, 0);
  };

  it('has the manifest that was agreed on; a new permission is a decision of its own', () => {
    const { version, ...manifest } = JSON.parse(
      readFileSync(join(builtExtension(browser), 'manifest.json'), 'utf8'),
    );
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(manifest).toEqual(JSON.parse(readFileSync(`tests/house/manifests/${browser}.json`, 'utf8')));
  });

  it('stays within its sizes, packed', () => {
    const reader = packed(/^(?:reader|dictionary-.*)\.js$/);
    const all = packed(/./);
    console.log(`SIZE ${browser}: reader with all dictionaries ${reader}, package ${all} bytes`);
    // Beyond the 500 kB that were aimed at: docs/robustness.md says why.
    expect(reader).toBeLessThan(648 * 1024);
    expect(all).toBeLessThan(1.5 * 1024 * 1024);
  });
});

describe('the package for Firefox', () => {
  it('passes the linter of addons.mozilla.org without an error, a warning or a notice', () => {
    const linter = join('node_modules', 'addons-linter', 'bin', 'addons-linter');
    const { stdout } = spawnSync(
      process.execPath,
      [linter, '--output=json', '--boring', builtExtension('firefox')],
      { encoding: 'utf8' },
    );
    const { errors, warnings, notices } = JSON.parse(stdout);
    expect([...errors, ...warnings, ...notices]).toEqual([]);
  });
});

describe('a build from the sources alone', () => {
  const copy = mkdtempSync(join(tmpdir(), 'moye-sources-'));
  afterAll(() => rmSync(copy, { recursive: true }));

  it('gives the same extension, byte for byte, wherever it is made', () => {
    for (const name of [
      'entrypoints',
      'components',
      'utils',
      'public',
      'scripts',
      'wxt.config.ts',
      'tsconfig.json',
      'package.json',
      'package-lock.json',
    ]) {
      cpSync(name, join(copy, name), { recursive: true });
    }
    symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
    const wxt = join('node_modules', 'wxt', 'bin', 'wxt.mjs');
    const { status } = spawnSync(process.execPath, [wxt, 'build', '-b', 'firefox', '--mv3'], {
      cwd: copy,
      stdio: 'ignore',
      env: { ...process.env, NODE_ENV: 'production' },
    });
    expect(status).toBe(0);
    expect(hashesOf(join(copy, '.output', 'firefox-mv3'))).toEqual(hashesOf(builtExtension('firefox')));
  }, 300_000);
});

const hashesOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    filesIn(folder).map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  );

describe('the sources', () => {
  const BANNED =
    /\.(?:inner|outer)HTML\b|insertAdjacentHTML|document\.write|\beval\(|new Function\b|dangerouslySetInnerHTML|setHTMLUnsafe|createContextualFragment/;

  it('never make code or elements of text', () => {
    for (const room of ['entrypoints', 'components', 'utils']) {
      for (const name of filesIn(room).filter((one) => /\.tsx?$/.test(one))) {
        expect(readFileSync(join(room, name), 'utf8'), join(room, name)).not.toMatch(BANNED);
      }
    }
  });

  it('are built with packages of exactly one version each', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
    for (const version of Object.values({ ...dependencies, ...devDependencies })) {
      expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    }
  });
});
