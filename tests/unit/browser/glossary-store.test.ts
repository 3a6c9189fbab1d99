import 'fake-indexeddb/auto';
import { clear, createStore, set } from 'idb-keyval';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  listImported,
  loadImported,
  patchImported,
  putImported,
  removeImported,
  utf8,
} from '../../../utils/browser/glossary-database';
import { announceImported, forgetImported, importedEntries } from '../../../utils/browser/glossary-store';
import { importedState, onImportedChange } from '../../../utils/browser/imported-state';
import type { ImportedGlossary } from '../../../utils/hints/imported';
import type { Entry } from '../../../utils/hints/model';
import { storeGlossary } from '../../../utils/hints/stored-glossary';
import { renewStores } from './fake-browser';

vi.mock('../../../utils/browser/api', async () => ({
  browser: (await import('./fake-browser')).fakeBrowser,
}));

const records = createStore('moye-glossaries', 'records');
const everywhere = { kind: 'everywhere' } as const;
const entry = (term: string, more: Partial<Entry> = {}): Entry => ({
  id: `id-${term}`,
  term,
  kind: 'term',
  gloss: { zh: '解', en: '' },
  ...more,
});
const put = async (id: string, entries: Entry[], more: Partial<ImportedGlossary> = {}) => {
  const glossary = { id, name: id, count: entries.length, on: true, scope: everywhere, added: 1, ...more };
  await putImported(glossary, storeGlossary(entries, utf8));
  await announceImported();
};
const here = { book: '青石镇', host: 'a.test', chapter: null };
const found = async (...texts: string[]) => (await importedEntries(texts, here)).map(({ term }) => term);

beforeEach(async () => {
  renewStores();
  await clear(records);
});

describe('imported glossaries', () => {
  it('are listed in the order of their import, and read as they were written', async () => {
    const entries = [entry('白度', { means: '百度' }), entry('内卷')];
    await put('second', entries, { added: 2 });
    await put('first', [entry('大厂')]);
    expect((await listImported()).glossaries.map(({ id }) => id)).toEqual(['first', 'second']);
    expect(await loadImported('second')).toEqual(storeGlossary(entries, utf8));
  });

  it('change in what is known of them, not in what they contain', async () => {
    await put('one', [entry('白度')]);
    await patchImported('one', { on: false, name: '新名' });
    expect((await listImported()).glossaries).toMatchObject([
      { id: 'one', on: false, name: '新名', count: 1 },
    ]);
    expect(await loadImported('one')).not.toBeNull();
    await patchImported('none', { on: true });
    expect((await listImported()).glossaries).toHaveLength(1);
  });

  it('are kept where they cannot be read, beside those that can, until they are removed', async () => {
    await put('sound', [entry('白度')]);
    await put('odd', [entry('内卷')]);
    await set('info/odd', { id: 'odd', count: 'many' }, records);
    expect(await listImported()).toMatchObject({ glossaries: [{ id: 'sound' }], broken: ['odd'] });
    expect(await loadImported('odd')).not.toBeNull();
    await removeImported(['odd']);
    expect(await listImported()).toMatchObject({ glossaries: [{ id: 'sound' }], broken: [] });
    expect(await loadImported('odd')).toBeNull();
  });

  it('cost themselves alone where their contents are damaged or of a newer version', async () => {
    await put('sound', [entry('白度')]);
    await put('odd', [entry('内卷')]);
    for (const damage of [
      undefined,
      'x',
      { version: 2 },
      { ...storeGlossary([], utf8).terms, slots: null },
    ]) {
      await set('terms/odd', damage, records);
      await announceImported();
      expect(await loadImported('odd')).toBeNull();
      expect(await found('白度和内卷')).toEqual(['白度']);
    }
  });
});

describe('importedEntries', () => {
  it('gives what texts may mention, in either script, and nothing else', async () => {
    await put('one', [entry('總線'), entry('内卷'), entry('大厂'), entry('总线路')]);
    expect(await found('这条总线路很卷。', '進了大廠')).toEqual(['大厂', '总线路']);
    expect(await found('總線在此')).toEqual(['總線']);
  });

  it('keeps to what is switched on and holds at the place', async () => {
    await put('off', [entry('白度')], { on: false });
    await put('elsewhere', [entry('内卷')], { scope: { kind: 'site', host: 'b.test' } });
    await put(
      'book',
      [entry('大厂'), entry('小厂', { off: true }), entry('中厂', { scope: { kind: 'book', book: '别的' } })],
      {
        scope: { kind: 'book', book: '青石镇' },
      },
    );
    expect(await found('白度内卷，大厂小厂中厂')).toEqual(['大厂']);
  });

  it('notices at once that glossaries have changed', async () => {
    await put('one', [entry('白度')]);
    expect(await found('白度内卷')).toEqual(['白度']);
    await put('one', [entry('内卷')]);
    expect(await found('白度内卷')).toEqual(['内卷']);
    await removeImported(['one']);
    await announceImported();
    expect(await found('白度内卷')).toEqual([]);
  });
});

describe('the state', () => {
  it('says how many glossaries are on, and is heard of until the signal ends it', async () => {
    const end = new AbortController();
    const heard = vi.fn();
    onImportedChange(heard, end.signal);
    expect(await importedState()).toBeNull();
    await put('one', [entry('白度')]);
    await put('two', [entry('内卷')], { on: false });
    expect(await importedState()).toMatchObject({ on: 1 });
    end.abort();
    await forgetImported();
    expect(heard).toHaveBeenCalledTimes(2);
    expect(await importedState()).toMatchObject({ on: 0 });
    expect((await listImported()).glossaries).toEqual([]);
  });
});
