import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { chromiumPlace, nodePlace, type Place } from './convert/places';
import { printStartUp, startUpGoals, startUpOf } from './convert/report-start-up';
import { printSizes, printTabs, sizeGoals, tabGoals } from './convert/report-tab';
import { printThroughput, throughputGoals } from './convert/report-throughput';
import { weigh } from './convert/sizes';
import { measureTabs } from './convert/tab';
import { tabFiles } from './convert/tab-extension';
import { CHAPTER, MEGABYTE, makeCorpus } from './corpus';
import { type Goal, printGoals } from './harness/table';

const PARTS = ['throughput', 'start-up', 'tab'];

/** Whatever is measured, as `--json` prints it. */
interface Report {
  machine: string;
  results: Record<string, unknown>;
  goals: Goal[];
  /** Outputs that are not opencc-js's. */
  differences: string[];
}

/**
 * Moye's conversion beside opencc-js's and tongwen-core's: `--part=throughput|start-up|tab` for some of it, `--json`
 * for machines. Ends with 1 where an output is not the one of opencc-js; goals are told, never enforced.
 */
export async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { part: { type: 'string', multiple: true }, json: { type: 'boolean', default: false } },
  });
  const parts = values.part ?? PARTS;
  const unknown = parts.find((part) => !PARTS.includes(part));
  if (unknown !== undefined) throw new Error(`--part=${unknown}: must be one of ${PARTS.join(', ')}.`);
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.versions.node}`;
  const report: Report = { machine, results: {}, goals: [], differences: [] };
  if (!values.json) console.log(machine);
  const places = parts.some((part) => part !== 'tab') ? [await nodePlace(), await chromiumPlace()] : [];
  try {
    for (const part of parts) {
      if (part === 'tab') await tab(report, !values.json);
      else for (const place of places) await PLACED[part]!(place, report, !values.json);
    }
  } finally {
    for (const place of places) await place.close();
  }
  if (values.json) console.log(JSON.stringify(report, null, 2));
  else printGoals(report.goals);
  for (const difference of report.differences)
    console.error(`The output differs from opencc-js's ${difference}`);
  return report.differences.length === 0 ? 0 : 1;
}

type Part = (place: Place, report: Report, isPrinted: boolean) => Promise<void>;

const PLACED: Record<string, Part> = {
  throughput: async (place, report, isPrinted) => {
    const speeds = await place.throughput(makeCorpus(MEGABYTE), CHAPTER);
    if (isPrinted) printThroughput(place.name, speeds);
    report.results[`throughput in ${place.name}`] = speeds;
    report.goals.push(...throughputGoals(place.name, speeds));
    for (const { pair, difference } of speeds) {
      if (difference !== null) report.differences.push(`in ${place.name} for ${pair} ${difference}`);
    }
  },
  'start-up': async (place, report, isPrinted) => {
    const starts = await startUpOf(place, makeCorpus(CHAPTER).slice(0, CHAPTER));
    if (isPrinted) printStartUp(place.name, starts);
    report.results[`start-up in ${place.name}`] = starts;
    report.goals.push(...startUpGoals(place.name, starts));
  },
};

async function tab(report: Report, isPrinted: boolean): Promise<void> {
  const files = await tabFiles();
  const [sizes, costs] = [weigh(files), await measureTabs(files, makeCorpus(CHAPTER).slice(0, CHAPTER))];
  if (isPrinted) {
    printTabs(costs);
    printSizes(sizes);
  }
  Object.assign(report.results, { tab: costs, sizes });
  report.goals.push(...tabGoals(costs), ...sizeGoals(sizes));
  if (costs.difference !== null) report.differences.push(costs.difference);
}
