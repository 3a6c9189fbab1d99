import { Converter } from 'opencc-js';
import { fixtureProse } from './corpus/fixtures';
import { makeProse, sentencesOf } from './corpus/prose';
import { shareThroughWords } from './corpus/share';
import { printTable } from './harness/table';

/** 1 MB of UTF-8. */
export const MEGABYTE = 340_000;
/** A chapter of 10 KB. */
export const CHAPTER = 3400;

/** The text of the benchmarks in Simplified; always the same. */
export function makeCorpus(length: number): string {
  return makeProse(length, 20_260_201);
}

/** Shows what the corpus is like beside the sample chapters; `--text` prints it. */
export async function main(args: string[]): Promise<number> {
  const corpus = makeCorpus(MEGABYTE);
  if (args.includes('--text')) {
    process.stdout.write(corpus);
    return 0;
  }
  const fixtures = fixtureProse();
  const toTraditional = Converter({ from: 'cn', to: 'tw' });
  const shares = (text: string) => [
    percent(shareThroughWords(text, 'hans', 'hant-TW')),
    percent(shareThroughWords(toTraditional(text), 'hant-TW', 'hans')),
  ];
  const sentences = sentencesOf(corpus);
  printTable(
    'The share of characters for which words decide',
    ['', 'characters', 'cn→tw', 'tw→cn'],
    [
      ['corpus', String(corpus.length), ...shares(corpus)],
      ['sample chapters', String(fixtures.length), ...shares(fixtures)],
    ],
  );
  console.log(`\n${sentences.length} sentences, of them different: ${new Set(sentences).size}`);
  return 0;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
