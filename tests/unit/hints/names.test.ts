import { describe, expect, it } from 'vitest';
import { isForeign, isTitled, kindOf } from '../../../utils/hints/suggest/names';

describe('kindOf', () => {
  it.each([
    ['林总', 'person'],
    ['欧阳长老', 'person'],
    ['欧阳克', 'person'],
    ['欧阳明月', 'person'],
    ['三楼', null],
    ['归途', null],
  ])('of %s is %s', (name, kind) => {
    expect(kindOf(name)).toBe(kind);
  });

  it('takes an ending alone for no name', () => {
    expect(kindOf('剑法')).not.toBe('technique');
    expect(kindOf('落雪剑法')).toBe('technique');
  });
});

describe('names of persons', () => {
  it('have a surname before a title', () => {
    expect(isTitled('韩长老')).toBe(true);
    expect(isTitled('长老')).toBe(false);
  });

  it('are foreign where every character is', () => {
    expect(isForeign('克莱恩')).toBe(true);
    expect(isForeign('克')).toBe(false);
    expect(isForeign('克说')).toBe(false);
  });
});
