import { describe, expect, it } from 'vitest';
import { draftFor, draftOf, entryOfDraft, entryOfSuggestion, isComplete } from '../../../utils/hints/draft';
import type { Entry } from '../../../utils/hints/model';

const here = { book: '青栈一号', host: 'a.test', chapter: 7 };
const nowhere = { ...here, book: null };
const packed: Entry = {
  id: '白度',
  term: '白度',
  kind: 'stand-in',
  means: '百度',
  gloss: { zh: '搜索公司', en: 'a search company' },
  exclude: ['黑白度'],
  origin: 'pack',
};

describe('draftFor', () => {
  it('is for this book, of the kind that is guessed', () => {
    const draft = draftFor(' 沈\n知微 ', here, () => 'person');
    expect(draft).toMatchObject({ base: null, term: '沈 知微', kind: 'person', scope: 'book' });
    expect(draftFor('沈知微', nowhere, () => null)).toMatchObject({ kind: 'term', scope: 'everywhere' });
  });
});

describe('entryOfDraft', () => {
  it('is a new entry of the reader’s', () => {
    const draft = { ...draftFor('沈知微', here, () => 'person'), gloss: ' 快手 ', note: ' ' };
    expect(entryOfDraft(draft, here, 'new', 5)).toEqual({
      id: 'new',
      term: '沈知微',
      kind: 'person',
      gloss: { zh: '快手', en: '快手' },
      scope: { kind: 'book', book: '青栈一号' },
      origin: 'reader',
      created: 5,
      changed: 5,
    });
  });

  it('makes a copy of an entry of a pack, which keeps what the form does not show', () => {
    const copy = entryOfDraft({ ...draftOf(packed, here, 'zh'), means: '千度' }, here, 'new', 5);
    expect(copy).toMatchObject({ id: 'new', means: '千度', exclude: ['黑白度'], origin: 'reader' });
    expect(copy.gloss).toEqual(packed.gloss);
    expect(copy.scope).toEqual({ kind: 'book', book: '青栈一号' });
  });

  it('changes an entry of the reader’s in its place', () => {
    const own: Entry = {
      ...packed,
      id: 'own',
      origin: 'suggested',
      created: 1,
      scope: { kind: 'book', book: '别的书' },
    };
    const changed = entryOfDraft({ ...draftOf(own, here, 'en'), means: '' }, here, 'new', 5);
    expect(changed).toMatchObject({
      id: 'own',
      origin: 'suggested',
      created: 1,
      changed: 5,
      scope: own.scope,
    });
    expect(changed).not.toHaveProperty('means');
  });

  it('holds on the site where the book is not known', () => {
    const draft = { ...draftFor('沈知微', nowhere, () => null), scope: 'site' as const };
    expect(entryOfDraft(draft, nowhere, 'new', 5).scope).toEqual({ kind: 'site', host: 'a.test' });
  });
});

describe('isComplete', () => {
  it.each([
    ['沈', false],
    ['𠮷', false],
    [' 沈 ', false],
    ['沈渡', true],
  ])('of %s is %s', (term, expected) => {
    expect(isComplete({ ...draftFor('', here, () => null), term })).toBe(expected);
  });
});

describe('entryOfSuggestion', () => {
  it('holds for the book, and takes over the real name that the reader agreed to', () => {
    const suggestion = { term: '百杜', kind: 'stand-in' as const, real: '百度', count: 5, chapters: 2 };
    expect(entryOfSuggestion(suggestion, here, 'new', 5)).toMatchObject({
      term: '百杜',
      means: '百度',
      origin: 'suggested',
      scope: { kind: 'book', book: '青栈一号' },
    });
  });
});
