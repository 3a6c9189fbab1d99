import { readFileSync } from 'node:fs';

/** Where the sentences with known writing are. */
export const SENTENCES = 'tests/corpus/sentences';

/** A Simplified sentence and the same in the standard writing of Taiwan, unit by unit. */
export interface Sentence {
  file: string;
  simplified: string;
  traditional: string;
}

/** Reads the `simplified<TAB>traditional` lines of a file; lines that begin with # are comments. */
export function readSentences(file: string): Sentence[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.includes('\t') && !line.startsWith('#'))
    .map((line) => {
      const [simplified, traditional] = line.split('\t');
      return { file, simplified: simplified!, traditional: traditional! };
    });
}
