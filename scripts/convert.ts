import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import regions from 'virtual:moye/regions';
import toHans from 'virtual:moye/to-hans';
import toHant from 'virtual:moye/to-hant';
import { caseForms } from '../utils/hints/case-forms';
import { PACKS } from '../utils/hints/packs';
import { conversionFor, packsForRepair } from '../utils/reading/resources';
import { createConverter } from '../utils/script/converter';
import { identify } from '../utils/script/identify';
import type { Target, Variety } from '../utils/script/model';
import { Packs } from '../utils/script/packs';
import { repairEdits } from '../utils/script/repair';
import { applyEdits } from '../utils/text/edits';
import { repairOf } from './inspect/options';

const packs = new Packs();
packs.add('regions', regions);
packs.add('to-hant', toHant);
packs.add('to-hans', toHans);

const TARGETS: readonly Target[] = ['original', 'hans', 'hant', 'hant-TW', 'hant-HK'];

/** Converts plain text from standard input to standard output, with the engine of the extension. */
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
  const to = targetOf('to', values.to);
  const from = values.from === undefined ? undefined : targetOf('from', values.from);
  if (from === 'original') throw new Error('--from=original: must name a script.');
  if (values.context) console.error('--context: choosing by the sentence is not there yet; words decide.');
  const text = readFileSync(0, 'utf8');
  process.stdout.write(convert(text, to, from, values.phrases ?? false, values.repair));
  return 0;
}

function convert(
  text: string,
  to: Target,
  from: Variety | undefined,
  phrases: boolean,
  repair: string | undefined,
): string {
  const mended = repair === undefined ? text : mend(text, repair);
  if (to === 'original') return mended;
  const pair = from ? { from, to } : conversionFor(identify(mended).script, to);
  if (!pair || pair.from === pair.to) return mended;
  const options = { ...pair, phrases };
  return createConverter(options, packs).convert(mended);
}

function mend(text: string, repair: string): string {
  const lines = text.split('\n');
  const { script } = identify(text);
  const forms = caseForms(PACKS.flatMap((pack) => pack.entries));
  const resources = packsForRepair(script).length > 0 ? { packs, caseForms: forms } : { caseForms: forms };
  const edits = repairEdits(lines, repairOf(repair), resources);
  return lines.map((line, i) => applyEdits(line, edits[i]!)).join('\n');
}

function targetOf(name: string, value: string | undefined): Target {
  const target = TARGETS.find((one) => one === value);
  if (target === undefined)
    throw new Error(`--${name}=${value ?? ''}: must be one of ${TARGETS.join(', ')}.`);
  return target;
}
