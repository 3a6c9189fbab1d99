import { fold } from '../script/fold';
import type { Address } from './addresses';
import type { Evidence } from './signals';
import { isOfTheSite, readSignals } from './signals';

/** A stretch `[start, end)` of a text. */
export interface Stretch {
  start: number;
  end: number;
}

/** A remark in brackets. */
const BRACKETED = /[(（【[〔〖{｛<＜][^()（）【】[\]〔〕〖〗{}｛｝<>＜＞]{2,90}[)）】\]〕〗}｝>＞]/gu;
/** A sentence with the marks that end it. */
const SENTENCE = /[^。！？!?…]+[。！？!?…]*["”」』’)）】]*/gu;
/** Words of sites in one remark stand no further apart than this. */
const APART_AT_MOST = 3;
/** The name of a site or a book is no longer, its brackets included. */
const NAME_AT_MOST = 14;
/** So much of a clause behind a remark must be words of sites. */
const CLAUSE_OF_SITES = 0.5;
/** A remark reaches back from its address so far. */
const REACH = 60;
/** What may stand on either side of a remark. */
const BORDER = /[。！？!?…”」』，,、；;：:()（）【】[\]{}｛｝]/u;
/** Signs around a remark that only catch the eye. */
const DECORATION = /[★☆◆◇●○■□▲△※♂♀~～*→←|｜#＃@＠—]/u;
/** >>本章未完，点击下一页继续: no mark need part it from the story behind it. The text is folded. */
const UNFINISHED =
  /[>(\-—=*~]{0,4}(?:本章|这一章)(?:还)?(?:未完|没完|没有结束)(?:[,，]?请?(?:(?:点击?|翻)[^。！？!?“”,，]{0,10}(?:继续(?:阅读)?|下一?页)|翻页))?[>)\-—=*~]{0,4}/gu;
/** 喜欢……请大家收藏：(……)……更新速度全网最快: brackets and all. The text is folded. */
const COLLECT =
  /(?:(?:[(（]|(?<=^|[。！？!?…”,，]))[^。！？!?，,（()）“”]{1,20})?请大家收藏[:：]\s?[(（][^()（）]{4,60}[)）](?:[^。！？!?，,“”]{0,24}最快[)）。！!]?)?/gu;
/** What ends a sentence of the story: no remark reaches back over it. */
const END = /[。！？!?…”」』]/u;

/**
 * The stretches of a story's paragraph that are the site's: what stands around an address, remarks in brackets, whole
 * sentences. In order and free of overlaps; none cuts a character in two.
 *
 * @param evidence what speaks for the whole paragraph
 */
export function siteStretches(text: string, evidence: Evidence, name: string): Stretch[] {
  const found: Stretch[] = [];
  const isFree = ({ start, end }: Stretch) => !found.some((other) => other.start < end && other.end > start);
  const isSites = (part: string) =>
    isOfTheSite(part, readSignals(part, { name, recurrence: 'no', isAtBorder: false }));
  const add = (stretch: Stretch) => {
    if (isFree(stretch) && isSites(text.slice(stretch.start, stretch.end))) found.push(stretch);
  };
  const folded = fold(text);
  for (const match of folded.matchAll(COLLECT)) found.push(stretchOf(match));
  const remarks = [...text.matchAll(BRACKETED)].map(stretchOf);
  for (const remark of remarks) add(remark);
  for (const address of evidence.addresses) {
    if (isFree(address) && !isTold(text, address, evidence)) add(aroundAddress(text, address, evidence));
  }
  for (const match of text.matchAll(SENTENCE)) {
    const stretch = stretchOf(match);
    if (holds(evidence, stretch.start, stretch.end) && isAside(match[0])) add(stretch);
  }
  for (const stretch of [...folded.matchAll(UNFINISHED)].map(stretchOf))
    if (isFree(stretch)) found.push(stretch);
  return found.sort((a, b) => a.start - b.start);
}

function stretchOf(match: RegExpExecArray): Stretch {
  return { start: match.index, end: match.index + match[0].length };
}

function holds({ marks }: Evidence, start: number, end: number): boolean {
  return marks.subarray(start, end).includes(1);
}

/** A sentence beside the story's is the site's only where no clause of it is without a word of sites. */
function isAside(sentence: string): boolean {
  if (/[“”「」『』]/.test(sentence)) return false;
  const { dense, blank, signals } = readSignals(sentence);
  return signals.size >= 2 && blank === 0 && dense >= 0.4;
}

/** A plain address that a sentence of the story leads to: “他输入了www…”, “域名是…”. */
function isTold(text: string, { start, end, isDisguised }: Address, { marks }: Evidence): boolean {
  if (isDisguised || marks[end] === 1) return false;
  const before = text.slice(Math.max(0, start - 8), start);
  if (/[是叫为入着了成把有]\s?["“「『]?$/u.test(before)) return true;
  return /(?<!请[^，。]{0,5})(?:打开|点开|登上|点进|翻到)\s?["“「『]?$/u.test(before);
}

/** An address with the words that lead to it and follow it, and the marks that belong to them. */
function aroundAddress(text: string, address: Address, { marks }: Evidence): Stretch {
  let { start } = address;
  for (let at = start - 1; at >= 0 && start - at <= APART_AT_MOST + 1 && address.start - at < REACH; at--) {
    if (END.test(text[at]!)) break;
    // A name in brackets stands between the words and the address.
    if (text[at] === '】' || text[at] === '》') {
      const opening = text.lastIndexOf(text[at] === '】' ? '【' : '《', at);
      if (opening > 0 && at - opening <= NAME_AT_MOST && marks[opening - 1] !== 0) {
        start = opening;
        at = opening;
        continue;
      }
    }
    if (marks[at] !== 0) start = at;
  }
  // Any story has such words: only where a sentence begins with them do they lead to the address.
  while (marks[start] === 2 && start > 0 && !BORDER.test(text[start - 1]!)) start++;
  let { end } = address;
  for (let at = end; at < text.length && at - end < 2; at++) if (marks[at] === 1) end = at + 1;
  let behind = end;
  while (behind < text.length && marks[behind] !== 0) behind++;
  if (behind === text.length || BORDER.test(text[behind]!)) end = behind;
  return withMarks(text, { start, end: endOfClause(text, end, marks) });
}

/** The end of the clause behind a remark, where that is of words of sites too: “…看后续章节”, “…，更优质的阅读体验”. */
function endOfClause(text: string, end: number, marks: Uint8Array): number {
  const start = /[，,]/u.test(text[end] ?? '') ? end + 1 : end;
  let to = start;
  while (to < text.length && !BORDER.test(text[to]!)) to++;
  const own = marks.subarray(start, to);
  const marked = own.filter(Boolean).length;
  return own.includes(1) && marked >= own.length * CLAUSE_OF_SITES ? to : end;
}

function decorated(text: string, from: number, to: number): Stretch {
  let [start, end] = [from, to];
  while (DECORATION.test(text[start - 1] ?? '')) start--;
  while (DECORATION.test(text[end] ?? '')) end++;
  return { start, end };
}

/** Takes in the brackets around a remark, or the mark that ends it, unless that is the story's own. */
function withMarks(text: string, { start, end }: Stretch): Stretch {
  if (DECORATION.test(text[start - 1] ?? '') || DECORATION.test(text[end] ?? '')) {
    return decorated(text, start, end);
  }
  const tail = /^(?:阅读|閱讀|观看|觀看)?/u.exec(text.slice(end, end + 2))![0].length;
  const close = end + tail;
  if (/[(（【[{｛《]/u.test(text[start - 1] ?? '') && /[)）】\]}｝》]/u.test(text[close] ?? '')) {
    return { start: start - 1, end: close + 1 };
  }
  // A comma goes on with the story.
  const isMark = /[。！!]/u.test(text[close] ?? '');
  // At the end of a paragraph whose last sentence is not ended, the mark ends that sentence.
  const isOfStory = close + 1 === text.length && start > 0 && !END.test(text[start - 1]!);
  return { start, end: isMark && !isOfStory ? close + 1 : close };
}
