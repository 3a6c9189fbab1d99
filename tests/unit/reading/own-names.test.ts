import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../utils/hints/model';
import { nameFinder } from '../../../utils/reading/own-names';
import { createConverter } from '../../../utils/script/converter';
import { createOverlay } from '../../../utils/script/overlay';
import { packs } from '../script/packs';

const entry = (term: string, kind: Entry['kind'] = 'person'): Entry => ({
  id: term,
  term,
  kind,
  gloss: { zh: '', en: '' },
});
const withWords = createConverter({ from: 'hans', to: 'hant-TW', phrases: true }, packs);
const plain = createConverter({ from: 'hans', to: 'hant-TW', phrases: false }, packs);
const show = (text: string, glossary: Entry[]) => {
  const find = nameFinder(glossary, 'hant', plain);
  return (find ? createOverlay(withWords, find) : withWords).convert(text);
};

describe('nameFinder', () => {
  it('shows a name as the reader wrote it in the wanted script', () => {
    expect(show('范闲笑了，余后没有说话。', [entry('范閒'), entry('余后')])).toContain('范閒笑了');
  });

  it('converts a name by itself, without regional words', () => {
    expect(show('程序来了。', [])).toBe('程式來了。');
    expect(show('程序来了。', [entry('程序')])).toBe('程序來了。');
  });

  it('leaves entries that are no names to the dictionaries', () => {
    expect(nameFinder([entry('程序', 'term')], 'hant', plain)).toBeNull();
  });
});
