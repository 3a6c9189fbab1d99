import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choose, effectiveSettings, otherScript } from '../../../utils/settings/effective';
import { DEFAULT_SETTINGS } from '../../../utils/settings/model';
import { readGlossary, readSettings, readSites } from '../../../utils/settings/schema';

describe('readSettings', () => {
  it('keeps what is sound and names what is not', () => {
    const { value, broken } = readSettings({ script: 'hant-TW', hints: 'yes', unknown: 1 });
    expect(value).toMatchObject({ script: 'hant-TW' });
    expect(value).not.toHaveProperty('hints');
    expect(broken).toContain('hints');
  });

  it('reads nothing as nothing', () => {
    expect(readSettings(undefined)).toEqual({ value: {}, broken: [] });
  });

  it('never throws, whatever is stored', () => {
    fc.assert(
      fc.property(fc.anything(), (raw) => {
        readSettings(raw);
        readSites(raw);
        readGlossary(raw);
      }),
    );
  });
});

describe('effectiveSettings', () => {
  it('lets the narrower level win', () => {
    const settings = effectiveSettings(
      { hints: false, script: 'hans' },
      { script: 'hant-TW' },
      { script: 'original' },
    );
    expect(settings).toEqual({ ...DEFAULT_SETTINGS, hints: false, script: 'original' });
  });
});

describe('choose', () => {
  it('takes back what narrower levels said', () => {
    const levels = choose(
      { everywhere: {}, site: { script: 'hans', hints: false }, page: { script: 'hant-HK' } },
      { script: 'hant-TW' },
      'everywhere',
    );
    expect(levels).toEqual({ everywhere: { script: 'hant-TW' }, site: { hints: false }, page: {} });
  });
});

describe('otherScript', () => {
  it('is the preferred one, or the other where the chapter is in that already', () => {
    expect(otherScript('hans', 'hant')).toBe('hans');
    expect(otherScript('hans', 'hans')).toBe('hant-TW');
    expect(otherScript('hant-HK', 'hans')).toBe('hant-HK');
    expect(otherScript('hant-HK', 'hant')).toBe('hans');
  });
});
