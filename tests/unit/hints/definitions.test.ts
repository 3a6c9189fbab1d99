import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { definitionsIn } from '../../../utils/hints/definitions';

const found = (...texts: string[]) => definitionsIn(texts).map(({ term, means }) => `${term}=${means}`);

describe('definitionsIn', () => {
  it.each([
    ['電腦的總線(bus)是各部件之間的公路。', '總線=bus'],
    ['他打開了編譯器（compiler）。', '編譯器=compiler'],
    ['老师在黑板上写下“卷积”（convolution）两个字。', '卷积=convolution'],
    ['这就是所谓的摩尔定律（Moore’s law）。', '摩尔定律=Moore’s law'],
    ['他们用链表(linked list)存名单。', '链表=linked list'],
  ])('finds a foreign name in brackets: %s', (text, definition) => {
    expect(found(text)).toEqual([definition]);
  });

  it('explains an acronym too, for it may stand alone later', () => {
    expect(found('他提出的生成式对抗网络（GAN）震动了学界。')).toEqual([
      '生成式对抗网络=GAN',
      'GAN=生成式对抗网络',
    ]);
  });

  it.each([
    ['山脚下有一座青石镇，又称“石头城”。', ['青石镇=石头城', '石头城=青石镇']],
    ['他用的是寒铁剑，也就是断水剑。', ['寒铁剑=断水剑', '断水剑=寒铁剑']],
    ['她考进了临江大学，简称江大。', ['临江大学=江大', '江大=临江大学']],
  ])('finds another name: %s', (text, definitions) => {
    expect(found(text)).toEqual(definitions);
  });

  it('takes the part that stands by itself elsewhere', () => {
    const texts = ['高速总线(bus)到了。', '总线很快。', '这条总线坏了。'];
    expect(found(...texts)).toEqual(['总线=bus']);
  });

  it.each([
    '第三章（VIP）',
    '最新网址(www.example.com)',
    '他走了，即使下雨也不回头。',
    '他走得很快，也就是说没有等我。',
    '她笑了笑，即将离开。',
    '他在这里住了三年，又叫人修了屋顶。',
    '我看见的(it)',
    '他在沙漠里走了几百几千几万公里路途漫漫(long way to go home again tonight)。',
  ])('finds nothing where the case is not clear: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('gives up a term that is explained in two ways', () => {
    expect(found('总线(bus)', '总线（trunk）')).toEqual([]);
  });

  it('explains only what stands in the text', () => {
    const parts = fc.constantFrom(
      '总线',
      '的',
      '他用',
      '(bus)',
      '（GAN）',
      '，又称',
      '“',
      '”',
      '公路',
      '。',
      'a',
    );
    fc.assert(
      fc.property(fc.array(parts), (some) => {
        const text = some.join('');
        for (const { term, means } of definitionsIn([text])) {
          expect(text).toContain(term);
          expect(text).toContain(means);
        }
      }),
    );
  });
});
