import { fold } from '../script/fold';
import { ADDRESS, ADVERTISING, SURE } from './patterns';

/** A stretch `[start, end)` of a paragraph that is the site's, not the author's; often the whole paragraph. */
export interface Notice {
  index: number;
  start: number;
  end: number;
}

/** Longer lines are the story's, whatever they mention. */
const LENGTH_AT_MOST = 90;
/** Somebody says it. */
const SPOKEN = /^["“「『‘'].*["”」』’']?$/;
/** A remark in brackets at the end of a paragraph. */
const BRACKETED = /[(（【[〔][^()（）【】[\]〔〕]{4,60}[)）】\]〕]\s*$/;

/**
 * Finds the lines that a site puts into a story: calls to bookmark it, its address, “next page” remarks.
 *
 * @param options.host the site's host name, which its lines like to mention
 * @param options.title the chapter's title; a line that repeats it is not a notice
 */
export function findNotices(
  paragraphs: readonly string[],
  options: { host: string; title: string | null },
): Notice[] {
  const name = siteName(options.host);
  const notices: Notice[] = [];
  paragraphs.forEach((text, index) => {
    if (text === options.title) return;
    const folded = fold(text);
    // A remark behind a sentence is cut off; the sentence before it is the story's.
    const remark = BRACKETED.exec(folded);
    if (remark && remark.index > 0 && isOfTheSite(remark[0], name)) {
      notices.push({ index, start: remark.index, end: text.length });
    } else if (text.length <= LENGTH_AT_MOST && !SPOKEN.test(text) && isOfTheSite(folded, name)) {
      notices.push({ index, start: 0, end: text.length });
    }
  });
  return notices;
}

function isOfTheSite(folded: string, name: string): boolean {
  if (SURE.some((pattern) => pattern.test(folded))) return true;
  const mentionsSite = ADDRESS.test(folded) || (name !== '' && folded.includes(name));
  return mentionsSite && ADVERTISING.test(folded);
}

/** The telling part of a host name: `www.example.com` → `example`. */
function siteName(host: string): string {
  const name = host.replace(/^(?:www|m|wap|book|read)\./, '').split('.')[0] ?? '';
  return name.length >= 4 ? name : '';
}
