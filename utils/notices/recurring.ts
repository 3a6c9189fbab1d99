import { reduce } from '../duplicates/stream';

/**
 * What was learned of a site: in how many of its chapters a line stood. Lines are kept as hashes alone; nobody can
 * read from them what was read.
 */
export interface SiteMemory {
  /** The chapters that were counted last, as hashes, so that none is counted twice. */
  chapters: string[];
  /** By a line's hash, how many chapters it stood in. */
  lines: Record<string, number>;
}

/** A line that stood in so many chapters recurs. */
const CHAPTERS_AT_LEAST = 3;
/** So many chapters and lines are kept of one site. */
const CHAPTERS_AT_MOST = 200;
const LINES_AT_MOST = 3000;
/** Shorter lines recur in every story, longer ones are no site's. */
const SHORTEST = 6;
const LONGEST = 120;

/** Nothing is known of a site yet. */
export const NO_MEMORY: SiteMemory = { chapters: [], lines: {} };

/**
 * The memory with one more chapter in it; the same memory where the chapter was counted already.
 *
 * @param address tells the chapter from all others of the site
 */
export function learn(memory: SiteMemory, address: string, paragraphs: readonly string[]): SiteMemory {
  const chapter = hashOf(address);
  if (memory.chapters.includes(chapter)) return memory;
  const keys = new Set(paragraphs.map(keyOf));
  const lines: [string, number][] = Object.entries(memory.lines).map(([key, count]) => [
    key,
    count + Number(keys.delete(key)),
  ]);
  for (const key of keys) if (key !== '') lines.push([key, 1]);
  return {
    chapters: [...memory.chapters, chapter].slice(-CHAPTERS_AT_MOST),
    lines: Object.fromEntries(kept(lines)),
  };
}

/** Where there are too many lines, those that stood in the fewest chapters go, the oldest of them first. */
function kept(lines: readonly [string, number][]): readonly [string, number][] {
  if (lines.length <= LINES_AT_MOST) return lines;
  const order = lines.map((_, i) => i).sort((a, b) => lines[b]![1] - lines[a]![1] || b - a);
  const stay = new Set(order.slice(0, LINES_AT_MOST));
  return lines.filter((_, i) => stay.has(i));
}

/** Whether a line stood in several chapters of the site. */
export function recurringIn(memory: SiteMemory): (line: string) => boolean {
  return (line) => {
    const key = keyOf(line);
    return key !== '' && Object.hasOwn(memory.lines, key) && memory.lines[key]! >= CHAPTERS_AT_LEAST;
  };
}

/** A line's hash, whatever its script, width and punctuation; empty for lines that are not counted. */
function keyOf(line: string): string {
  const key = reduce(line);
  return key.length < SHORTEST || key.length > LONGEST ? '' : hashOf(key);
}

/** 53 bits (cyrb53 by bryc), written short. */
function hashOf(text: string): string {
  let low = 0xdeadbeef;
  let high = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    low = Math.imul(low ^ unit, 2654435761);
    high = Math.imul(high ^ unit, 1597334677);
  }
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  return (4294967296 * (2097151 & high) + (low >>> 0)).toString(36);
}
