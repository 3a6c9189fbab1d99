import type { Because, Edit } from './edits';
import { applyEdits } from './edits';

/** Edits of both steps that touch the same stretch `[start, end)` of the text between the steps. */
interface Cluster {
  start: number;
  end: number;
  first: Edit[];
  second: Edit[];
}

/**
 * Two steps of editing as one: `second` edits the text that `first` makes of `text`; the result edits `text`
 * itself. Where both touch the same stretch they become one edit, with the first reason that is more than another script. Edits that
 * change nothing fall away. Linear in the number of edits.
 */
export function composeEdits(text: string, first: readonly Edit[], second: readonly Edit[]): Edit[] {
  if (first.length === 0) return [...second];
  if (second.length === 0) return [...first];
  const composed: Edit[] = [];
  // How far a place in the text between the steps lies behind the same place in `text`.
  let shift = 0;
  for (const cluster of clustersOf(first, second)) {
    const start = cluster.start - shift;
    for (const edit of cluster.first) shift += edit.to.length - (edit.end - edit.start);
    const end = cluster.end - shift;
    const middle = applyEdits(text.slice(start, end), moveBy(cluster.first, -start));
    const to = applyEdits(middle, moveBy(cluster.second, -cluster.start));
    if (to !== text.slice(start, end)) composed.push({ start, end, to, because: reasonFor(cluster) });
  }
  return composed;
}

/** The edits of both steps in order, grouped where they overlap; an empty stretch also joins what it touches. */
function clustersOf(first: readonly Edit[], second: readonly Edit[]): Cluster[] {
  const clusters: Cluster[] = [];
  const add = (start: number, end: number, edit: Edit, step: 'first' | 'second') => {
    let cluster = clusters.at(-1);
    const isEmpty = start === end || (cluster !== undefined && cluster.start === cluster.end);
    if (!cluster || start > cluster.end || (start === cluster.end && !isEmpty)) {
      cluster = { start, end, first: [], second: [] };
      clusters.push(cluster);
    }
    cluster.end = Math.max(cluster.end, end);
    cluster[step].push(edit);
  };
  let shift = 0;
  let next = 0;
  for (const edit of first) {
    const start = edit.start + shift;
    while (next < second.length && second[next]!.start < start) {
      const other = second[next++]!;
      add(other.start, other.end, other, 'second');
    }
    add(start, start + edit.to.length, edit, 'first');
    shift += edit.to.length - (edit.end - edit.start);
  }
  for (const other of second.slice(next)) add(other.start, other.end, other, 'second');
  return clusters;
}

/** The first reason; but that a character is in another script says less than any other. */
function reasonFor({ first, second }: Cluster): Because {
  return [...first, ...second].find(({ because }) => because !== 'script')?.because ?? 'script';
}

function moveBy(edits: readonly Edit[], offset: number): Edit[] {
  return edits.map((edit) => ({ ...edit, start: edit.start + offset, end: edit.end + offset }));
}
