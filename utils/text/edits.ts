/** Why a stretch of text is shown otherwise than the site sent it. */
export type Because =
  | 'script'
  | 'repair'
  | 'case'
  | 'punctuation'
  | 'phrase'
  | 'glossary'
  | 'gloss'
  | 'notice'
  | 'replace';

/**
 * One replacement in a text: `[start, end)` in UTF-16 code units of the text before the edit becomes `to`.
 * A list of edits is sorted by `start` and its stretches do not overlap.
 */
export interface Edit {
  start: number;
  end: number;
  to: string;
  because: Because;
}

/** The text with every edit carried out. `edits` is sorted and free of overlaps. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  if (edits.length === 0) return text;
  let result = '';
  let at = 0;
  for (const edit of edits) {
    result += text.slice(at, edit.start) + edit.to;
    at = edit.end;
  }
  return result + text.slice(at);
}
