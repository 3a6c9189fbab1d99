import type { InspectedChapter, Inspection } from '../../utils/reading/inspection';
import { applyEdits } from '../../utils/text/edits';
import type { Labelled, Truth } from './truth';
import { squeeze } from './truth';

/** How much of a text is right, and how much of what is right is in it. */
export interface Overlap {
  precision: number;
  recall: number;
  f1: number;
}

/** The score of one page. What its label does not tell is null. */
export interface Score {
  page: string;
  kind: string;
  found: boolean;
  /** The body after the site's own lines were cut. */
  body: Overlap | null;
  first: boolean | null;
  last: boolean | null;
  title: boolean | null;
  next: boolean | null;
  time: number;
  readability: { body: Overlap | null; isReadable: boolean; time: number };
  errors: string[];
}

/** Scores what Moye made of a page. */
export function scorePage(label: Labelled, truth: Truth, { chapter, timings, errors }: Inspection): Score {
  const isChapter = label.kind === 'chapter';
  const texts = chapter ? storyOf(chapter) : [];
  const known = isChapter ? truth.text : null;
  const first = known === null ? null : squeeze(label.story?.[0] ?? label.first ?? known.slice(0, 20));
  const last = known === null ? null : squeeze(label.story?.at(-1) ?? label.last ?? known.slice(-20));
  return {
    page: label.page,
    kind: label.kind,
    found: chapter !== null,
    body: known === null ? null : overlap(texts.join(''), known),
    first: first === null ? null : agree(texts[0], first, (a, b) => a.startsWith(b)),
    last: last === null ? null : agree(texts.at(-1), last, (a, b) => a.endsWith(b)),
    title: isChapter && label.title ? titleFits(chapter?.title, label.title) : null,
    next: isChapter && truth.next !== undefined ? (chapter?.links.next ?? null) === truth.next : null,
    time: timings.detect ?? 0,
    readability: {
      ...truth.readability,
      body: known === null ? null : overlap(truth.readability.text ?? '', known),
    },
    errors,
  };
}

/** The paragraphs that are shown as the story, without the stretches that were cut out of them. */
function storyOf(chapter: InspectedChapter): string[] {
  return chapter.paragraphs
    .filter((paragraph) => paragraph.hidden !== 'notice')
    .map(({ text, changes }) => {
      let shift = 0;
      const cuts = changes.flatMap(({ start, from, to, because }) => {
        const at = start + shift;
        shift += from.length - to.length;
        return because === 'notice'
          ? [{ start: at, end: at + from.length, to, because: 'notice' as const }]
          : [];
      });
      return squeeze(applyEdits(text, cuts));
    })
    .filter(Boolean);
}

/** One of two beginnings (or ends) may be longer: a label may hold more than the paragraph, or less. */
function agree(text: string | undefined, label: string, fits: (a: string, b: string) => boolean): boolean {
  return text !== undefined && (fits(text, label) || fits(label, text));
}

/** A label may be the title of the whole page, in which the chapter's is contained. */
function titleFits(title: string | null | undefined, label: string): boolean {
  if (!title) return false;
  const [ours, wanted] = [squeeze(title), squeeze(label)];
  return wanted.includes(ours) || ours === wanted;
}

/** Compares two texts by their pairs of neighbouring characters. */
export function overlap(ours: string, wanted: string): Overlap {
  const pairs = new Map<string, number>();
  const pairOf = (text: string, i: number) => text.slice(i, i + 2);
  for (let i = 0; i < wanted.length; i++) {
    const pair = pairOf(wanted, i);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let shared = 0;
  for (let i = 0; i < ours.length; i++) {
    const left = pairs.get(pairOf(ours, i)) ?? 0;
    if (left === 0) continue;
    pairs.set(pairOf(ours, i), left - 1);
    shared++;
  }
  const precision = ours.length > 0 ? shared / ours.length : 0;
  const recall = wanted.length > 0 ? shared / wanted.length : 0;
  const f1 = precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0;
  return { precision, recall, f1 };
}
