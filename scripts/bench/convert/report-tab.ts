import { type Goal, printTable } from '../harness/table';
import type { Sizes } from './sizes';
import type { TabCosts } from './tab';

const MB = 1e6;
const HEAP_LIMIT = 2.5 * MB;
const SIZE_LIMIT = 220_000;

export function printTabs({ moye, opencc, emptyInjected }: TabCosts): void {
  const row = (name: string, value: (cost: typeof moye) => number, digits: number) => [
    name,
    value(moye).toFixed(digits),
    value(opencc).toFixed(digits),
    (value(opencc) / value(moye)).toFixed(1),
  ];
  printTable(
    'In a fresh tab, Simplified → Taiwan',
    ['', 'Moye', 'opencc-js', '×'],
    [
      row('injected to first 10 KB converted, ms', (cost) => cost.injected, 1),
      row('of it in the page, ms', (cost) => cost.inPage, 1),
      ['(an empty script injected, ms)', emptyInjected.toFixed(1), emptyInjected.toFixed(1), '1.0'],
      row('heap of JavaScript, MB', (cost) => cost.heap / MB, 2),
      row('buffers of typed arrays, MB', (cost) => cost.buffers / MB, 2),
      row('both, MB', (cost) => (cost.heap + cost.buffers) / MB, 2),
    ],
  );
}

export function printSizes({ moye, opencc }: Sizes): void {
  const kb = (bytes: number) => (bytes / 1000).toFixed(0);
  printTable(
    'Size for all directions, KB',
    ['', 'raw', 'gzip'],
    [
      ['Moye: engine and dictionaries', kb(moye.raw), kb(moye.gzip)],
      ['opencc-js: full bundle', kb(opencc.raw), kb(opencc.gzip)],
    ],
  );
}

export function tabGoals({ moye, opencc }: TabCosts): Goal[] {
  const memory = (cost: typeof moye) => cost.heap + cost.buffers;
  const tenth = (name: string, ours: number, theirs: number): Goal => ({
    name,
    goal: '≤ 0.10',
    reached: (ours / theirs).toFixed(2),
    isMet: ours <= theirs / 10,
  });
  return [
    tenth('Tab: injected to first chapter, of opencc-js', moye.injected, opencc.injected),
    tenth('Tab: of it in the page, of opencc-js', moye.inPage, opencc.inPage),
    tenth('Tab: memory, of opencc-js', memory(moye), memory(opencc)),
    {
      name: 'Tab: memory',
      goal: `≤ ${HEAP_LIMIT / MB} MB`,
      reached: `${(memory(moye) / MB).toFixed(2)} MB`,
      isMet: memory(moye) <= HEAP_LIMIT,
    },
  ];
}

export function sizeGoals({ moye }: Sizes): Goal[] {
  return [
    {
      name: 'Size for all directions, gzip',
      goal: `≤ ${SIZE_LIMIT / 1000} KB`,
      reached: `${(moye.gzip / 1000).toFixed(0)} KB`,
      isMet: moye.gzip <= SIZE_LIMIT,
    },
  ];
}
