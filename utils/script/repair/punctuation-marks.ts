import type { Line } from './line-context';
import { isChinese, isLatin, textOf } from './line-context';

const WIDE: Record<string, string> = {
  ',': '，',
  '.': '。',
  '?': '？',
  '!': '！',
  ':': '：',
  ';': '；',
  '｡': '。',
  '､': '、',
};

const DOTS = /[.。｡…‥･・·]+/g;
const THREE_OF_A_KIND = /\.{3}|[。｡]{3}|･{3}|・{3}|·{3}|‥|…\.\.|\.\.…/;
/** Titles before a name and other short forms end with a dot that is no full stop. */
const SHORT_FORM =
  /^(?:\.?(?:[A-Za-z]{1,2}\.)+[A-Za-z]{1,2}|mr|mrs|ms|dr|prof|st|no|vs|etc|jr|sr|inc|ltd|co|vol|ch|ep)$/i;

/**
 * The full-width form of a run of sentence marks. Dots become an ellipsis from three on, doubled commas and stops
 * single ones; repeated ！ and ？ are the author's voice and stay as many.
 */
export function wideMarks(run: string): string {
  return run
    .replace(DOTS, wideDots)
    .replace(/[,?!:;､]/g, (mark) => WIDE[mark]!)
    .replace(/(?<![，、])[，、]{2}(?![，、])/g, (two) => (two === '、、' ? '、' : '，'))
    .replace(/(?<![：；])(?:：：|；；)(?![：；])/g, (two) => two[0]!)
    .replace(/(?<![，、。])[，、]。(?!。)/g, '。');
}

/** One full stop beside other dots is the sentence's own: 「……。」. Two half-width dots may be anything and stay. */
function wideDots(run: string): string {
  if (run === '..') return run;
  if (/^[.。｡]{1,2}$/.test(run)) return '。';
  const before = /^[。｡](?![。｡])/.test(run) ? '。' : '';
  const after = /(?:(?<![。｡])[。｡]|…\.)$/.test(run) ? '。' : '';
  const body = run.slice(before.length, run.length - after.length);
  if (body === '' || body === '.') return '。';
  return before + (THREE_OF_A_KIND.test(body) ? '……' : body) + after;
}

/** Whether a run of marks belongs to Chinese text and not to a number, a Latin phrase or a picture made of marks. */
export function isChineseMark(line: Line, at: number): boolean {
  const { pieces } = line;
  if (pieces[at - 1]?.kind === 'other' || pieces[at + 1]?.kind === 'other') return false;
  const before = line.solidBefore[at]!;
  const left = pieces[before];
  const right = pieces[line.solidAfter[at]!];
  if (left?.kind === 'other' || right?.kind === 'other') return false;
  const run = textOf(line, at);
  const isStop = run[0] === '.' && !run.startsWith('...');
  if (isChinese(left)) return !isLatin(right) || !isStop;
  if (isChinese(right)) return !left || !isLatin(left) || mayFollowLatin(line, at, before, isStop);
  if (isLatin(left)) {
    const isAddress = left!.kind === 'verbatim' && isStop;
    return !right && !isAddress && followsChinese(line, before);
  }
  return !left && !right && isQuoted(line, at);
}

/** Before Chinese a mark may still belong to a Latin word or number: 「1.打开」, 「A.苹果」, 「Mr.王」. */
function mayFollowLatin(line: Line, at: number, before: number, isStop: boolean): boolean {
  const { kind } = line.pieces[before]!;
  const isLabel = !isChinese(line.pieces[before - 1]);
  // “No smoking, please.” is English to its last mark.
  if (isLabel && /^["'“”‘’)）]$/.test(textOf(line, at + 1))) return false;
  if (kind === 'number') {
    const isListed = isLabel && line.pieces[line.solidAfter[at]!]?.kind === 'han';
    return !isListed || (!isStop && !textOf(line, at).startsWith(':'));
  }
  const word = textOf(line, before);
  return !isStop || !(SHORT_FORM.test(word) || (isLabel && word.length === 1));
}

/**
 * Whether a run is a single dot with Han characters on both sides: a full stop, or the dot inside a foreign name
 * (约翰.史密斯), which only the other marks of the line can tell.
 */
export function isInnerDot({ text, pieces }: Line, at: number): boolean {
  const { start, end } = pieces[at]!;
  const isBetweenHan = pieces[at - 1]?.kind === 'han' && pieces[at + 1]?.kind === 'han';
  return end - start === 1 && text[start] === '.' && isBetweenHan;
}

/** Whether a Latin word or number stands alone behind Chinese, directly or behind a mark: 「我爱你,baby!」. */
function followsChinese(line: Line, at: number): boolean {
  const { pieces } = line;
  if (isChinese(pieces[at - 1])) return true;
  const mark = pieces[at - 1]?.kind === 'space' ? at - 2 : at - 1;
  return pieces[mark]?.kind === 'mark' && isChinese(pieces[line.solidBefore[mark]!]);
}

/** 「“...”」 as a whole line: someone says nothing. */
function isQuoted({ text, pieces }: Line, at: number): boolean {
  const [before, after] = [pieces[at - 1], pieces[at + 1]];
  return (
    before !== undefined && after !== undefined && text[before.start] === '“' && text[after.start] === '”'
  );
}
