import { loadKnowledge } from '../../utils/browser/dictionaries';
import type { Chapter } from '../../utils/chapter/model';
import { chapterNumber } from '../../utils/chapter/number';
import type { Hushed } from '../../utils/hints/hushed';
import { hushMatcher } from '../../utils/hints/hushed';
import { entriesInForce, type Place, regionOf, withoutOwnWords } from '../../utils/hints/in-force';
import type { Knowledge } from '../../utils/hints/knowledge';
import { type Glossary, glossaryOf, joinGlossaries, type Matcher } from '../../utils/hints/matcher';
import type { Entry } from '../../utils/hints/model';
import type { Settings } from '../../utils/settings/model';

/** What a chapter is matched with beside the packs and its own words. */
interface ChapterTerms {
  own: readonly Entry[];
  imported: readonly Entry[];
  hushed: readonly Hushed[];
}

/** What a chapter explains itself is looked for in so many paragraphs; a page of more is a whole book. */
const DEFINED_WITHIN = 3000;

/** The terms that are explained: the built-in packs, loaded once, the reader's own, and those of the chapter itself. */
export class Terms {
  /** Null until it is loaded. */
  known: Knowledge | null = null;
  private coming: Promise<Knowledge> | null = null;
  private compiled: { key: string; value: Glossary } | null = null;

  constructor(private readonly host: string) {}

  /** Loads what is known of terms once, however many readings wait for it. */
  async load(): Promise<Knowledge> {
    try {
      this.coming ??= loadKnowledge();
      this.known = await this.coming;
      return this.known;
    } catch (error) {
      this.coming = null;
      throw error;
    }
  }

  /** Where a chapter is read; or just where the reader is, without one. */
  placeOf(chapter: Chapter | null): Place {
    return { book: chapter?.book ?? null, host: this.host, chapter: chapterNumber(chapter?.title ?? null) };
  }

  /** The reader's own entries that hold for a chapter. */
  ownFor(chapter: Chapter, glossary: readonly Entry[]): Entry[] {
    return entriesInForce(glossary, this.placeOf(chapter));
  }

  /** The entries of the packs that are switched on, without words that are at home where the reader is. */
  packEntries({ packsOff, preferred }: Settings): Entry[] {
    const packs = this.known?.packs ?? [];
    return packs
      .filter((pack) => !packsOff.includes(pack.id))
      .flatMap((pack) => withoutOwnWords(pack.entries, regionOf(preferred)));
  }

  /** The reader's own terms first, then what the chapter explains itself, the built-in packs, and what is imported. */
  matcherFor(chapter: Chapter, settings: Settings, { own, imported, hushed }: ChapterTerms): Matcher {
    const texts = chapter.paragraphs.slice(0, DEFINED_WITHIN).map(({ text }) => text);
    const defined = this.known?.definitionsIn(texts) ?? [];
    const packs = this.packGlossary(settings);
    const all = joinGlossaries([glossaryOf(own), glossaryOf(defined), packs, glossaryOf(imported)]);
    return hushMatcher(all, hushed, this.placeOf(chapter));
  }

  private packGlossary(settings: Settings): Glossary {
    const key = [...settings.packsOff, settings.preferred].join();
    if (this.compiled?.key !== key) this.compiled = { key, value: glossaryOf(this.packEntries(settings)) };
    return this.compiled.value;
  }
}
