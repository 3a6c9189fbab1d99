import { fold } from '../script/fold';
import { findAddresses } from './addresses';
import type { LineContext } from './signals';
import { isOfTheSite } from './signals';

/** A stretch of a text. */
interface Stretch {
  start: number;
  end: number;
}

/** A remark in brackets. */
const BRACKETED = /[(（【[〔〖][^()（）【】[\]〔〕〖〗]{4,80}[)）】\]〕〗]/gu;
/** A sentence with the marks that end it. */
const SENTENCE = /[^。！？!?…]+[。！？!?…]*["”」』’)）】]*/gu;
/** What a site's remark in the middle of a sentence begins with. */
const LEAD =
  /(?:请|一秒钟?|天才一秒钟?)?(?:就)?(?:记住|牢记|收藏|访问|浏览|关注|登录|搜索|认准)(?:一下)?|最新章节|更多精彩|本书(?:首发|最新|由)|本章(?:节)?(?:未完|首发)|手机(?:用户|版|阅读|端)|首发(?:网站|域名|网址|于)?|看最新|无弹窗|(?:最新|全本|免费)小说|百度搜索|全文阅读|更新最快/gu;

/**
 * The stretches of a story's paragraph that are the site's: remarks in brackets, whole sentences, and what stands
 * around an address in the middle of a sentence. In order and free of overlaps; none cuts a character in two.
 */
export function siteStretches(text: string, context: LineContext): Stretch[] {
  const found: Stretch[] = [];
  for (const match of text.matchAll(BRACKETED)) {
    if (isOfTheSite(match[0], context)) add(found, match.index, match.index + match[0].length);
  }
  for (const match of text.matchAll(SENTENCE)) {
    if (found.some(({ start, end }) => start < match.index + match[0].length && end > match.index)) continue;
    if (isAside(match[0], context)) add(found, match.index, match.index + match[0].length);
  }
  for (const address of findAddresses(text)) {
    const around = aroundAddress(text, address);
    if (found.some(({ start, end }) => start < around.end && end > around.start)) continue;
    if (isOfTheSite(text.slice(around.start, around.end), context)) add(found, around.start, around.end);
  }
  return found.sort((a, b) => a.start - b.start);
}

/** A sentence beside those of the story must be told more surely than a line of its own. */
function isAside(sentence: string, context: LineContext): boolean {
  return /[“”「」『』]/.test(sentence) ? false : isOfTheSite(sentence.trim(), context);
}

function add(found: Stretch[], start: number, end: number): void {
  found.push({ start, end });
}

/** An address with the words that lead to it, and the marks that belong to it. */
function aroundAddress(text: string, address: Stretch): Stretch {
  const folded = fold(text);
  const from = Math.max(0, address.start - 40);
  const before = folded.slice(from, address.start);
  // The lead must run on to the address without a sentence's end between them.
  const open = Math.max(...['。', '!', '?', '…'].map((mark) => before.lastIndexOf(mark))) + 1;
  const lead = [...before.slice(open).matchAll(LEAD)][0];
  let start = lead ? from + open + lead.index : address.start;
  let end = address.end;
  if (/^[(（【[]/u.test(text.slice(start - 1, start)) && /^[)）】\]]/u.test(text.slice(end))) {
    start--;
    end++;
  }
  const tail = /^(?:阅读|更新最快|最快更新|免费阅读|首发|观看|无弹窗)?[!！。,，]?/u.exec(text.slice(end));
  const isEndOfStory =
    end + (tail?.[0].length ?? 0) === text.length &&
    start > 0 &&
    !/[。！？!?…”]$/u.test(text.slice(0, start));
  end += isEndOfStory ? (tail?.[0].replace(/[。!！]$/u, '').length ?? 0) : (tail?.[0].length ?? 0);
  return { start, end };
}
