import { reduce } from './stream';

/** A title may be repeated so many times, each on a line of its own. */
const LINES_AT_MOST = 4;
/** A part of a title shorter than this may be any word. */
const PART_AT_LEAST = 2;

/**
 * How many lines at the head of a chapter only repeat its title, or the part of it behind the chapter's number.
 * Lines without letters between them count with them.
 */
export function titleLines(texts: readonly string[], title: string | null): number {
  const whole = reduce(title ?? '');
  if (whole === '') return 0;
  let count = 0;
  for (let line = 0; line < Math.min(texts.length, LINES_AT_MOST); line++) {
    const key = reduce(texts[line]!);
    if (key === '') continue;
    if (!isTitle(key, whole) || (isSentence(texts[line]!) && !NUMBER.test(key))) break;
    count = line + 1;
  }
  return count;
}

/** A chapter's number as titles begin with it, in reduced text. */
const NUMBER = /^第?[0-9零〇一二三四五六七八九十百千两]+[章节回卷集话部篇]/u;

/** A story may begin with the words of its title. */
function isSentence(line: string): boolean {
  return /[。！？!?…，,”」]/u.test(line);
}

function isTitle(key: string, title: string): boolean {
  if (key === title) return true;
  const name = title.replace(NUMBER, '');
  return name !== title && name.length >= PART_AT_LEAST && key === name;
}
