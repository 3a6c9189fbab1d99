import { describe, expect, it } from 'vitest';
import { inlineGloss } from '../../../utils/hints/inline';
import type { Entry } from '../../../utils/hints/model';

const entry = (more: Partial<Entry>): Entry => ({
  id: '1',
  term: '白度',
  kind: 'term',
  gloss: { zh: '', en: '' },
  ...more,
});
const gloss = (more: Partial<Entry>, language: 'zh' | 'en' = 'zh') =>
  inlineGloss(entry(more), language, (text) => `<${text}>`);

describe('inlineGloss', () => {
  it('is what a term means, brought into the script of the page for the packs’ stand-ins alone', () => {
    expect(gloss({ means: '百度', kind: 'stand-in' })).toBe('<百度>');
    expect(gloss({ means: '百度', kind: 'person' })).toBe('百度');
  });

  it('is else a short explanation in the reader’s language', () => {
    const both = { gloss: { zh: '一家公司', en: 'a company' } };
    expect(gloss(both)).toBe('<一家公司>');
    expect(gloss(both, 'en')).toBe('a company');
  });

  it('is nothing where there is none, a long one, or the chapter explains the term itself', () => {
    expect(gloss({})).toBeNull();
    expect(gloss({ gloss: { zh: '一'.repeat(14), en: '' } })).not.toBeNull();
    expect(gloss({ gloss: { zh: '一'.repeat(15), en: '' } })).toBeNull();
    expect(gloss({ gloss: { zh: '', en: 'x'.repeat(36) } }, 'en')).not.toBeNull();
    expect(gloss({ gloss: { zh: '', en: 'x'.repeat(37) } }, 'en')).toBeNull();
    expect(gloss({ means: '百度', origin: 'text' })).toBeNull();
  });
});
