import { applyEdits } from '../text/edits';
import { countHan } from '../text/han';
import { siteStretches } from './inline';
import type { Notice } from './model';
import { isAuthors, isOfTheSite, readSignals } from './signals';

/** What is known about the page beside its lines. */
export interface NoticeOptions {
  /** The site's host name, which its lines like to mention. */
  host: string;
  /** The chapter's title; a line that repeats it is not a notice. */
  title: string | null;
  /** Whether a line stood in several other chapters of the site; see `recurring.ts`. */
  isRecurring?: (line: string) => boolean;
  /** Whether the reader's own rules hide a line; see `rules.ts`. */
  isUnwanted?: (line: string) => boolean;
}

/** A paragraph shorter than this holds no room for a remark beside a sentence. */
const INLINE_AT_LEAST = 12;
/** Fewer Han characters beside a remark are no sentence. */
const STORY_AT_LEAST = 6;

/**
 * Finds the lines that a site puts into a story: calls to bookmark it, its address, “next page” remarks; and such
 * remarks inside the story's paragraphs. What somebody in the story says is the story's.
 *
 * @returns in order; the stretches of one paragraph do not overlap
 */
export function findNotices(paragraphs: readonly string[], options: NoticeOptions): Notice[] {
  const name = siteName(options.host);
  const notices: Notice[] = [];
  paragraphs.forEach((text, index) => {
    if (text === options.title) return;
    if (options.isUnwanted?.(text)) {
      notices.push({ index, start: 0, end: text.length });
      return;
    }
    const evidence = readSignals(text, { name, isRecurring: options.isRecurring?.(text) ?? false });
    const isSites = isOfTheSite(text, evidence);
    const hasRoom = evidence.signals.size > 0 && text.length >= INLINE_AT_LEAST;
    const stretches = hasRoom ? siteStretches(text, evidence, name) : [];
    if (isSites && !leavesStory(text, stretches)) notices.push({ index, start: 0, end: text.length });
    else for (const stretch of stretches) notices.push({ index, ...stretch });
  });
  return notices;
}

/** What is left of a line without the site's remarks in it is the story's when hardly a word of sites is there. */
function leavesStory(text: string, stretches: readonly { start: number; end: number }[]): boolean {
  if (stretches.length === 0) return false;
  const edits = stretches.map((stretch) => ({ ...stretch, to: '', because: 'notice' as const }));
  const rest = applyEdits(text, edits);
  const { signals, dense } = readSignals(rest, { name: '', isRecurring: false });
  return countHan(rest) >= STORY_AT_LEAST && signals.size < 2 && dense < 0.5;
}

/**
 * Whether a stretch that stands in only one of two copies of a text may be the site's. That it stands in one only is
 * a signal already.
 */
export function isLikeNotice(stretch: string): boolean {
  const { signals, dense } = readSignals(stretch, { name: '', isRecurring: false });
  return signals.has('address') || signals.size >= 2 || (signals.size === 1 && dense >= 0.3);
}

/** The telling part of a host name: `www.example.com` → `example`. */
function siteName(host: string): string {
  const name = host.replace(/^(?:www|m|wap|book|read)\./, '').split('.')[0] ?? '';
  return name.length >= 4 ? name : '';
}

/** The paragraphs that are the author's own word to the readers, as indices: thanks, excuses, begging for votes. */
export function findAuthorNotes(paragraphs: readonly string[]): number[] {
  return paragraphs.flatMap((text, index) => (isAuthors(text) ? [index] : []));
}
