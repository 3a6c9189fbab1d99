import type { Fold, Shown } from './model';

/**
 * The folds of a chapter: maximal runs of paragraphs that are hidden for one reason. A site's notice between two
 * parts of a copy belongs to the copy.
 */
export function foldsOf(paragraphs: readonly Shown[]): Fold[] {
  const folds: Fold[] = [];
  for (const { index, hidden, copyOf } of paragraphs) {
    if (hidden === null) continue;
    if (hidden === 'duplicate') joinNotice(folds, index);
    let fold = folds.at(-1);
    if (fold?.end !== index || fold.kind !== hidden) {
      fold = { start: index, end: index, kind: hidden, copyOf: null, copyEnd: null };
      folds.push(fold);
    }
    fold.end = index + 1;
    if (copyOf === null) continue;
    fold.copyOf = Math.min(fold.copyOf ?? copyOf, copyOf);
    fold.copyEnd = Math.max(fold.copyEnd ?? 0, copyOf + 1);
  }
  return folds;
}

/** Where a notice stands right between a copy and the paragraph at `index`, the copy takes it in. */
function joinNotice(folds: Fold[], index: number): void {
  const [copy, notice] = folds.slice(-2);
  if (copy?.kind !== 'duplicate' || notice?.kind !== 'notice') return;
  if (copy.end !== notice.start || notice.end !== index) return;
  copy.end = notice.end;
  folds.pop();
}
