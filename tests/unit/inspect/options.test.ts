import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { keptOf } from '../../../scripts/inspect/options';

const folder = mkdtempSync(join(tmpdir(), 'moye-kept-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function fileWith(content: unknown): string {
  const file = join(folder, 'kept.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}

describe('keptOf', () => {
  const kept = { text: '這隻是', start: 1, end: 2, scope: { kind: 'site', host: 'saved.test' } };

  it('reads a list, and an object that holds one', () => {
    expect(keptOf(fileWith([kept]))).toEqual([kept]);
    expect(keptOf(fileWith({ kept: [kept] }))).toEqual([kept]);
    expect(keptOf(undefined)).toEqual([]);
  });

  it('says what it cannot read', () => {
    expect(() => keptOf(fileWith([kept, { text: '隻', start: 0, end: 9 }]))).toThrow(
      /kept\.json: cannot read/,
    );
  });
});
