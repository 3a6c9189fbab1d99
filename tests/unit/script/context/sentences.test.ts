import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import packed from 'virtual:moye/context';
import { describe, expect, it } from 'vitest';
import { errorsOf, moye, opencc } from '../../../../scripts/bench/context';
import { readSentences, SENTENCES } from '../../../../scripts/bench/context/sentences';

const files = readdirSync(SENTENCES).filter((name) => name.endsWith('.tsv'));

describe('choosing by context', () => {
  it.each(files)('makes at most half of the errors of opencc-js in %s', (file) => {
    const sentences = readSentences(join(SENTENCES, file));
    expect(sentences.length).toBeGreaterThan(0);
    const count = (engine: (text: string) => string) =>
      sentences.flatMap((sentence) => errorsOf(engine, sentence)).length;
    expect(count(moye(packed))).toBeLessThanOrEqual(count(opencc) / 2);
  });
});
