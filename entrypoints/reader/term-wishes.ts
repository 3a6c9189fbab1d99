import type { HushReach } from '../../components/page/HintCard';
import type { MessageKey, Translate } from '../../components/ui/translate';
import { ignoreNames } from '../../utils/browser/learned-store';
import type { Stored } from '../../utils/browser/settings-store';
import {
  type Draft,
  draftFor,
  draftOf,
  entryOfDraft,
  entryOfSuggestion,
  isComplete,
  isOwn,
} from '../../utils/hints/draft';
import type { Hush } from '../../utils/hints/hushed';
import { placeOfHint } from '../../utils/hints/hushed';
import type { Place } from '../../utils/hints/in-force';
import type { Knowledge } from '../../utils/hints/knowledge';
import { createMatcher } from '../../utils/hints/matcher';
import type { Entry } from '../../utils/hints/model';
import type { Suggestion } from '../../utils/hints/suggest/suggest';
import type { PlacedMark } from '../../utils/page/layout';
import { withoutInlineGlosses } from '../../utils/reading/inline-glosses';
import type { Reading } from '../../utils/reading/model';
import { fold } from '../../utils/script/fold';
import type { ChangeName, Wish } from '../../utils/settings/changes';

/** What the reader's wishes about terms need to be carried out. */
export interface TermPorts {
  t: Translate;
  language: 'zh' | 'en';
  place(): Place;
  /** Null until what is known of terms is loaded. */
  known(): Knowledge | null;
  reading(): Reading | null;
  stored(): Stored;
  /** Changes what is stored, and brings the page in line with it; false where it could not be saved. */
  change<Name extends ChangeName>(name: Name, wish: Wish<Name>): Promise<boolean>;
  /** Says what has been done, and offers to take it back. */
  say(text: string, undo: (() => void) | null): void;
}

const HUSHED: Record<Hush['kind'], MessageKey> = {
  place: 'hushedPlace',
  book: 'hushedBook',
  site: 'hushedSite',
  everywhere: 'hushedEverywhere',
};

/** What the reader can do about terms on a page; each is carried out at once and can be taken back. */
export class TermWishes {
  private readonly ignored: Set<string>;

  /** @param ignored names that are not to be suggested or asked about */
  constructor(
    private readonly ports: TermPorts,
    ignored: readonly string[],
  ) {
    this.ignored = new Set(ignored);
  }

  place(): Place {
    return this.ports.place();
  }

  draftOf(entry: Entry): Draft {
    return draftOf(entry, this.place(), this.ports.language);
  }

  /** The draft for selected text: of the entry that it has already, or of a new one. */
  draftFor(selected: string): Draft {
    const guess = (term: string) => this.ports.known()?.kindOf(fold(term)) ?? null;
    const draft = draftFor(selected, this.place(), guess);
    const known = this.ports.stored().glossary.find(({ term }) => fold(term) === fold(draft.term));
    return known ? this.draftOf(known) : draft;
  }

  /** How often the chapter holds the term of a draft. */
  count(draft: Draft): number {
    const reading = this.ports.reading();
    if (!reading || !isComplete(draft)) return 0;
    const matcher = createMatcher([entryOfDraft(draft, this.place(), '', 0)]);
    return reading.paragraphs
      .filter(({ hidden }) => hidden === null)
      .reduce((sum, shown) => sum + matcher.find(withoutInlineGlosses(shown).text).length, 0);
  }

  /** The real name that a term of the reader's may stand for; null where there is nothing to ask. */
  disguiseOf(entry: Entry): string | null {
    if (!isOwn(entry) || this.ignored.has(fold(entry.term))) return null;
    return this.disguiseIn(this.draftOf(entry));
  }

  /** The real name that a draft's term may stand for, where the draft does not say yet what it means. */
  disguiseIn({ term, means }: Draft): string | null {
    return means === '' ? (this.ports.known()?.disguiseOf(term.trim())?.real ?? null) : null;
  }

  answerDisguise(entry: Entry, isOne: boolean): void {
    const draft = this.draftOf(entry);
    const real = this.disguiseIn(draft);
    if (isOne && real) this.save({ ...draft, kind: 'stand-in', means: real });
    else this.ignore([entry.term]);
  }

  save(draft: Draft): void {
    const entry = entryOfDraft(draft, this.place(), newId(), Date.now());
    const before = draft.base && isOwn(draft.base) ? draft.base : null;
    void this.carryOut(
      () => this.put([entry]),
      this.ports.t('savedTerm', entry.term),
      () => (before ? this.put([before]) : this.takeOut([entry.id])),
    );
  }

  remove(entry: Entry): void {
    void this.carryOut(
      () => this.takeOut([entry.id]),
      this.ports.t('removedTerm', entry.term),
      () => this.put([entry]),
    );
  }

  /** Shows a term no more, as far as the reader wants. */
  hush(mark: PlacedMark & { kind: 'hint' }, reach: HushReach): void {
    const where = this.whereOf(mark, reach);
    const hushed = { entry: mark.hint.entry.id, where };
    void this.carryOut(
      () => this.ports.change('hush', hushed),
      this.ports.t(HUSHED[where.kind], mark.shown),
      () => this.ports.change('unhush', hushed),
    );
  }

  async accept(suggestions: readonly Suggestion[]): Promise<void> {
    await this.put(suggestions.map((one) => entryOfSuggestion(one, this.place(), newId(), Date.now())));
  }

  ignore(terms: readonly string[]): Promise<void> {
    for (const term of terms) this.ignored.add(fold(term));
    return ignoreNames(terms);
  }

  private whereOf({ hint, paragraph }: PlacedMark & { kind: 'hint' }, reach: HushReach): Hush {
    const { book, host } = this.place();
    if (reach === 'everywhere') return { kind: 'everywhere' };
    if (reach === 'book') return book === null ? { kind: 'site', host } : { kind: 'book', book };
    const { text, hints } = withoutInlineGlosses(paragraph);
    return placeOfHint(text, hints[paragraph.hints.indexOf(hint)]!);
  }

  private put(entries: readonly Entry[]): Promise<boolean> {
    return this.ports.change('editGlossary', { put: entries, removed: [] });
  }

  private takeOut(ids: readonly string[]): Promise<boolean> {
    return this.ports.change('editGlossary', { put: [], removed: ids });
  }

  private async carryOut(
    wish: () => Promise<boolean>,
    said: string,
    undo: () => Promise<boolean>,
  ): Promise<void> {
    const { say, t } = this.ports;
    const isSaved = await wish();
    if (isSaved) say(said, () => void undo());
    else say(t('problemUnsaved'), null);
  }
}

/** `crypto.randomUUID` is missing on pages without https. */
function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
