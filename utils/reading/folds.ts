import type { Fold, Shown } from './model';

/**
 * The folds of a chapter: maximal runs of hidden paragraphs. A site's notice inside a repeated run belongs to
 * that run.
 */
export function foldsOf(paragraphs: readonly Shown[]): Fold[] {
  const folds: Fold[] = [];
  for (const paragraph of paragraphs) {
    if (!paragraph.hidden) continue;
    let fold = folds.at(-1);
    if (!fold || fold.end !== paragraph.index) {
      fold = { start: paragraph.index, end: paragraph.index, kind: 'notice', copyOf: null, copyEnd: null };
      folds.push(fold);
    }
    fold.end = paragraph.index + 1;
    if (paragraph.copyOf === null) continue;
    fold.kind = 'duplicate';
    fold.copyOf = Math.min(fold.copyOf ?? paragraph.copyOf, paragraph.copyOf);
    fold.copyEnd = Math.max(fold.copyEnd ?? 0, paragraph.copyOf + 1);
  }
  return folds;
}
