import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../utils/script/fold';
import { identify } from '../../../utils/script/identify';

describe('identify', () => {
  it.each([
    ['hans', '他说这个问题很难，我们还是从头开始讨论吧。'],
    ['hant', '他說這個問題很難，我們還是從頭開始討論吧。'],
    ['hant', '他隻覺得這個問題很難，我們還是從頭開始討論吧。'],
    ['mixed', '他说这个问题很难，我們還是從頭開始討論吧。'],
    ['none', 'This is an English sentence, with 中文 in it.'],
    ['none', 'これは日本語の文章です。漢字も含まれていますが、中国語ではありません。'],
  ])('says %s of %s', (script, text) => {
    expect(identify(text).script).toBe(script);
  });
});

describe('fold', () => {
  it('makes Traditional, full-width and capital writings equal', () => {
    expect(fold('隻覺得ＡＩ，很簡單！')).toBe(fold('只觉得ai,很简单!'));
  });

  it('never changes a length', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 50 }), (text) => {
        expect(fold(text)).toHaveLength(text.length);
      }),
    );
  });
});
