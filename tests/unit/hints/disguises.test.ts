import { describe, expect, it } from 'vitest';
import { disguiseOf } from '../../../utils/hints/suggest/disguises';

describe('disguiseOf', () => {
  it.each([
    ['马华腾', '马化腾'],
    ['馬化騰', null],
    ['馬華騰', '马化腾'],
    ['百杜', '百度'],
    ['藤迅', '腾讯'],
    ['李彦弘', '李彦宏'],
    ['李彥紅', '李彦宏'],
    ['刘强冬', '刘强东'],
    ['马芸', '马云'],
    ['周杰仑', '周杰伦'],
    ['张艺某', '张艺谋'],
    ['阿里爸爸', '阿里巴巴'],
    ['字节跳舞', '字节跳动'],
    ['马化龙', '马化腾'],
  ])('of %s is %s', (name, real) => {
    expect(disguiseOf(name)?.real ?? null).toBe(real);
  });

  it.each(['马云', '百度', '林远舟', '沈渡', '叶知秋', '苏晚晴', '王大海', '黑潮', '长乐宫', '何知微'])(
    'is none for %s',
    (name) => {
      expect(disguiseOf(name)).toBeNull();
    },
  );
});
