import packed from 'virtual:moye/context';
import fc from 'fast-check';
import { Converter } from 'opencc-js';
import STPhrases from 'opencc-js/dict/STPhrases';
import { describe, expect, it } from 'vitest';
import { candidates, ofToday, openccPhrases } from '../../../../scripts/dictionaries/context/words';
import { createContext } from '../../../../utils/script/context/context';

const opencc = Converter({ from: 'cn', to: 't' });
const context = createContext(packed);
const correct = (source: string) => context.correct(source, opencc(source));

const known = candidates();
const parts = [
  ...STPhrases.split('|')
    .filter((_, i) => i % 23 === 0)
    .map((entry) => entry.split(' ')[0]!),
  ...known.keys(),
  ...'的一是了不在有我他这，。！「」 abc12',
  '𠮷',
  '👍',
];
const texts = fc.array(fc.constantFrom(...parts), { maxLength: 20 }).map((some) => some.join(''));

describe('correct', () => {
  it.each([
    ['where a longer word begins behind it', '现金发放到了村民手里。', '現金發放到了村民手裏。'],
    ['where a word ends before it', '他参与制造了那批机器。', '他參與製造了那批機器。'],
    ['where an adverb follows a number', '他是只有三岁的孩子。', '他是只有三歲的孩子。'],
    ['by what is counted', '屋顶上有三只白鹤。', '屋頂上有三隻白鶴。'],
    ['by what is cooked', '她煮了一锅面。', '她煮了一鍋麪。'],
    ['by what dries', '等头发干了再出门。', '等頭髮乾了再出門。'],
    ['by a measure', '从这里到镇上有十几里路。', '從這裏到鎮上有十幾里路。'],
    ['by a title', '余教授和范大夫都来了。', '余教授和范大夫都來了。'],
  ])('decides %s', (_, source, traditional) => {
    expect(correct(source)).toBe(traditional);
  });

  it('leaves a sentence alone whose conversion has another length, and decides the others', () => {
    expect(context.correct('三只猫。三只狗。', '三只貓咪。三只狗。')).toBe('三只貓咪。三隻狗。');
    expect(correct('灰面𫛭鹰。范大夫来了。')).toBe('灰面鵟鷹。范大夫來了。');
  });

  it('leaves characters alone that are no form it knows', () => {
    expect(context.correct('三只猫', '三＊貓')).toBe('三＊貓');
  });

  it('changes ambiguous characters only, and into forms of theirs', () => {
    fc.assert(
      fc.property(texts, (source) => {
        const standard = opencc(source);
        const corrected = context.correct(source, standard);
        expect(corrected).toHaveLength(standard.length);
        for (let i = 0; i < standard.length; i++) {
          if (corrected[i] === standard[i]) continue;
          expect(known.get(source[i]!)).toContain(corrected[i]);
        }
      }),
    );
  });

  it('decides each sentence by itself', () => {
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        const [first, second] = [`${one}。`, `${other}。`];
        expect(context.correct(first + second, opencc(first) + opencc(second))).toBe(
          correct(first) + correct(second),
        );
      }),
    );
  });

  it('keeps nearly all phrases of OpenCC, in the writing of today', () => {
    const phrases = openccPhrases();
    const changed = phrases.filter(([key, value]) => context.correct(key, value) !== ofToday(key, value));
    expect(changed.length / phrases.length).toBeLessThan(0.01);
  });
});

describe('correctAll', () => {
  it('decides paragraphs as they are decided one by one, where no name recurs', () => {
    const sources = ['屋顶上有三只白鹤。', '她煮了一锅面。'];
    expect(context.correctAll(sources, sources.map(opencc))).toEqual(sources.map(correct));
  });

  it('keeps one writing of a name', () => {
    const sources = ['余向晚先生来了。', '她看见余向晚教授。', '姓余的只有余向晚。', '门外余向晚转身。'];
    const corrected = context.correctAll(sources, sources.map(opencc));
    for (const text of corrected) expect(text).toContain('余向晚');
  });
});

describe('decide', () => {
  it('finds every ambiguous character and favours one form at most', () => {
    fc.assert(
      fc.property(texts, (source) => {
        const decisions = context.decide(source);
        expect(decisions.map(({ at }) => at)).toEqual(
          source.split('').flatMap((unit, at) => (known.has(unit) ? [at] : [])),
        );
        for (const { at, forms, odds } of decisions) {
          expect(forms).toEqual(known.get(source[at]!));
          expect(odds).toHaveLength(forms.length);
          expect(odds.filter((odd) => odd > 0).length).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('adds evidence to the odds', () => {
    const source = '这只是个玩笑';
    const [before] = context.decide(source);
    const evidence = (_: number, forms: readonly string[]) => forms.map((form) => (form === '隻' ? 20 : 0));
    const [after] = context.decide(source, { evidence });
    expect(before!.forms).toContain('隻');
    const odds = (decision: typeof before) => decision!.odds[decision!.forms.indexOf('隻')]!;
    expect(odds(before)).toBeLessThan(0);
    expect(odds(after)).toBeCloseTo(odds(before) + 20);
  });
});

describe('createContext', () => {
  it('refuses what is not packed', () => {
    expect(() => createContext('broken')).toThrow(SyntaxError);
  });
});
