import { type HintsShown, mentionsShown } from '../hints/mentions';
import { deal } from '../reading/deal';
import { type Mark, marksOf } from '../reading/marks';
import type { Reading, Shown, ShownText } from '../reading/model';
import { lineText, type Piece } from './lines';
import type { OpenChapter, OpenLine } from './open-chapter';
import type { ShownSides } from './sides';

/** A place in the page, ready for a range. */
export interface PlacedRange {
  startNode: Text;
  start: number;
  endNode: Text;
  end: number;
}

/** A mark of the reading at its place in the page. */
export type PlacedMark = Mark & { range: PlacedRange };

/** What the page is to look like: the wanted text of nodes, the elements to hide, the marks to draw. */
export interface PageLayout {
  texts: Map<Text, string>;
  /** What the site had in the nodes of lines when these were laid out. */
  sent: Map<Text, string>;
  /** The wanted values of attributes, by name. */
  attributes: Map<Element, Map<string, string>>;
  hidden: Set<Element>;
  /** Terms and mended places, in the order of the reading. */
  marks: PlacedMark[];
  /** Repeated paragraphs that the reader has unfolded. */
  copies: PlacedRange[];
}

/** A stretch of a node's original text and what is shown in its place. */
interface Replacement {
  start: number;
  end: number;
  shown: string;
}

/** So many lines are laid out between two chances for others to have their turn. */
const LINES_PER_STEP = 1000;

/** A page without any wish of Moye's. */
export function emptyLayout(): PageLayout {
  return {
    texts: new Map(),
    sent: new Map(),
    attributes: new Map(),
    hidden: new Set(),
    marks: [],
    copies: [],
  };
}

/** Asks for the value of an attribute. */
export function wantAttribute(layout: PageLayout, element: Element, name: string, value: string): void {
  const names = layout.attributes.get(element) ?? new Map<string, string>();
  layout.attributes.set(element, names.set(name, value));
}

/** A chapter with its reading, and what the reader wants to see of it. */
export interface ReadChapter {
  open: OpenChapter;
  reading: Reading;
  /** Whether the repeats that begin with a paragraph are in sight. */
  isOpen(fold: number): boolean;
  mentions: HintsShown;
  marksRepairs: boolean;
}

/**
 * Lays a reading out on the nodes of its chapter, and the texts around it on theirs, in steps. Reads the originals and
 * writes nothing. A line that the page has changed since it was read is left out: it will be read again. What it
 * changes between two steps shows by what was noted as sent.
 *
 * @param chapter null on a page that is none
 * @param original the text that the site sent for a node
 */
export function* layOutInSteps(
  chapter: ReadChapter | null,
  sides: ShownSides,
  original: (node: Text) => string,
): Generator<undefined, PageLayout> {
  const layout = emptyLayout();
  const nodes = new Map<Text, Replacement[]>();
  const { sent } = layout;
  const isFresh = ({ story, span, text }: OpenLine) => {
    for (const { node } of span) if (!sent.has(node)) sent.set(node, original(node));
    return lineText({ pieces: story }, (node) => sent.get(node)!) === text;
  };
  const dealt = chapter ? yield* dealChapter(chapter, isFresh, layout, nodes) : [];
  for (const { line, shown } of sides.lines) if (isFresh(line)) replaceStory(line, shown, nodes);
  for (const { element, name, shown } of sides.attributes) wantAttribute(layout, element, name, shown);
  for (const [node, replacements] of nodes) {
    replacements.sort((a, b) => a.start - b.start);
    layout.texts.set(node, replaced(sent.get(node)!, replacements));
    if (layout.texts.size % LINES_PER_STEP === 0) yield;
  }
  if (chapter) yield* placeMarks(chapter, dealt, layout, nodes);
  return layout;
}

/** Finds the places of marks, and of repeats that are shown again, once every text is dealt out. */
function* placeMarks(
  { reading, mentions, marksRepairs }: ReadChapter,
  dealt: readonly Dealt[],
  layout: PageLayout,
  nodes: ReadonlyMap<Text, Replacement[]>,
): Generator<undefined, void> {
  const drawn = mentionsShown(reading.paragraphs, mentions);
  for (const [i, { line, shown, parts }] of dealt.entries()) {
    if (i % LINES_PER_STEP === 0) yield;
    const places = placesOf(line.story, parts, nodes);
    for (const mark of marksOf(line.text, shown, marksRepairs, drawn[shown.index])) {
      const range = rangeOf(places, mark.start, mark.end);
      if (range) layout.marks.push({ ...mark, range });
    }
    const whole = shown.hidden === 'duplicate' ? rangeOf(places, 0, shown.text.length) : null;
    if (whole) layout.copies.push(whole);
  }
}

/** A paragraph and its shown parts, piece by piece. */
interface Dealt {
  line: OpenLine;
  shown: Shown;
  parts: string[];
}

/** Hides the lines of a chapter that are not shown and deals the others out to their pieces. */
function* dealChapter(
  { open, reading, isOpen }: ReadChapter,
  isFresh: (line: OpenLine) => boolean,
  layout: PageLayout,
  nodes: Map<Text, Replacement[]>,
): Generator<undefined, Dealt[]> {
  const shownAgain = new Set<number>();
  for (const fold of reading.folds) {
    if (fold.kind === 'duplicate' && isOpen(fold.start))
      for (let i = fold.start; i < fold.end; i++) shownAgain.add(i);
  }
  const dealt: Dealt[] = [];
  for (const [i, line] of open.lines.entries()) {
    if (i % LINES_PER_STEP === 0) yield;
    const shown = reading.paragraphs[i]!;
    if (!isFresh(line)) continue;
    const isShown = shown.hidden === null || (shown.hidden === 'duplicate' && shownAgain.has(i));
    if (!isShown) hideLine(line, layout, nodes);
    else dealt.push({ line, shown, parts: replaceStory(line, shown, nodes) });
  }
  const { title } = open;
  if (title && reading.title && title.text === open.chapter.title && isFresh(title)) {
    replaceStory(title, reading.title, nodes);
  }
  return dealt;
}

function hideLine(line: OpenLine, layout: PageLayout, nodes: Map<Text, Replacement[]>): void {
  if (line.fillsBlock) layout.hidden.add(line.block);
  // Where a page's style defeats the `hidden` attribute, an empty line still shows nothing.
  for (const piece of line.span) replacementsOf(nodes, piece.node).push({ ...piece, shown: '' });
  if (line.fillsBlock) return;
  for (const element of [...line.breaks, ...line.atoms]) layout.hidden.add(element);
}

function replaceStory(line: OpenLine, shown: ShownText, nodes: Map<Text, Replacement[]>): string[] {
  const lengths = line.story.map((piece) => piece.end - piece.start);
  const parts = deal(shown.text, shown.changes, lengths);
  line.story.forEach((piece, i) => {
    replacementsOf(nodes, piece.node).push({ start: piece.start, end: piece.end, shown: parts[i] ?? '' });
  });
  return parts;
}

function replacementsOf(nodes: Map<Text, Replacement[]>, node: Text): Replacement[] {
  const list = nodes.get(node) ?? [];
  nodes.set(node, list);
  return list;
}

function replaced(text: string, replacements: readonly Replacement[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, shown } of replacements) {
    result += text.slice(at, start) + shown;
    at = end;
  }
  return result + text.slice(at);
}

/** A piece as it is shown: `length` code units of the paragraph, from `offset` in its node. */
interface Place {
  node: Text;
  offset: number;
  length: number;
}

function placesOf(
  pieces: readonly Piece[],
  parts: readonly string[],
  nodes: ReadonlyMap<Text, Replacement[]>,
): Place[] {
  return pieces.map((piece, i) => {
    let shift = 0;
    for (const other of nodes.get(piece.node) ?? []) {
      if (other.start >= piece.start) break;
      shift += other.shown.length - (other.end - other.start);
    }
    return { node: piece.node, offset: piece.start + shift, length: parts[i]?.length ?? 0 };
  });
}

function rangeOf(places: readonly Place[], start: number, end: number): PlacedRange | null {
  let at = 0;
  let from: { node: Text; offset: number } | null = null;
  for (const { node, offset, length } of places) {
    if (!from && start < at + length) from = { node, offset: offset + start - at };
    if (from && end <= at + length) {
      return { startNode: from.node, start: from.offset, endNode: node, end: offset + end - at };
    }
    at += length;
  }
  return null;
}
