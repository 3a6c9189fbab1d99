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
import { identify, scriptOf } from '../utils/script/identify';
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
  let converter: Converter | null = null;
  for await (const text of textChunks(process.stdin)) {
    converter ??= converterFor(text, wishes);
    if (!process.stdout.write(convertPart(text, converter, wishes))) await once(process.stdout, 'drain');
  }
  return 0;
}

function convertPart(text: string, converter: Converter | null, { repair }: Wishes): string {
  const mended = repair === undefined ? text : mend(text, repair);
  if (!converter) return mended;
  // Lines are the paragraphs of plain text; no word and no sentence reaches over their ends.
  const lines = mended.split('\n');
  if (converter.learn) runSteps(converter.learn(lines));
  return lines.map((line) => converter.convert(line)).join('\n');
}

/** Where no script is named, the first part that is written in one tells that of all; null until then. */
function converterFor(text: string, wishes: Wishes): Converter | null {
  const { to, from, phrases } = wishes;
  if (to === 'original') return null;
  if (from) return openConverter({ from, to, phrases }, wishes.context);
  const wanted = conversionsFor(scriptOf(text, 'hans'), to, phrases);
  if (!wanted.hans && !wanted.hant) return null;
  const open = (one: Side) => wanted[one] && openConverter({ ...wanted[one], phrases }, wishes.context);
  return createSpanConverter(identify(text).side, { hans: open('hans'), hant: open('hant') });
}

function openConverter(options: ConvertOptions, context: boolean): Converter {
  return context && options.from === 'hans' && options.to !== 'hans'
    ? createContextConverter(options, packs)
    : createConverter(options, packs);
}

function mend(text: string, repair: string): string {
  const lines = text.split('\n');
  const needsPacks = runSteps(packsForRepair(identify(text).script, lines)).length > 0;
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
