import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import packed from 'virtual:moye/context';
import { Converter } from 'opencc-js';
import { createContext } from '../../utils/script/context/context';
import { readSentences, SENTENCES, type Sentence } from './context/sentences';

/** Turns Simplified text into Traditional, by whatever standard. */
type Engine = (text: string) => string;

/** Writings that count as the same: they differ by region and taste, not by meaning. */
const SAME = new Map(
  '裡裏 麽麼 歎嘆 週周 佈布 畫劃 喫吃 着著 爲為 衆眾 綫線 臺台 佔占 註注 遊游 踪蹤 纔才'
    .split(' ')
    .map((pair) => [pair[0], pair[1]]),
);

const toTaiwan = Converter({ from: 't', to: 'tw' });
const fromTaiwan = Converter({ from: 'tw', to: 't' });

/** opencc-js, with its region-free standard. */
export const opencc: Engine = Converter({ from: 'cn', to: 't' });

/**
 * Prints the errors of opencc-js, tongwen-core and Moye on sentences with known writing: by file and by character.
 *
 * @param args files of sentences; the project's own when there are none
 */
export async function main(args: string[]): Promise<number> {
  const files = args.length > 0 ? args : ownFiles();
  const engines: Record<string, Engine> = {
    'opencc-js': opencc,
    'tongwen-core': tongwen(),
    Moye: moye(packed),
  };
  const confusions = new Map(Object.keys(engines).map((name) => [name, new Map<string, number>()]));
  for (const file of files) {
    const sentences = readSentences(file);
    const counts = Object.entries(engines).map(([name, engine]) => {
      const errors = sentences.flatMap((sentence) => errorsOf(engine, sentence));
      const kinds = confusions.get(name)!;
      for (const error of errors) kinds.set(error, (kinds.get(error) ?? 0) + 1);
      return `${name} ${errors.length}`;
    });
    console.log(`${basename(file)}: ${sentences.length} sentences; errors: ${counts.join(', ')}`);
  }
  for (const [name, kinds] of confusions) {
    const sorted = [...kinds].sort((a, b) => b[1] - a[1]);
    console.log(`\n${name}: ${sorted.reduce((sum, [, count]) => sum + count, 0)} errors (right→written)`);
    console.log(sorted.map(([kind, count]) => `${kind} ${count}`).join('  '));
  }
  return 0;
}

const ownFiles = () =>
  readdirSync(SENTENCES)
    .filter((name) => name.endsWith('.tsv'))
    .map((name) => join(SENTENCES, name));

/** opencc-js with Moye's choice by context. */
export function moye(data: string): Engine {
  const context = createContext(data);
  return (text) => context.correct(text, opencc(text));
}

/** tongwen-core's own converter, with the dictionaries that it ships. */
function tongwen(): Engine {
  const require = createRequire(import.meta.url);
  // The package's entry needs a browser; its converter does not.
  const { createConverterMap } = require('tongwen-core/cjs/converter/index.js');
  const load = (name: string) => require(`tongwen-core/dictionaries/${name}.json`);
  const converter = createConverterMap({ s2t: [load('s2t-char'), load('s2t-phrase')], t2s: [] });
  return (text) => converter.phrase('s2t', text);
}

/** Each wrong character of a conversion as “right→written”, variants set aside. */
export function errorsOf(engine: Engine, { simplified, traditional }: Sentence): string[] {
  const right = plain(traditional);
  const written = plain(engine(simplified));
  return [...right].flatMap((character, i) =>
    character === written[i] ? [] : [`${character}→${written[i]}`],
  );
}

/** Variants of all regions brought to one. */
function plain(text: string): string {
  return [...fromTaiwan(toTaiwan(text))].map((character) => SAME.get(character) ?? character).join('');
}
