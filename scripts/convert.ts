import { once } from 'node:events';
import { parseArgs } from 'node:util';
import context from 'virtual:moye/context';
import regions from 'virtual:moye/regions';
import toHans from 'virtual:moye/to-hans';
import toHant from 'virtual:moye/to-hant';
import { caseForms } from '../utils/hints/case-forms';
import { PACKS } from '../utils/hints/packs';
import { conversionsFor, packsForRepair } from '../utils/reading/resources';
import { createContextConverter } from '../utils/script/context-converter';
import { createConverter } from '../utils/script/converter';
import { identify } from '../utils/script/identify';
import type { Converter, ConvertOptions, Side, Target, Variety } from '../utils/script/model';
import { Packs } from '../utils/script/packs';
import { repairEdits } from '../utils/script/repair/repair';
import { createSpanConverter } from '../utils/script/spans';
import { applyEdits } from '../utils/text/edits';
import { runSteps } from '../utils/text/steps';
import { textChunks } from './convert/chunks';
import { repairOf } from './inspect/options';

const TARGETS: readonly Target[] = ['original', 'hans', 'hant', 'hant-TW', 'hant-HK'];

const packs = new Packs();
packs.add('regions', regions);
packs.add('to-hant', toHant);
packs.add('to-hans', toHans);
packs.add('context', { dictionaries: {}, context });
const forms = caseForms(PACKS.flatMap((pack) => pack.entries));

interface Wishes {
  to: Target;
  from: Variety | undefined;
  phrases: boolean;
  /** Choose by the sentence. */
  context: boolean;
  repair: string | undefined;
}

/** Converts plain text from standard input to standard output, with the engine of the extension, a part at a time. */
export async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args: args.map((arg) => (arg === '--repair' ? '--repair=characters,case,punctuation' : arg)),
    options: {
      to: { type: 'string' },
      from: { type: 'string' },
      context: { type: 'boolean' },
      phrases: { type: 'boolean' },
      repair: { type: 'string' },
    },
  });
  const from = values.from === undefined ? undefined : targetOf('from', values.from);
  if (from === 'original') throw new Error('--from=original: must name a script.');
  const wishes = {
    to: targetOf('to', values.to),
    from,
    phrases: values.phrases ?? false,
    context: values.context ?? false,
    repair: values.repair,
  };
  let convert: ((text: string) => string) | undefined;
  for await (const text of textChunks(process.stdin)) {
    convert ??= conversionOf(text, wishes);
    if (!process.stdout.write(convert(text))) await once(process.stdout, 'drain');
  }
  return 0;
}

/** What is done with every part; the first one tells the script of all where none is named. */
function conversionOf(first: string, wishes: Wishes): (text: string) => string {
  const converter = converterFor(first, wishes);
  return (text) => {
    const mended = wishes.repair === undefined ? text : mend(text, wishes.repair);
    if (!converter) return mended;
    // Lines are the paragraphs of plain text; no word and no sentence reaches over their ends.
    const lines = mended.split('\n');
    if (converter.learn) runSteps(converter.learn(lines));
    return lines.map((line) => converter.convert(line)).join('\n');
  };
}

function converterFor(first: string, wishes: Wishes): Converter | null {
  const { to, from, phrases } = wishes;
  if (to === 'original') return null;
  if (from) return openConverter({ from, to, phrases }, wishes.context);
  const { script, side } = identify(first);
  const wanted = conversionsFor(script, to, phrases);
  const open = (one: Side) => wanted[one] && openConverter({ ...wanted[one], phrases }, wishes.context);
  return createSpanConverter(side, { hans: open('hans'), hant: open('hant') });
}

function openConverter(options: ConvertOptions, context: boolean): Converter {
  return context && options.from === 'hans' && options.to !== 'hans'
    ? createContextConverter(options, packs)
    : createConverter(options, packs);
}

function mend(text: string, repair: string): string {
  const lines = text.split('\n');
  const needsPacks = packsForRepair(identify(text).script, lines).length > 0;
  const resources = { ...(needsPacks ? { packs } : {}), caseForms: forms };
  const edits = repairEdits(lines, repairOf(repair), resources);
  return lines.map((line, i) => applyEdits(line, edits[i]!)).join('\n');
}

function targetOf(name: string, value: string | undefined): Target {
  const target = TARGETS.find((one) => one === value);
  if (target === undefined)
    throw new Error(`--${name}=${value ?? ''}: must be one of ${TARGETS.join(', ')}.`);
  return target;
}
