import type { Ledger } from './ledger';
import type { OpenChapter, Wishes } from './open-chapter';
import { openChapter } from './open-chapter';

/** A chapter of fewer lines is opened anew in less time than anybody notices. */
export const LONG = 500;

/**
 * Finds the chapter of a page. A long one that has been opened is known as long as the page stays the same, so that
 * a wish of the reader's need not wait for it to be opened again.
 */
export class Finder {
  private known: { open: OpenChapter; url: string; wishes: Wishes } | null = null;

  constructor(
    private readonly document: Document,
    private readonly ledger: Ledger,
  ) {}

  /**
   * The chapter, in steps; null where there is none.
   *
   * @param isSame the page has not changed since the last call
   */
  *find(wishes: Wishes, isSame: boolean): Generator<undefined, OpenChapter | null> {
    if (isSame && this.known && this.holds(this.known, wishes)) return this.known.open;
    this.known = null;
    const { URL: url } = this.document;
    const open = yield* openChapter(this.document, this.ledger, wishes);
    this.known = open && open.lines.length >= LONG ? { open, url, wishes } : null;
    return open;
  }

  private holds({ open, url, wishes }: NonNullable<Finder['known']>, wanted: Wishes): boolean {
    const { rules } = wishes;
    return (
      open.body.isConnected &&
      url === this.document.URL &&
      wishes.isForced === wanted.isForced &&
      rules.length === wanted.rules.length &&
      rules.every((rule, i) => rule === wanted.rules[i])
    );
  }
}
