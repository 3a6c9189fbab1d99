import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Items } from '../../../utils/settings/stored';
import { readItems } from '../../../utils/settings/stored';
import { OLD_KEYS, upgrade, VERSION } from '../../../utils/settings/versions';

const SAMPLES = 'tests/fixtures/settings';
/** One frozen store for each version, all of the same reader. */
const sample = (version: number): { sync: Items; local: Items } =>
  JSON.parse(readFileSync(`${SAMPLES}/v${version}.json`, 'utf8'));
const storedIn = ({ sync, local }: { sync: Items; local: Items }) =>
  readItems({ ...upgrade(local), settings: upgrade(sync)?.settings });

describe('upgrade', () => {
  it('has a frozen sample of every version, and of no other', () => {
    const expected = Array.from({ length: VERSION }, (_, i) => `v${i + 1}.json`);
    expect(readdirSync(SAMPLES).sort()).toEqual(expected.sort());
  });

  it.each(Array.from({ length: VERSION }, (_, i) => i + 1))('reads all of version %i', (version) => {
    const { stored, broken } = storedIn(sample(version));
    expect(broken).toEqual([]);
    expect(stored).toEqual(storedIn(sample(VERSION)).stored);
    expect(stored).toMatchObject({
      everywhere: { script: 'hant-TW', hints: false, packsOff: ['tech'] },
      sites: { 'novel.test': { script: 'hans', scope: 'page' }, '書.test': { on: false } },
      glossary: [{ term: '总线', variants: ['匯流排'] }],
      kept: [{ text: '他隻覺' }],
      lines: [{ text: '本章完' }],
      phrases: [{ from: '软件', to: '軟體' }],
      phrasesText: '# mine\n软件=軟體',
    });
  });

  it('leaves nothing under an old key', () => {
    for (const key of OLD_KEYS) expect(upgrade(sample(1).local)).not.toHaveProperty(key);
  });

  it('keeps what is decided in the new way where both are there', () => {
    const both = { sites: { 'a.test': { on: false } }, 'site:a.test': { on: true } };
    expect(upgrade(both)).toEqual({ 'site:a.test': { on: true } });
  });

  it('leaves what it does not understand where it is', () => {
    expect(upgrade({ sites: 7, other: 1 })).toEqual({ sites: 7, other: 1 });
  });

  it('takes nothing from a newer version', () => {
    expect(upgrade({ version: VERSION + 1, settings: { hints: false } })).toBeNull();
  });

  it('takes what is no version for its own', () => {
    for (const version of ['2', -1, 0, 1.5, Number.NaN, null, {}]) {
      expect(upgrade({ version, settings: 1 })).toEqual({ version, settings: 1 });
    }
  });

  it('never throws, and is done when it is done', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.anything()), (items) => {
        const once = upgrade(items);
        if (once) expect(upgrade({ ...once, version: VERSION })).toEqual({ ...once, version: VERSION });
      }),
    );
  });
});
