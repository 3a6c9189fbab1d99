import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  choose,
  effectiveSettings,
  otherScript,
  varietyOf,
  wantsWholePage,
} from '../../../utils/settings/effective';
import { DEFAULT_SETTINGS } from '../../../utils/settings/model';
import { MAX_PHRASES, MAX_SIDE } from '../../../utils/settings/own-phrases';
import {
  readGlossary,
  readKept,
  readLines,
  readPhrases,
  readSettings,
  readSites,
} from '../../../utils/settings/schema';

describe('readSettings', () => {
  it('keeps what is sound and names what is not', () => {
    const { value, broken } = readSettings({ script: 'hant-TW', hints: 'yes', unknown: 1 });
    expect(value).toMatchObject({ script: 'hant-TW' });
    expect(value).not.toHaveProperty('hints');
    expect(broken).toContain('hints');
  });

  it('knows the scopes and the quotation marks, for a site too', () => {
    const chosen = { scope: 'page', quotes: 'region' };
    expect(readSettings(chosen)).toEqual({ value: chosen, broken: [] });
    expect(readSites({ 'novel.test': chosen }).value).toEqual({ 'novel.test': chosen });
    expect(readSettings({ scope: 'world', quotes: true }).broken).toEqual(['scope', 'quotes']);
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
        readKept(raw);
        readPhrases(raw);
        readLines(raw);
      }),
    );
  });
});

describe('readLines', () => {
  const line = { text: '我们下一章再见', does: 'hide', as: 'line', scope: { kind: 'site', host: 'a.test' } };
  const everywhere = { text: '*再见*', does: 'hide', as: 'pattern', scope: { kind: 'everywhere' } };

  it('keeps what is sound and names what is not', () => {
    const wrong = [
      { ...line, scope: { kind: 'site' } },
      { ...everywhere, text: ' * *' },
      { ...line, does: 'delete' },
      { ...line, as: 'part', text: '再见' },
      '再见',
    ];
    const { value, broken } = readLines([line, ...wrong, everywhere]);
    expect(value).toEqual([line, everywhere]);
    expect(broken).toHaveLength(wrong.length);
    expect(readLines(undefined)).toEqual({ value: [], broken: [] });
  });
});

describe('readGlossary', () => {
  const plain = { id: '1', term: '总线', kind: 'term', gloss: { zh: '线路', en: 'bus' } };

  it('reads entries of the first version as they are', () => {
    const old = { ...plain, variants: ['匯流排'], means: 'bus', caseForm: 'Bus', exclude: ['总线路'] };
    expect(readGlossary([plain, old])).toEqual({ value: [plain, old], broken: [] });
  });

  it('gives back every part of a full entry, and parts it does not know', () => {
    const full = {
      ...plain,
      aliases: ['那条线'],
      note: '第三章',
      reading: 'zǒngxiàn',
      scope: { kind: 'book', book: '青石镇', since: 'later versions' },
      since: 12,
      origin: 'suggested',
      off: true,
      created: 1,
      changed: 2,
      colour: 'later versions',
    };
    expect(readGlossary(JSON.parse(JSON.stringify([full])))).toEqual({ value: [full], broken: [] });
  });

  it('loses a broken part, not the entry; a broken entry, not the others', () => {
    const read = readGlossary([{ ...plain, since: 'soon', scope: { kind: 'moon' } }, { id: '2' }, plain]);
    expect(read.value).toEqual([plain, plain]);
    expect(read.broken.slice(0, 2).sort()).toEqual(['1: scope', '1: since']);
    expect(read.broken[2]).toMatch(/^2: /);
  });

  it('takes no prototype from what is stored', () => {
    const { value } = readGlossary(
      JSON.parse(JSON.stringify([plain]).replace('{', '{"__proto__":{"off":true},')),
    );
    expect(value[0]!.off).toBeUndefined();
  });
});

describe('readKept', () => {
  const kept = { text: '他隻覺', start: 1, end: 2 };

  it('loses what is broken, not the others', () => {
    const read = readKept([{ ...kept, end: 4 }, kept, { ...kept, start: -1 }, '隻']);
    expect(read.value).toEqual([kept]);
    expect(read.broken.map((one) => one[0])).toEqual(['1', '3', '4']);
  });

  it('takes the newest of too many', () => {
    const many = Array.from({ length: 2100 }, (_, i) => ({ text: `隻${i}`, start: 0, end: 1 }));
    expect(readKept(many)).toEqual({ value: many.slice(100), broken: [] });
  });
});

describe('readPhrases', () => {
  const sound = { from: '软件', to: '軟體' };

  it('loses a broken phrase, not the others', () => {
    const long = '长'.repeat(MAX_SIDE + 1);
    const broken = [
      null,
      '软件',
      { from: '软件' },
      { from: '', to: '軟體' },
      { from: '软件', to: '' },
      { from: long, to: '長' },
      { from: '长', to: long },
      { from: '软\n件', to: '軟體' },
      { from: '#软件', to: '軟體' },
      { from: '软=件', to: '軟體' },
      { from: ' 软件', to: '軟體' },
    ];
    const names = broken.map((_, i) => `${i + 2}`);
    const read = readPhrases([sound, ...broken, { ...sound, unknown: 1 }]);
    expect(read).toEqual({ value: [sound, sound], broken: names });
  });

  it('keeps so many, and names those beyond', () => {
    const many = Array.from({ length: MAX_PHRASES + 2 }, (_, i) => ({ from: `第${i}`, to: '第' }));
    const { value, broken } = readPhrases(many);
    expect(value).toHaveLength(MAX_PHRASES);
    expect(broken).toEqual([`${MAX_PHRASES + 1}`, `${MAX_PHRASES + 2}`]);
  });

  it('reads nothing as nothing, and names what is no list', () => {
    expect(readPhrases(undefined)).toEqual({ value: [], broken: [] });
    expect(readPhrases({})).toEqual({ value: [], broken: ['phrases'] });
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

describe('wantsWholePage', () => {
  it('needs a script beside the scope', () => {
    const page = { ...DEFAULT_SETTINGS, scope: 'page' as const };
    expect(wantsWholePage(page)).toBe(false);
    expect(wantsWholePage({ ...page, script: 'hans' })).toBe(true);
    expect(wantsWholePage({ ...page, script: 'hans', on: false })).toBe(false);
    expect(wantsWholePage({ ...DEFAULT_SETTINGS, script: 'hans' })).toBe(false);
  });
});

describe('varietyOf', () => {
  it('is the region that is set, or preferred, or Taiwan', () => {
    expect(varietyOf('hans', DEFAULT_SETTINGS)).toBe('hans');
    expect(varietyOf('hant', DEFAULT_SETTINGS)).toBe('hant-TW');
    expect(varietyOf('hant', { ...DEFAULT_SETTINGS, preferred: 'hant-HK' })).toBe('hant-HK');
    expect(varietyOf('hant', { ...DEFAULT_SETTINGS, preferred: 'hant-HK', script: 'hant' })).toBe('hant');
  });
});
