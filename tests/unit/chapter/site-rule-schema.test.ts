import { describe, expect, it } from 'vitest';
import { readSiteRules } from '../../../utils/chapter/site-rule-schema';

const rule = { hosts: ['www.example.com'], body: '#content' };

describe('readSiteRules', () => {
  it('keeps the good rules and says what is wrong with the others', () => {
    const { rules, faults } = readSiteRules([
      rule,
      { hosts: [], body: 'p' },
      { hosts: ['a.cn'] },
      { hosts: ['a.cn'], bodi: 'p', body: 'p' },
      7,
      { body: 'p' },
      { hosts: ['https://a.cn/'], body: 'p' },
      { hosts: ['a.cn'], paths: ['book'], never: true },
      { hosts: ['a.cn'], body: ['p'] },
      { hosts: ['a.cn'], remove: Array.from({ length: 40 }, () => 'p') },
    ]);
    expect(rules).toEqual([rule]);
    expect(faults.map(({ rule, path, because }) => [rule, path.join('.'), because])).toEqual([
      [1, 'hosts', 'no-host'],
      [2, '', 'says-nothing'],
      [3, 'bodi', 'unknown-field'],
      [4, '', 'no-rule'],
      [5, 'hosts', 'no-host'],
      [6, 'hosts.0', 'bad-host'],
      [7, 'paths.0', 'bad-path'],
      [8, 'body', 'wrong-type'],
      [9, 'remove', 'too-many'],
    ]);
  });

  it('takes no more rules than it can keep', () => {
    const { rules, faults } = readSiteRules(Array.from({ length: 501 }, () => rule));
    expect(rules).toHaveLength(500);
    expect(faults).toEqual([{ rule: 500, path: [], because: 'too-many' }]);
  });

  it('leaves out what the browser cannot read as a selector', () => {
    const { rules, faults } = readSiteRules(
      [rule, { hosts: ['a.cn'], body: 'p', remove: ['.ad', 'p:::x'] }],
      (selector) => !selector.includes(':::'),
    );
    expect(rules).toEqual([rule]);
    expect(faults).toEqual([{ rule: 1, path: ['remove', 1], because: 'no-selector' }]);
  });

  it.each([
    ['a megabyte of selector', 'p'.repeat(1e6), 'too-long'],
    ['everything', '*', 'broad'],
    ['everything under everything', 'div * *', 'broad'],
    ['a chain of :has', 'div:has(a):has(b) p', 'slow'],
    [':has before the last step', 'div:has(> p) p', 'slow'],
    ['all that follow', '.ad ~ p', 'slow'],
    ['a count of types before the last step', 'div:last-of-type p', 'slow'],
    ['nested pseudo-classes', ':is(:not(:is(:not(:is(p)))))', 'slow'],
    ['too many steps', Array.from({ length: 20 }, () => 'div').join(' > '), 'slow'],
    ['too many loose steps', 'div div div div div div div', 'slow'],
    ['too many alternatives', Array.from({ length: 40 }, (_, i) => `.c${i}`).join(', '), 'slow'],
    ['a style sheet', 'p { color: red }', 'no-selector'],
    ['a bracket left open', 'p[class="a"', 'no-selector'],
    ['nothing', '', 'no-selector'],
  ])('refuses a selector for %s', (_, body, because) => {
    const { rules, faults } = readSiteRules({ hosts: ['a.cn'], body });
    expect(rules).toEqual([]);
    expect(faults[0]).toEqual({ rule: 0, path: ['body'], because });
  });

  it.each([
    '#content',
    'div.read > p:not(.ad)',
    'main[id^="c-"], .read-content',
    'td[width="820"] > p',
    'div:has(> p.story)',
    'div[class~="a b"] > p:nth-of-type(2)',
    'a:is(.next, .right), #next',
    'body',
  ])('takes %s', (body) => {
    expect(readSiteRules({ hosts: ['a.cn'], body }).faults).toEqual([]);
  });
});
