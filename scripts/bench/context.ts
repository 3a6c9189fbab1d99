import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import packed from 'virtual:moye/context';
import regions from 'virtual:moye/regions';
import toHant from 'virtual:moye/to-hant';
import { Converter } from 'opencc-js';
import { createContext } from '../../utils/script/context/context';
import { createContextConverter } from '../../utils/script/context-converter';
import type { Variety } from '../../utils/script/model';
import { Packs } from '../../utils/script/packs';
import { mayStandFor } from '../../utils/script/repair/style';
import { readSentences, type Sentence } from './context/sentences';
import { printTable } from './harness/table';

/** Turns Simplified text into Traditional, by whatever standard. */
type Engine = (text: string) => string;

/** A target with opencc-js's name for it. */
interface Target {
  name: string;
  opencc: 't' | 'tw' | 'hk';
  moye: Exclude<Variety, 'hans'>;
}

const TARGETS: readonly Target[] = [
  { name: 'region-free', opencc: 't', moye: 'hant' },
  { name: 'Taiwan', opencc: 'tw', moye: 'hant-TW' },
  { name: 'Hong Kong', opencc: 'hk', moye: 'hant-HK' },
];

/** Sentences to which neither weights nor rules were fitted. */
const HELD_OUT = 'tests/corpus/heldout';

const toTaiwan = Converter({ from: 't', to: 'tw' });
const standards: readonly Engine[] = [
  Converter({ from: 'hk', to: 't' }),
  toTaiwan,
  Converter({ from: 'tw', to: 't' }),
];

/** opencc-js, with its region-free standard. */
export const opencc: Engine = Converter({ from: 'cn', to: 't' });

/**
 * Prints the errors of opencc-js, tongwen-core and Moye on sentences with known writing: by file and region, and what
 * each takes for what.
 *
 * @param args files of sentences; the held-out ones when there are none
 */
export async function main(args: string[]): Promise<number> {
  const files = args.length > 0 ? args : heldOut();
  const packs = packsOfContext();
  const confusions = new Map<string, Map<string, number>>();
  const rows: string[][] = [];
  for (const file of files) {
    const sentences = readSentences(file);
    for (const target of TARGETS) {
      const engines = enginesTo(target, packs);
      const counts = Object.entries(engines).map(([name, engine]) => {
        const errors = sentences.flatMap((sentence) => errorsOf(engine, sentence));
        if (target.opencc === 'tw') addAll(confusions, name, errors);
        return String(errors.length);
      });
      rows.push([basename(file), String(sentences.length), target.name, ...counts]);
    }
  }
  printTable('Wrong characters', ['', 'sentences', 'to', 'opencc-js', 'tongwen-core', 'Moye'], rows);
  for (const [name, kinds] of confusions) {
    const sorted = [...kinds].sort((a, b) => b[1] - a[1]);
    const total = sorted.reduce((sum, [, count]) => sum + count, 0);
    console.log(`\n${name}, Taiwan: ${total} errors (right→written)`);
    console.log(sorted.map(([kind, count]) => `${kind} ${count}`).join('  '));
  }
  return 0;
}

const heldOut = () =>
  readdirSync(HELD_OUT)
    .filter((name) => name.endsWith('.tsv'))
    .map((name) => join(HELD_OUT, name));

function addAll(confusions: Map<string, Map<string, number>>, name: string, errors: readonly string[]): void {
  const kinds = confusions.get(name) ?? new Map<string, number>();
  confusions.set(name, kinds);
  for (const error of errors) kinds.set(error, (kinds.get(error) ?? 0) + 1);
}

function packsOfContext(): Packs {
  const packs = new Packs();
  packs.add('regions', regions);
  packs.add('to-hant', toHant);
  packs.add('context', { dictionaries: {}, context: packed });
  return packs;
}

function enginesTo(target: Target, packs: Packs): Record<string, Engine> {
  const converter = createContextConverter({ from: 'hans', to: target.moye, phrases: false }, packs);
  return {
    'opencc-js': Converter({ from: 'cn', to: target.opencc }),
    'tongwen-core': tongwen(),
    Moye: (text) => converter.convert(text),
  };
}

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
  return right
    .split('')
    .flatMap((unit, at) => (mayStandFor(written[at] ?? '', right, at) ? [] : [`${unit}→${written[at]}`]));
}

/** Variants of all regions brought to one. */
function plain(text: string): string {
  return standards.reduce((result, convert) => convert(result), text);
}
