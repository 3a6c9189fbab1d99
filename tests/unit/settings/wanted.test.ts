import { describe, expect, it } from 'vitest';
import { alwaysWanted } from '../../../utils/settings/wanted';

const GRANTED = ['*://*/*'];
const stored = { everywhere: {}, sites: {}, rules: [] };
const whole = { scope: 'page' as const, script: 'hans' as const };
const rule = { hosts: ['r.test', '*.s.test'], body: '#text' };

describe('alwaysWanted', () => {
  it('is no site at first', () => {
    expect(alwaysWanted(stored, GRANTED)).toEqual({ matches: [], excludeMatches: [] });
  });

  it('are the sites that are converted as a whole, and those with a rule', () => {
    const sites = { 'a.test': whole, 'b.test': { script: 'hans' as const }, 'c.test': { on: false } };
    expect(alwaysWanted({ ...stored, sites, rules: [rule] }, GRANTED)).toEqual({
      matches: ['*://a.test/*', '*://r.test/*', '*://*.s.test/*'],
      excludeMatches: ['*://c.test/*'],
    });
  });

  it('are all sites but some where everything is converted', () => {
    const sites = { 'a.test': { scope: 'chapter' as const }, 'r.test': { script: 'original' as const } };
    expect(alwaysWanted({ everywhere: whole, sites, rules: [rule] }, GRANTED)).toEqual({
      matches: GRANTED,
      excludeMatches: ['*://a.test/*'],
    });
  });

  it('are no sites by rules that rest or say never, nor hosts that are no patterns', () => {
    const rules = [
      { ...rule, off: true },
      { hosts: ['n.test'], never: true },
    ];
    const sites = { '書.test': whole, '[::1]': whole };
    expect(alwaysWanted({ ...stored, sites, rules }, GRANTED)).toEqual({ matches: [], excludeMatches: [] });
  });
});
