import { describe, expect, it } from 'vitest';
import { CHANGES } from '../../../utils/settings/changes';
import { readItems } from '../../../utils/settings/stored';

const { stored: nothing } = readItems({});
const line = (text: string) => ({ text, does: 'hide', as: 'line', scope: { kind: 'everywhere' } }) as const;
const rule = (host: string) => ({ match: { hosts: [host] }, body: '#a' }) as never;

describe('what can be done to the store', () => {
  it('keeps what the reader chose for a site or everywhere, and nothing of a page alone', () => {
    const choose = (scope: 'page' | 'site' | 'everywhere') =>
      CHANGES.choose(nothing, { host: 'a.test', patch: { hints: false }, scope });
    expect(choose('page')).toEqual({});
    expect(choose('site')).toMatchObject({ sites: { 'a.test': { hints: false } } });
    expect(choose('everywhere')).toMatchObject({ everywhere: { hints: false } });
    const { sites } = choose('site') as { sites: typeof nothing.sites };
    expect(CHANGES.resetSite({ ...nothing, sites }, 'a.test')).toEqual({ sites: { 'a.test': {} } });
  });

  it('changes some settings and leaves the others', () => {
    const stored = { ...nothing, everywhere: { hints: false } };
    expect(CHANGES.patchEverywhere(stored, { script: 'hans' })).toEqual({
      everywhere: { hints: false, script: 'hans' },
    });
  });

  it('puts a line in the place of another; either may be missing', () => {
    const stored = { ...nothing, lines: [line('甲甲甲甲')] };
    const [old, other] = [line('甲甲甲甲'), line('乙乙乙乙')];
    expect(CHANGES.changeLine(stored, { old, line: other })).toEqual({ lines: [other] });
    expect(CHANGES.changeLine(stored, { old, line: null })).toEqual({ lines: [] });
    expect(CHANGES.changeLine(stored, { old: null, line: other })).toEqual({ lines: [old, other] });
  });

  it('remembers and forgets what is hidden and kept, one by one and all', () => {
    const hushed = { entry: '白度', where: { kind: 'everywhere' as const } };
    const kept = { text: '裏面', start: 0, end: 1 };
    const { hushed: hidden } = CHANGES.hush(nothing, hushed);
    expect(hidden).toEqual([hushed]);
    expect(CHANGES.unhush({ ...nothing, hushed: hidden }, hushed)).toEqual({ hushed: [] });
    expect(CHANGES.forgetHushed()).toEqual({ hushed: [] });
    const { kept: all } = CHANGES.rememberKept(nothing, kept);
    expect(all).toEqual([kept]);
    expect(CHANGES.forgetOneKept({ ...nothing, kept: all }, kept)).toEqual({ kept: [] });
    expect(CHANGES.forgetKept()).toEqual({ kept: [] });
  });

  it('comes to the same when it is carried out twice', () => {
    const wish = { old: line('甲甲甲甲'), line: line('乙乙乙乙') };
    const once = { ...nothing, ...CHANGES.changeLine({ ...nothing, lines: [wish.old] }, wish) };
    expect({ ...once, ...CHANGES.changeLine(once, wish) }).toEqual(once);
    const rules = { ...nothing, ...CHANGES.saveRules(nothing, [rule('a.test')]) };
    expect(rules.rules).toHaveLength(1);
    expect(CHANGES.savePhrases(nothing, { phrases: [], text: '# 没有' })).toEqual({
      phrases: [],
      phrasesText: '# 没有',
    });
  });
});
