import type { Edit } from '../text/edits';
import type { Script, Target } from './model';

/** Whose quotation marks: “ ‘ ’ ” of Simplified text, 「『』」 of Traditional text. */
export type QuoteRegion = 'hans' | 'hant';

const TO_HANS: Record<string, string> = { '「': '“', '」': '”', '『': '‘', '』': '’' };
const TO_HANT: Record<string, string> = { '“': '「', '”': '」', '‘': '『', '’': '』' };

/** The region whose marks a text is to have that is shown in a script; null where that is not known. */
export function quoteRegion(target: Target, script: Script): QuoteRegion | null {
  const shown = target === 'original' ? script : target;
  if (shown === 'mixed' || shown === 'none') return null;
  return shown === 'hans' ? 'hans' : 'hant';
}

/** True where one region's quotation mark stands in the place of the other's: nothing was wrong with it. */
export function isQuoteOfOtherRegion(from: string, to: string): boolean {
  return TO_HANS[from] === to || TO_HANT[from] === to;
}

/**
 * The quotation marks of consecutive paragraphs as another region writes them, mark by mark, so that what is nested
 * stays nested. Speech may run over several paragraphs. Apostrophes stay: `don’t` has one.
 *
 * @returns one list of edits for each paragraph
 */
export function quoteEdits(paragraphs: readonly string[], region: QuoteRegion): Edit[][] {
  if (region === 'hant') return new CurlyMarks().read(paragraphs);
  return paragraphs.map((text) =>
    [...text.matchAll(/[「」『』]/g)].map(({ 0: mark, index }) => edit(index, TO_HANS[mark]!)),
  );
}

/** An opened mark that waits for its end. */
interface Opened {
  mark: '“' | '‘';
  paragraph: number;
  at: number;
  /** Places of ’ between Latin letters since: apostrophes, unless nothing else ends the quotation. */
  doubtful: { paragraph: number; at: number }[];
}

/** Tells the single quotation marks of a text from its apostrophes, which look the same. */
class CurlyMarks {
  private readonly edits: Edit[][] = [];
  private readonly open: Opened[] = [];
  private text = '';

  read(paragraphs: readonly string[]): Edit[][] {
    for (const text of paragraphs) {
      this.text = text;
      this.edits.push([]);
      for (const { 0: mark, index } of text.matchAll(/[“”‘’]/g)) this.take(mark, index);
    }
    while (this.open.length > 0) this.giveUp(this.open.pop()!, paragraphs);
    return this.edits.map((list) => list.sort((a, b) => a.start - b.start));
  }

  private take(mark: string, at: number): void {
    const here = { paragraph: this.edits.length - 1, at };
    const top = this.open.at(-1);
    if (mark === '“') {
      this.convert(here, mark);
      // A speech of several paragraphs opens each of them and closes the last one only.
      if (top?.mark !== '“' || at > 0) this.open.push({ mark, ...here, doubtful: [] });
    } else if (mark === '”') {
      this.convert(here, mark);
      this.closeDouble();
    } else if (mark === '‘') {
      if (top?.mark === '‘' && top.doubtful.length > 0) this.endDoubtful(this.open.pop()!);
      this.open.push({ mark, ...here, doubtful: [] });
    } else this.takeSingleEnd(here, top);
  }

  private takeSingleEnd(here: { paragraph: number; at: number }, top: Opened | undefined): void {
    const after = isLatin(this.text[here.at + 1]);
    const before = isLatin(this.text[here.at - 1]);
    if (top?.mark !== '‘') {
      if (!before && !after) this.convert(here, '’');
    } else if (before && after) top.doubtful.push(here);
    else {
      this.convert(this.open.pop()!, '‘');
      this.convert(here, '’');
    }
  }

  /** Ends the innermost “ and whatever was left open inside it. */
  private closeDouble(): void {
    if (!this.open.some(({ mark }) => mark === '“')) return;
    for (;;) {
      const opened = this.open.pop()!;
      if (opened.mark === '“') return;
      this.endDoubtful(opened);
    }
  }

  /** Ends a ‘ that has no certain end: the last doubtful one is it. */
  private endDoubtful(opened: Opened): void {
    const end = opened.doubtful.at(-1);
    if (end) this.convert(end, '’');
    this.convert(opened, '‘');
  }

  /** At the end of the text a ‘ without any end is one only where no Latin word follows (‘90s). */
  private giveUp(opened: Opened, paragraphs: readonly string[]): void {
    if (opened.mark === '“') return;
    const isBare = opened.doubtful.length === 0;
    if (!isBare || !isLatin(paragraphs[opened.paragraph]![opened.at + 1])) this.endDoubtful(opened);
  }

  private convert({ paragraph, at }: { paragraph: number; at: number }, mark: string): void {
    this.edits[paragraph]!.push(edit(at, TO_HANT[mark]!));
  }
}

function edit(start: number, to: string): Edit {
  return { start, end: start + 1, to, because: 'punctuation' };
}

function isLatin(character: string | undefined): boolean {
  return character !== undefined && /[0-9A-Za-z\u00c0-\u024f]/.test(character);
}
