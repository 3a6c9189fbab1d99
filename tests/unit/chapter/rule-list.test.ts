import { describe, expect, it } from 'vitest';
import { pathOf, pathsLike } from '../../../utils/chapter/page-pattern';
import { replaceRule, switchRule, withRules } from '../../../utils/chapter/rule-list';

const written = { hosts: ['a.cn'], paths: ['/b/*'], body: '#old' };
const picked = { ...written, body: '#mine', picked: true };

describe('withRules', () => {
  it('puts new rules first and keeps what was there', () => {
    expect(withRules([written], [picked])).toEqual([picked, written]);
  });

  it('has a new pick take the place of an older one for the same pages', () => {
    const again = { ...picked, body: '#text' };
    expect(withRules([picked, written], [again])).toEqual([again, written]);
  });

  it('keeps the same rule once', () => {
    expect(withRules([written, picked], [written, picked])).toEqual([written, picked]);
  });

  it('keeps no more than 500', () => {
    const many = Array.from({ length: 500 }, (_, i) => ({ hosts: [`h${i}.cn`], body: 'p' }));
    const kept = withRules(many, [written]);
    expect(kept).toHaveLength(500);
    expect(kept[0]).toBe(written);
  });
});

describe('replaceRule and switchRule', () => {
  it('put others in place of one', () => {
    expect(replaceRule([written, picked], written, [])).toEqual([picked]);
    expect(replaceRule([written, picked], { ...picked }, [written, written])).toEqual([
      written,
      written,
      written,
    ]);
    expect(replaceRule([written], picked, [])).toEqual([written]);
  });

  it('let a rule rest and hold again', () => {
    expect(switchRule(written, false)).toEqual({ ...written, off: true });
    expect(switchRule({ ...written, off: true }, true)).toEqual(written);
  });
});

describe('pathsLike', () => {
  it.each([
    ['https://a.cn/book/12/340.html', '/book/*/*.html'],
    ['https://a.cn/read.php?b=5&c=77#x', '/read.php?b=*&c=*'],
    ['https://a.cn/novel/di-san-zhang.html', '/novel/*.html'],
    ['https://a.cn/novel/di-san-zhang/', '/novel/*'],
    ['https://a.cn/', '/'],
  ])('makes of %s the pattern %s', (address, pattern) => {
    expect(pathsLike(address)).toBe(pattern);
  });

  it('never makes a pattern that a rule may not hold', () => {
    const address = `https://a.cn/${'长'.repeat(300)}`;
    expect(pathsLike(address).length).toBeLessThanOrEqual(200);
    expect(pathOf(address).length).toBeLessThanOrEqual(200);
  });
});
