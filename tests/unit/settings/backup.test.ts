import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImportedGlossary } from '../../../utils/hints/imported';
import type { Entry } from '../../../utils/hints/model';
import { type StoredEntries, storeGlossary } from '../../../utils/hints/stored-glossary';
import { fitting, MOST_BYTES, previewBackup, readBackup, writeBackup } from '../../../utils/settings/backup';
import { readItems } from '../../../utils/settings/stored';
import { VERSION } from '../../../utils/settings/versions';
import { anyStored } from './samples';

const nothing = readItems({}).stored;
const full = readItems({
  settings: { hints: false, script: 'hans' },
  'site:novel.test': { on: false },
  glossary: [{ id: '1', term: '总线', kind: 'term', gloss: { zh: '线路', en: 'bus' } }],
  hushed: [{ entry: '总线', where: { kind: 'everywhere' } }],
  kept: [{ text: '他隻覺', start: 1, end: 2 }],
  lines: [{ text: '本章完', does: 'hide', as: 'line', scope: { kind: 'everywhere' } }],
  phrases: [{ from: '软件', to: '軟體' }],
  'phrases:text': '软件=軟體',
  rules: [{ hosts: ['a.test'], body: '#content' }],
}).stored;
const utf8 = {
  encode: (text: string) => new TextEncoder().encode(text),
  decode: (bytes: Uint8Array) => new TextDecoder().decode(bytes),
};
const textOf = (pieces: ReturnType<typeof writeBackup>) =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : utf8.decode(piece))).join('');
const info = (name: string, count: number): ImportedGlossary => ({
  id: name,
  name,
  count,
  on: true,
  scope: { kind: 'everywhere' },
  added: 5,
});
const problemIn = (text: string) => readBackup(text).problem?.because;
const fileWith = (items: string) => `{"moye":"backup","version":${VERSION},"items":${items}}`;

describe('readBackup', () => {
  it('reads back whatever was written', () => {
    fc.assert(
      fc.property(anyStored, (stored) => {
        expect(readBackup(textOf(writeBackup(stored, 0)))).toEqual({ stored, problem: null });
      }),
    );
  });

  it('reads what the first version wrote', () => {
    const { stored } = readBackup('{"moye":"backup","items":{"sites":{"novel.test":{"on":false}}}}');
    expect(stored?.sites).toEqual({ 'novel.test': { on: false } });
  });

  it('says why a file is none', () => {
    expect(problemIn('')).toBe('not-json');
    expect(problemIn(textOf(writeBackup(full, 0)).slice(0, -20))).toBe('not-json');
    expect(problemIn('[]')).toBe('not-moye');
    expect(problemIn('{"moye":"backup","items":[]}')).toBe('not-moye');
    expect(problemIn('{"items":{}}')).toBe('not-moye');
    expect(problemIn(`{"moye":"backup","version":${VERSION + 1},"items":{}}`)).toBe('newer');
  });

  it('takes over nothing of a file that is broken anywhere, and names where', () => {
    const { stored, problem } = readBackup(fileWith('{"settings":{"hints":1},"site:a.test":{"on":true}}'));
    expect(stored).toBeNull();
    expect(problem).toEqual({ because: 'broken', keys: ['settings'] });
  });

  it('refuses a file that is too large, and one whose brackets are a million deep', () => {
    expect(problemIn(' '.repeat(MOST_BYTES + 1))).toBe('too-large');
    const deep = `${'['.repeat(1e6)}${']'.repeat(1e6)}`;
    expect(problemIn(deep)).toBe('not-moye');
    expect(problemIn(fileWith(`{"settings":{"colour":${deep}}}`))).toBe('not-moye');
    expect(problemIn(fileWith(`{"phrases:text":"${'['.repeat(999)}\\""}`))).toBeUndefined();
  });

  it('takes no prototype from a file', () => {
    const evil = '{"__proto__":{"on":false},"hints":false}';
    const { stored } = readBackup(
      fileWith(`{"__proto__":${evil},"settings":${evil},"site:__proto__":${evil}}`),
    );
    expect(stored?.everywhere).toEqual({ hints: false });
    expect(stored?.everywhere.on).toBeUndefined();
    expect(({} as { on?: unknown }).on).toBeUndefined();
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void readBackup(text)));
    fc.assert(fc.property(fc.json(), (json) => void readBackup(fileWith(json))));
  });
});

describe('previewBackup', () => {
  it('counts what comes, becomes other, and goes', () => {
    expect(previewBackup(nothing, full)).toContainEqual({
      part: 'everywhere',
      added: 2,
      changed: 0,
      removed: 0,
    });
    expect(previewBackup(full, nothing)).toContainEqual({
      part: 'glossary',
      added: 0,
      changed: 0,
      removed: 1,
    });
    const renamed = { ...full, glossary: [{ ...full.glossary[0]!, term: '总线路' }] };
    expect(previewBackup(full, renamed)).toEqual([{ part: 'glossary', added: 0, changed: 1, removed: 0 }]);
  });

  it('shows every part that would be other, and none that would not', () => {
    expect(previewBackup(full, full)).toEqual([]);
    expect(previewBackup(full, nothing).map(({ part }) => part)).toEqual(Object.keys(full));
  });
});

describe('a backup of imported glossaries', () => {
  const entries: Entry[] = ['内卷', '白度'].map((term) => ({
    id: term,
    term,
    kind: 'slang',
    gloss: { zh: '“解,释”', en: '' },
  }));
  const saved = [
    { info: info('a', 2), entries: storeGlossary(entries, utf8).entries },
    { info: info('b', 0), entries: storeGlossary([], utf8).entries },
  ];

  it('brings them back, entry by entry', () => {
    const { glossaries } = readBackup(textOf(writeBackup(full, 0, saved))) as { glossaries?: object[] };
    expect(glossaries).toEqual([
      { info: info('a', 2), entries },
      { info: info('b', 0), entries: [] },
    ]);
  });

  it('is refused as a whole where one of them is broken', () => {
    const text = textOf(writeBackup(full, 0, saved));
    expect(readBackup(text.replace('"kind":"slang"', '"kind":"cake"')).problem).toEqual({
      because: 'broken',
      keys: ['glossaries'],
    });
    expect(problemIn(text.replace(/"glossaries": \[[\s\S]*\]/, '"glossaries": 5'))).toBe('broken');
  });

  it('leaves out the largest where there is no room for all', () => {
    const sized = (name: string, bytes: number) => ({
      info: info(name, 1),
      entries: { json: { length: bytes }, bounds: { length: 2 } } as unknown as StoredEntries,
    });
    const [large, small, middle] = [sized('large', MOST_BYTES), sized('small', 10), sized('middle', 1000)];
    expect(fitting([large, small, middle])).toEqual({ kept: [small, middle], left: [large] });
  });
});
