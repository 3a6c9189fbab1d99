import { sendToBackground } from '../../utils/browser/messages';
import { loadMemory, saveMemory } from '../../utils/browser/site-memory';
import type { Chapter } from '../../utils/chapter/model';
import type { SiteMemory } from '../../utils/notices/recurring';
import { learn, linesToCount, recurringIn } from '../../utils/notices/recurring';
import type { Reading } from '../../utils/reading/model';
import { printBefore, recordOf } from '../../utils/reading/page-record';
import type { ReadingResources } from '../../utils/reading/read';
import { hashOf } from '../../utils/text/hash';

/** What is remembered of other pages: the one that was read before in this tab, and the lines of the site. */
export class Memory {
  private site: Promise<SiteMemory> | null = null;
  /** The page that was noted last, by its address and what it left. */
  private noted = '';
  /** The lines that the page held then. */
  private lines: readonly string[] = [];

  constructor(private readonly document: Document) {}

  /** What a chapter is read with. */
  async of(chapter: Chapter): Promise<Pick<ReadingResources, 'before' | 'recurrence'>> {
    const url = this.document.URL;
    this.site ??= loadMemory(location.hostname);
    const [last, site] = await Promise.all([
      // A page can be read without knowing the one before it.
      sendToBackground('pageBefore', { address: hashOf(url) }).catch(() => null),
      this.site,
    ]);
    return { before: printBefore(last, chapter, url), recurrence: recurringIn(site) };
  }

  /** Remembers a chapter that was read: its end for the next page in this tab, its lines for the site. */
  async note(chapter: Chapter, reading: Reading): Promise<void> {
    const page = recordOf(chapter, reading, this.document.URL);
    const left = JSON.stringify(page);
    if (left === this.noted) return;
    this.noted = left;
    await sendToBackground('pageRead', { page });
    const known = await loadMemory(location.hostname);
    const texts = chapter.paragraphs.map(({ text }) => text);
    const counted = linesToCount(this.lines, texts);
    this.lines = texts;
    const memory = learn(known, { address: this.document.URL, book: chapter.book ?? null, texts: counted });
    if (memory !== known) await saveMemory(location.hostname, memory);
  }
}
