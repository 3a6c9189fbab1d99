import { type Goal, printTable } from '../harness/table';
import type { Speed } from './throughput';

/** How many times as fast as opencc-js. */
const FASTER: Record<string, number> = { 'cn→t': 6, 'cn→tw': 10, 'cn→twp': 10, 'tw→cn': 10 };
const OF_TABLE = 1 / 3;

export function printThroughput(place: string, speeds: readonly Speed[]): void {
  printTable(
    `Throughput in ${place}: million code units a second on 1 MB; × is how many times as fast as the other`,
    ['', 'Moye', 'opencc-js', '×', 'tongwen', '×', 'table', 'of table', 'Moye 10 KB', 'opencc-js', '×'],
    speeds.map(({ pair, text, chapter, units }) => {
      const speed = (ms: number) => (units / ms / 1000).toFixed(1);
      return [
        pair,
        speed(text.moye),
        speed(text.opencc),
        (text.opencc / text.moye).toFixed(1),
        text.tongwen ? speed(text.tongwen) : '–',
        text.tongwen ? (text.tongwen / text.moye).toFixed(1) : '–',
        speed(text.table),
        (text.table / text.moye).toFixed(2),
        `${chapter.moye.toFixed(3)} ms`,
        `${chapter.opencc.toFixed(3)} ms`,
        (chapter.opencc / chapter.moye).toFixed(1),
      ];
    }),
  );
}

export function throughputGoals(place: string, speeds: readonly Speed[]): Goal[] {
  const faster = speeds.flatMap(({ pair, text }) => {
    const goal = FASTER[pair];
    if (goal === undefined) return [];
    const ratio = text.opencc / text.moye;
    return [
      {
        name: `${place}: ${pair}, times as fast as opencc-js`,
        goal: `≥ ${goal}`,
        reached: ratio.toFixed(1),
        isMet: ratio >= goal,
      },
    ];
  });
  const shares = speeds.map(({ text }) => text.table / text.moye);
  const least = Math.min(...shares);
  const worst = speeds[shares.indexOf(least)]!.pair;
  return [
    ...faster,
    {
      name: `${place}: of a bare table pass, least of all pairs (${worst})`,
      goal: '≥ 1/3',
      reached: least.toFixed(2),
      isMet: least >= OF_TABLE,
    },
  ];
}
