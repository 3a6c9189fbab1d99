import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../utils/hints/model';
import { ownWordFinder } from '../../../utils/reading/own-words';
import { createConverter } from '../../../utils/script/converter';
import type { ConvertOptions } from '../../../utils/script/model';
import { createOverlay, type OwnPhrase } from '../../../utils/script/overlay';
import { packs } from '../script/packs';

const name = (term: string): Entry => ({ id: term, term, kind: 'person', gloss: { zh: '', en: '' } });

function show(
  text: string,
  phrases: OwnPhrase[],
  glossary: Entry[] = [],
  direction: Pick<ConvertOptions, 'from' | 'to'> = { from: 'hans', to: 'hant-TW' },
): string {
  const plain = createConverter({ ...direction, phrases: false }, packs);
  const find = ownWordFinder({ phrases, glossary }, direction.to === 'hans' ? 'hans' : 'hant', plain);
  const converter = createConverter({ ...direction, phrases: true }, packs);
  return (find ? createOverlay(converter, find) : converter).convert(text);
}

describe('ownWordFinder', () => {
  it('finds nothing where the reader has no words', () => {
    const plain = createConverter({ from: 'hans', to: 'hant', phrases: false }, packs);
    expect(ownWordFinder({ phrases: [], glossary: [] }, 'hant', plain)).toBeNull();
  });

  it.each([
    ['hans', 'hant', '程序来了', '程序', '程序來了'],
    ['hans', 'hant-TW', '软件来了', '软件', '软件來了'],
    ['hans', 'hant-HK', '软件来了', '软件', '软件來了'],
    ['hant-TW', 'hans', '軟體來了', '軟體', '軟體来了'],
    ['hant-HK', 'hant-TW', '裏面的軟件', '軟件', '裡面的軟件'],
  ] as const)('puts phrases before the dictionaries from %s to %s', (from, to, text, word, shown) => {
    expect(show(text, [{ from: word, to: word }], [], { from, to })).toBe(shown);
  });

  it('puts phrases before names, also where a name is longer or begins earlier', () => {
    const glossary = [name('林澈')];
    expect(show('林澈来了。', [], glossary)).toBe('林澈來了。');
    expect(show('林澈来了。', [{ from: '林', to: '霖' }], glossary)).toBe('霖澈來了。');
    expect(show('林澈来了。', [{ from: '澈来', to: '徹來' }], glossary)).toBe('林徹來了。');
    expect(show('林澈来了，林澈。', [{ from: '来了', to: '到了' }], glossary)).toBe('林澈到了，林澈。');
  });

  it('matches the text as it is written, not in another script', () => {
    expect(show('软件和軟件', [{ from: '软件', to: '軟體程式' }])).toMatch(/^軟體程式和(?!軟體程式)/);
  });
});
