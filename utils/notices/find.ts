import { applyEdits } from '../text/edits';
import { countHan } from '../text/han';
import { runSteps } from '../text/steps';
import type { Stretch } from './inline';
import { siteStretches } from './inline';
import type { Notice } from './model';
import type { OwnLines } from './own-lines';
import { NO_OWN_LINES } from './own-lines';
import type { Recurrence } from './recurring';
import type { LineContext } from './signals';
import { isOfTheSite, readSignals } from './signals';

/** What is known about the page beside its lines. */
export interface NoticeOptions {
  /** The site's host name, which its lines like to mention. */
  host: string;
  /** The chapter's title; a line that repeats it is not a notice. */
  title: string | null;
  /** How a line stood in other chapters of the site; see `recurring.ts`. */
  recurrence?: (line: string) => Recurrence;
  /** What the reader decided about lines; see `own-lines.ts`. */
  own?: OwnLines;
}

/** A paragraph shorter than this holds no room for a remark beside a sentence. */
const INLINE_AT_LEAST = 12;
/** Fewer Han characters beside a remark are no sentence. */
const STORY_AT_LEAST = 6;
/** So many lines at either end of a chapter stand at its border. */
const HEAD = 2;
const FOOT = 3;
/** After so many paragraphs others have their turn. */
const PARAGRAPHS_PER_STEP = 200;

/**
 * Finds the lines that a site puts into a story, in steps: calls to bookmark it, its address, “next page” remarks; and
 * such remarks inside the story's paragraphs. What somebody in the story says is the story's. What the reader decided
 * about a line comes first.
 *
 * @returns in order; the stretches of one paragraph do not overlap
 */
export function* findNoticesInSteps(
  paragraphs: readonly string[],
  options: NoticeOptions,
): Generator<undefined, Notice[]> {
  const name = siteName(options.host);
  const notices: Notice[] = [];
  for (let index = 0; index < paragraphs.length; index++) {
    const isAtBorder = index < HEAD || index >= paragraphs.length - FOOT;
    for (const stretch of stretchesIn(paragraphs[index]!, name, isAtBorder, options)) {
      notices.push({ index, ...stretch });
    }
    if (index % PARAGRAPHS_PER_STEP === PARAGRAPHS_PER_STEP - 1) yield;
  }
  return notices;
}

/** {@link findNoticesInSteps} in one go. */
export function findNotices(paragraphs: readonly string[], options: NoticeOptions): Notice[] {
  return runSteps(findNoticesInSteps(paragraphs, options));
}

function stretchesIn(
  text: string,
  name: string,
  isAtBorder: boolean,
  options: NoticeOptions,
): Omit<Notice, 'index'>[] {
  const { own = NO_OWN_LINES, recurrence = () => 'no' } = options;
  const parts = ownStretches(text, own);
  if (parts[0] && isWhole(text, parts[0])) return parts;
  const isFree = (stretch: Stretch) =>
    parts.every((part) => stretch.end <= part.start || stretch.start >= part.end);
  const context = { name, recurrence: recurrence(text), isAtBorder };
  const sites = text === options.title ? [] : sitesStretches(text, context).filter(isFree);
  return [...parts, ...sites]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end }) => ({
      start,
      end,
      ...(own.shows(text.slice(start, end)) ? { isWanted: true } : {}),
    }));
}

/** Finds what the reader alone wants hidden, in the form of {@link findNotices}. */
export function findUnwanted(paragraphs: readonly string[], own: OwnLines): Notice[] {
  return paragraphs.flatMap((text, index) =>
    ownStretches(text, own).map((stretch) => ({ index, ...stretch })),
  );
}

/** True for a stretch that is the whole text. */
export function isWhole(text: string, { start, end }: Stretch): boolean {
  return start === 0 && end === text.length;
}

function ownStretches(text: string, own: OwnLines): Stretch[] {
  return own.hides(text) ? [{ start: 0, end: text.length }] : own.partsOf(text);
}

/** The stretches of a text that are the site's; the whole text where all of it is. */
function sitesStretches(text: string, context: LineContext): Stretch[] {
  const evidence = readSignals(text, context);
  const isSites = isOfTheSite(text, evidence);
  const hasRoom = evidence.signals.size > 0 && text.length >= INLINE_AT_LEAST;
  const stretches = hasRoom ? siteStretches(text, evidence, context.name) : [];
  return isSites && !leavesStory(text, stretches) ? [{ start: 0, end: text.length }] : stretches;
}

/** What is left of a line without the site's remarks in it is the story's when hardly a word of sites is there. */
function leavesStory(text: string, stretches: readonly { start: number; end: number }[]): boolean {
  if (stretches.length === 0) return false;
  const edits = stretches.map((stretch) => ({ ...stretch, to: '', because: 'notice' as const }));
  const rest = applyEdits(text, edits);
  // What leads to an address or follows it in a line of the site's has no end of its own.
  if (!/[。！？!?…”」』]\s*$/u.test(rest)) return false;
  const { signals, dense } = readSignals(rest);
  return countHan(rest) >= STORY_AT_LEAST && signals.size < 2 && dense < 0.5;
}

/**
 * Whether a stretch that stands in only one of two copies of a text may be the site's. That it stands in one only is
 * a signal already.
 */
export function isLikeNotice(stretch: string): boolean {
  const { signals, dense } = readSignals(stretch);
  return signals.has('address') || signals.size >= 2 || (signals.size === 1 && dense >= 0.3);
}

/** The telling part of a host name: `www.example.com` → `example`. */
function siteName(host: string): string {
  const name = host.replace(/^(?:www|m|wap|book|read)\./, '').split('.')[0] ?? '';
  return name.length >= 4 ? name : '';
}
