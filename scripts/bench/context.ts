import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import packed from 'virtual:moye/context';
import { Converter } from 'opencc-js';
import { createContext } from '../../utils/script/context/context';
import { readSentences, SENTENCES, type Sentence } from './sentences';

/** Writings that count as the same: they differ by region and taste, not by meaning. */
const SAME = [
  '裡裏',
  '麽麼',
  '歎嘆',
  '週周',
  '佈布',
  '畫劃',
  '喫吃',
  '着著',
  '爲為',
  '衆眾',
  '綫線',
  '臺台',
  '佔占',
  '註注',
  '遊游',
  '踪蹤',
  '纔才',
];

type Engine = (text: string) => string;

/** Errors of OpenCC, tongwen-core and Moye on sentences with known writing; files may be given. */
export async function main(args: string[]): Promise<number> {
  const files =
    args.length > 0
      ? args
      : readdirSync(SENTENCES)
          .filter((name) => name.endsWith('.tsv'))
          .map((name) => join(SENTENCES, name));
  const sentences = files.flatMap(readSentences);
  const engines: Record<string, Engine> = { 'opencc-js': opencc, 'tongwen-core': tongwen(), Moye: moye() };
  const results = Object.entries(engines).map(([name, engine]) => ({
    name,
    errors: sentences.map((sentence) => errorsOf(engine, sentence)),
  }));
  for (const file of files) {
    const inFile = sentences.map((sentence) => sentence.file === file);
    const count = (errors: string[][]) => errors.filter((_, i) => inFile[i]).flat().length;
    console.log(
      `${basename(file)}\t${inFile.filter(Boolean).length} sentences\t${results.map(({ name, errors }) => `${name} ${count(errors)}`).join('\t')}`,
    );
  }
  for (const { name, errors } of results) {
    console.log(`\n${name}: ${errors.flat().length} errors`);
    const kinds = new Map<string, number>();
    for (const error of errors.flat()) kinds.set(error, (kinds.get(error) ?? 0) + 1);
    console.log(
      [...kinds]
        .sort((a, b) => b[1] - a[1])
        .map(([kind, n]) => `${kind} ${n}`)
        .join('  '),
    );
  }
  return 0;
}

const toTaiwan = Converter({ from: 't', to: 'tw' });
const fromTaiwan = Converter({ from: 'tw', to: 't' });
const toStandard = (text: string) => fromTaiwan(toTaiwan(text));
const opencc: Engine = Converter({ from: 'cn', to: 't' });

function moye(): Engine {
  const context = createContext(packed);
  return (text) => context.correct(text, opencc(text));
}

/** tongwen-core's own converter, with the dictionaries that it ships. */
function tongwen(): Engine {
  const require = createRequire(import.meta.url);
  const core = require('tongwen-core/cjs/converter/index.js');
  const load = (name: string) => require(`tongwen-core/dictionaries/${name}.json`);
  const converter = core.createConverterMap({
    s2t: [load('s2t-char'), load('s2t-phrase')],
    t2s: [load('t2s-char'), load('t2s-phrase')],
  });
  return (text) => toStandard(converter.phrase('s2t', text));
}

const same = new Map(SAME.map((pair) => [pair[0]!, pair[1]!]));
const plain = (text: string) => [...text].map((character) => same.get(character) ?? character).join('');

/** Each wrong character as “right→written”. */
export function errorsOf(engine: Engine, { simplified, traditional }: Sentence): string[] {
  const right = plain(toStandard(traditional));
  const written = plain(engine(simplified));
  return [...right].flatMap((character, i) =>
    character === written[i] ? [] : [`${character}→${written[i]}`],
  );
}
