import { describe, expect, it } from 'vitest';
import {
  BUILT_IN_RULES,
  formatSiteRules,
  matchesWild,
  parseSiteRules,
  readSiteRules,
  siteRuleFor,
} from '../../../utils/chapter/site-rules';

const rule = { hosts: ['www.example.com'], body: '#content' };

describe('parseSiteRules', () => {
  it('reads a list, an object with rules, and a single rule', () => {
    for (const data of [rule, [rule], { rules: [rule] }]) {
      expect(parseSiteRules(JSON.stringify(data))).toEqual({ rules: [rule], faults: [] });
    }
  });

  it('reads back what was written', () => {
    const rules = [
      { ...rule, paths: ['/b/*.html'], remove: ['.ad'], picked: true },
      { hosts: ['*.a.cn'], never: true },
    ];
    expect(parseSiteRules(formatSiteRules(rules)).rules).toEqual(rules);
  });

  it('keeps the good rules and says what is wrong with the others', () => {
    const { rules, faults } = readSiteRules([
      rule,
      { hosts: [], body: 'p' },
      { hosts: ['a.cn'] },
      { hosts: ['a.cn'], bodi: 'p', body: 'p' },
      7,
    ]);
    expect(rules).toEqual([rule]);
    expect(faults.map(({ rule, field }) => [rule, field])).toEqual([
      [2, 'hosts'],
      [3, ''],
      [4, 'bodi'],
      [5, ''],
    ]);
    for (const { message } of faults) expect(message).not.toBe('');
  });

  it('says that a text is no JSON, or too long', () => {
    expect(parseSiteRules('{').faults[0]?.message).toMatch(/no JSON/);
    expect(parseSiteRules(' '.repeat(1e6)).faults[0]?.message).toMatch(/longer than/);
  });

  it.each([
    ['a megabyte of selector', 'p'.repeat(1e6)],
    ['everything', '*'],
    ['everything under everything', 'div * *'],
    ['a chain of :has', 'div:has(a):has(b) p'],
    ['nested pseudo-classes', ':is(:not(:is(:not(:is(p)))))'],
    ['too many steps', Array.from({ length: 20 }, () => 'div').join(' > ')],
    ['too many alternatives', Array.from({ length: 40 }, (_, i) => `.c${i}`).join(', ')],
    ['a style sheet', 'p { color: red }'],
    ['a bracket left open', 'p[class="a"'],
    ['nothing', ''],
  ])('refuses a selector for %s', (_, body) => {
    const { rules, faults } = readSiteRules({ hosts: ['a.cn'], body });
    expect(rules).toEqual([]);
    expect(faults[0]?.field).toBe('body');
  });

  it.each([
    '#content',
    'div.read > p:not(.ad)',
    'main[id^="c-"], .read-content',
    'td[width="820"] > p',
    'div:has(> p.story)',
  ])('takes %s', (body) => {
    expect(readSiteRules({ hosts: ['a.cn'], body }).faults).toEqual([]);
  });
});

describe('siteRuleFor', () => {
  const rules = [
    { hosts: ['a.cn'], paths: ['/book/*'], never: true },
    { hosts: ['a.cn', '*.b.cn'], body: 'p' },
  ];
  it.each([
    ['https://a.cn/book/1', rules[0]],
    ['http://a.cn:8080/read/1.html?x=1#y', rules[1]],
    ['https://m.b.cn/', rules[1]],
    ['https://b.cn/', rules[1]],
    ['https://xb.cn/', null],
    ['https://www.a.cn/', null],
    ['file:///a.cn/', null],
  ])('finds the rule for %s', (address, expected) => {
    expect(siteRuleFor(rules, address)).toBe(expected);
  });
});

describe('matchesWild', () => {
  it.each([
    ['/a/*', '/a/', true],
    ['/a/*.html', '/a/b/5.html', true],
    ['/a/*.html', '/a/5.htm', false],
    ['/*x*x', '/xx', true],
    ['/*x*x', '/x', false],
    ['/a', '/a/', false],
  ])('holds %s against %s', (pattern, text, expected) => {
    expect(matchesWild(pattern, text)).toBe(expected);
  });
});

describe('BUILT_IN_RULES', () => {
  it('hold to the rules for rules', () => {
    const { rules, faults } = readSiteRules({ rules: BUILT_IN_RULES });
    expect(faults).toEqual([]);
    expect(rules).toEqual(BUILT_IN_RULES);
  });
});
