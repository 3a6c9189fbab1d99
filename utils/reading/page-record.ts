import type { Chapter } from '../chapter/model';
import type { PagePrint } from '../duplicates/page-print';
import { printOf } from '../duplicates/page-print';
import type { Edit } from '../text/edits';
import { applyEdits } from '../text/edits';
import { hashOf } from '../text/hash';
import type { Reading } from './model';

/** What a tab remembers of a page that was read in it. No text and no address can be read from it. */
export interface PageRecord {
  /** The page's address, and those of the pages that it leads on to, as hashes. */
  address: string;
  next: string[];
  print: PagePrint;
}

/** What is to be remembered of a page: of its story only, without what was hidden. */
export function recordOf(chapter: Chapter, reading: Reading, url: string): PageRecord {
  const { next, nextPage } = chapter.links;
  const cuts = new Map<number, Edit[]>();
  for (const { index, start, end } of reading.notices) {
    cuts.set(index, [...(cuts.get(index) ?? []), { start, end, to: '', because: 'notice' }]);
  }
  const texts = reading.paragraphs
    .filter(({ hidden }) => hidden === null)
    .map(({ index }) => applyEdits(chapter.paragraphs[index]!.text, cuts.get(index) ?? []));
  return {
    address: hashOf(url),
    next: [next, nextPage].flatMap((address) => (address ? [hashOf(address)] : [])),
    print: printOf(texts),
  };
}

/** The print of the page before, where one of the two pages leads to the other as its neighbour; else null. */
export function printBefore(last: PageRecord | null, chapter: Chapter, url: string): PagePrint | null {
  if (!last) return null;
  const { previous, previousPage } = chapter.links;
  const leadsBack = [previous, previousPage].some((address) => address && hashOf(address) === last.address);
  return leadsBack || last.next.includes(hashOf(url)) ? last.print : null;
}

/** The pages that a tab remembers: the one that is read, and the one before it. */
export interface TabMemory {
  current: PageRecord;
  last: PageRecord | null;
}

/** What a tab remembers once a page has been read in it; to read the same page again changes nothing else. */
export function rememberPage(memory: TabMemory | null, page: PageRecord): TabMemory {
  if (!memory) return { current: page, last: null };
  const last = memory.current.address === page.address ? memory.last : memory.current;
  return { current: page, last };
}

/** The page that was read before the one at an address, which may be remembered already. */
export function lastBefore(memory: TabMemory | null, address: string): PageRecord | null {
  if (!memory) return null;
  return memory.current.address === address ? memory.last : memory.current;
}
