import { ignoreNames, loadIgnored, loadLearned, saveLearned } from '../../utils/browser/learned-store';
import type { Chapter } from '../../utils/chapter/model';
import { bookKey } from '../../utils/hints/in-force';
import type { Knowledge } from '../../utils/hints/knowledge';
import type { Entry } from '../../utils/hints/model';
import type { LearnedBook } from '../../utils/hints/suggest/learned';
import type { Suggestion } from '../../utils/hints/suggest/suggest';
import { runSliced } from '../../utils/page/slice';

/** What suggesting needs of the reader's terms. */
export interface SuggesterPorts {
  loadKnowledge(): Promise<Knowledge>;
  /** The entries that a chapter has already. */
  entriesFor(chapter: Chapter): Promise<readonly Entry[]>;
}

/** Learns the names of a book chapter by chapter, and suggests those that have no entry. */
export class Suggester {
  private learned: { address: string; book: Promise<LearnedBook> } | null = null;

  constructor(
    private readonly ports: SuggesterPorts,
    private readonly signal: AbortSignal,
  ) {}

  /** Learns from a chapter, once, while the page has nothing better to do. */
  learn(chapter: Chapter, address: string): Promise<LearnedBook> {
    if (this.learned?.address !== address) this.learned = { address, book: this.count(chapter, address) };
    return this.learned.book;
  }

  /** The names and terms of a chapter that are worth an entry. */
  async suggest(chapter: Chapter, address: string): Promise<Suggestion[]> {
    const [{ suggestionsFor }, { counts }, entries, ignored] = await Promise.all([
      this.ports.loadKnowledge(),
      this.learn(chapter, address),
      this.ports.entriesFor(chapter),
      loadIgnored(),
    ]);
    const texts = chapter.paragraphs.map(({ text }) => text);
    return suggestionsFor(counts, texts, entries, ignored);
  }

  ignore(terms: readonly string[]): Promise<void> {
    return ignoreNames(terms);
  }

  private async count(chapter: Chapter, address: string): Promise<LearnedBook> {
    // What no book is known for is counted for this chapter alone.
    const key = chapter.book === undefined ? null : bookKey(chapter.book);
    const { learnInSteps } = await this.ports.loadKnowledge();
    const before = key === null ? null : await loadLearned(key);
    const texts = chapter.paragraphs.map(({ text }) => text);
    const steps = learnInSteps(before, address, texts);
    const learned = await runSliced(steps, { total: 0, longest: 0 }, this.signal);
    if (key !== null && learned !== before) await saveLearned(key, learned);
    return learned;
  }
}
