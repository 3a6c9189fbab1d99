import type { Overlap, Score } from './score';

/** The scores as a table for people, one line a page, and the sums below. */
export function report(scores: readonly Score[]): string {
  const lines = scores.map(lineOf);
  const wide = Math.max(...scores.map((score) => score.page.length), 10);
  const head = row(
    ['page', 'kind', 'P', 'R', 'F1', 'first', 'last', 'title', 'next', 'ms', '| R. F1', 'ms'],
    wide,
  );
  return [head, ...lines.map((cells) => row(cells, wide)), '', ...sums(scores)].join('\n');
}

function lineOf({ page, kind, found, body, first, last, title, next, time, readability }: Score): string[] {
  const isChapter = kind === 'chapter';
  const verdict = isChapter === found ? kind : isChapter ? 'MISSED' : 'FALSE ALARM';
  const others = isChapter ? percent(readability.body?.f1) : readability.isReadable ? 'readable' : '';
  return [
    page,
    verdict,
    percent(body?.precision),
    percent(body?.recall),
    percent(body?.f1),
    ...[first, last, title, next].map((right) => (right === null ? '' : right ? 'ok' : 'WRONG')),
    time.toFixed(1),
    `| ${others}`,
    readability.time.toFixed(1),
  ];
}

function row([name = '', kind = '', ...rest]: string[], wide: number): string {
  return `${name.padEnd(wide)} ${kind.padEnd(11)} ${rest.map((cell) => cell.padStart(6)).join(' ')}`;
}

function sums(scores: readonly Score[]): string[] {
  const chapters = scores.filter((score) => score.kind === 'chapter');
  const others = scores.filter((score) => score.kind !== 'chapter');
  const right = (name: 'first' | 'last' | 'title' | 'next') => {
    const told = chapters.filter((score) => score[name] !== null);
    return `${name} ${share(told.filter((score) => score[name]).length, told.length)}`;
  };
  const overlaps = (of: (score: Score) => Overlap | null) => {
    const told = chapters.map(of).filter((body) => body !== null);
    const mean = (name: keyof Overlap) => told.reduce((sum, body) => sum + body[name], 0) / told.length;
    return told.length === 0
      ? 'none'
      : `P ${percent(mean('precision'))} R ${percent(mean('recall'))} F1 ${percent(mean('f1'))}`;
  };
  const missed = chapters.filter((score) => !score.found).length;
  const alarms = others.filter((score) => score.found).length;
  const readable = (list: readonly Score[]) => list.filter((score) => score.readability.isReadable).length;
  return [
    `Moye: body ${overlaps((score) => score.body)}; ${(['first', 'last', 'title', 'next'] as const).map(right).join('; ')}`,
    `  missed ${share(missed, chapters.length)}; false alarms ${share(alarms, others.length)}; median ${median(scores.map((score) => score.time))} ms`,
    `Readability: body ${overlaps((score) => score.readability.body)}; calls ${share(readable(chapters), chapters.length)} chapters and ${share(readable(others), others.length)} other pages readable; median ${median(scores.map((score) => score.readability.time))} ms`,
  ];
}

function percent(value: number | undefined): string {
  return value === undefined ? '' : (100 * value).toFixed(1);
}

function share(count: number, of: number): string {
  return `${count}/${of}`;
}

function median(values: readonly number[]): string {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[Math.floor(sorted.length / 2)] ?? 0).toFixed(1);
}
