import { describe, expect, it } from 'vitest';
import { readSiteRules } from '../../../utils/chapter/site-rule-schema';
import { BUILT_IN_RULES, matchesWild, siteRuleFor } from '../../../utils/chapter/site-rules';

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

  it('passes over a rule that rests', () => {
    expect(siteRuleFor([{ ...rules[0]!, off: true }, rules[1]!], 'https://a.cn/book/1')).toBe(rules[1]);
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
