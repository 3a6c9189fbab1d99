import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import context from 'virtual:moye/context';
import regions from 'virtual:moye/regions';
import toHans from 'virtual:moye/to-hans';
import toHant from 'virtual:moye/to-hant';
import { Converter } from 'opencc-js';
import { Packs } from '../../utils/script/packs';
import { characterEdits } from '../../utils/script/repair/characters';
import { mayStandFor, sameStyle } from '../../utils/script/repair/style';
import { applyEdits } from '../../utils/text/edits';
import { runSteps } from '../../utils/text/steps';
import { type Damage, damages } from './repair/damage';

const packs = new Packs();
packs.add('regions', regions);
packs.add('to-hant', toHant);
packs.add('to-hans', toHans);
packs.add('context', { dictionaries: {}, context });

type Mender = (paragraphs: readonly string[]) => string[];

/** How many paragraphs make a chapter. */
const CHAPTER = 60;
/** Text that neither weights nor rules were fitted to. */
const HELD_OUT = ['novel.tsv', 'literature.tsv', 'clean-tw.txt', 'clean-hk.txt'].map(
  (name) => `tests/corpus/heldout/${name}`,
);
/** So many kinds of errors are listed. */
const LISTED = 40;

interface Score {
  characters: number;
  damaged: number;
  mended: number;
  spoilt: number;
  milliseconds: number;
  /** What is wrong in the end, as `given→result (right)`. */
  kinds: Map<string, number>;
}

/**
 * How much damage is mended and how much sound text is spoilt, on sound text and on text damaged by several converters,
 * beside what users of other converters would do: there and back.
 *
 * @param args files to be used in place of the held-out ones: plain lines, or the last column of a table
 */
export async function main(args: string[]): Promise<number> {
  const files = args.filter((arg) => !arg.startsWith('--'));
  const chapters = (files.length > 0 ? files : HELD_OUT).flatMap(chaptersOf);
  const menders = { 'opencc-js': opencc(), 'tongwen-core': tongwen(), Moye: moye };
  const models: [string, Damage | null][] = [['sound', null], ...Object.entries(damages())];
  for (const [model, damage] of models) {
    for (const [name, mend] of Object.entries(menders)) {
      const score = scoreOf(chapters, damage, mend);
      print(model, name, score);
      if (name === 'Moye') console.log(`  ${listOf(score.kinds)}`);
    }
  }
  return 0;
}

function scoreOf(chapters: readonly string[][], damage: Damage | null, mend: Mender): Score {
  const score: Score = { characters: 0, damaged: 0, mended: 0, spoilt: 0, milliseconds: 0, kinds: new Map() };
  for (const right of chapters) {
    const given = damage ? right.map(damage) : right;
    const start = performance.now();
    const result = mend(given);
    score.milliseconds += performance.now() - start;
    for (const [i, text] of right.entries())
      compare(standard(text), standard(given[i]!), standard(result[i]!), score);
  }
  return score;
}

const fromHongKong = Converter({ from: 'hk', to: 't' });
const fromTaiwan = Converter({ from: 'tw', to: 't' });

/** A text with the writings of all regions brought to one. */
function standard(text: string): string {
  const result = fromTaiwan(fromHongKong(text));
  return result.length === text.length ? result : text;
}

function compare(right: string, given: string, result: string, score: Score): void {
  for (let i = 0; i < right.length; i++) {
    const isDamaged = !mayStandFor(given[i]!, right, i);
    const isKept = !isDamaged && sameStyle(given[i]!, result[i] ?? '');
    const isRight = isKept || mayStandFor(result[i] ?? '', right, i);
    score.characters++;
    if (isDamaged) score.damaged++;
    if (isDamaged && isRight) score.mended++;
    if (isRight) continue;
    if (!isDamaged) score.spoilt++;
    const kind = `${isDamaged ? '' : 'spoilt '}${given[i]}→${result[i]} (${right[i]})`;
    score.kinds.set(kind, (score.kinds.get(kind) ?? 0) + 1);
  }
}

function print(model: string, name: string, score: Score): void {
  const share = score.damaged > 0 ? ((100 * score.mended) / score.damaged).toFixed(1) : '–';
  const spoilt = ((1e4 * score.spoilt) / score.characters).toFixed(2);
  console.log(
    [
      model,
      name,
      `${share} % of ${score.damaged} mended`,
      `${spoilt} false changes per 10,000`,
      `${score.milliseconds.toFixed(0)} ms`,
    ].join('\t'),
  );
}

function listOf(kinds: ReadonlyMap<string, number>): string {
  const sorted = [...kinds].sort(([, a], [, b]) => b - a).slice(0, LISTED);
  return sorted.map(([kind, count]) => `${kind} ${count}`).join('  ');
}

function chaptersOf(file: string): string[][] {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'));
  const texts = lines.map((line) => line.split('\t').at(-1)!);
  return Array.from({ length: Math.ceil(texts.length / CHAPTER) }, (_, i) =>
    texts.slice(i * CHAPTER, (i + 1) * CHAPTER),
  );
}

function moye(paragraphs: readonly string[]): string[] {
  const edits = runSteps(characterEdits(paragraphs, packs));
  return paragraphs.map((text, i) => applyEdits(text, edits[i]!));
}

function opencc(): Mender {
  const toHans = Converter({ from: 't', to: 'cn' });
  const back = Converter({ from: 'cn', to: 'tw' });
  return (paragraphs) => paragraphs.map((text) => back(toHans(text)));
}

function tongwen(): Mender {
  const require = createRequire(import.meta.url);
  const core = require('tongwen-core/cjs/converter/index.js');
  const load = (name: string) => require(`tongwen-core/dictionaries/${name}.json`);
  const converter = core.createConverterMap({
    s2t: [load('s2t-char'), load('s2t-phrase')],
    t2s: [load('t2s-char'), load('t2s-phrase')],
  });
  return (paragraphs) => paragraphs.map((text) => converter.phrase('s2t', converter.phrase('t2s', text)));
}
