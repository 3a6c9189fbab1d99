import type { ShownText } from '../reading/model';
import { readSidesInSteps, scriptsInSteps } from '../reading/sides';
import type { Converter, Script } from '../script/model';
import { wantsWholePage } from '../settings/effective';
import type { Settings } from '../settings/model';
import type { AttributeText } from './attributes';
import { readAttributes } from './attributes';
import type { Ledger } from './ledger';
import { lineText, type Piece } from './lines';
import type { OpenChapter, OpenLine } from './open-chapter';
import type { Cost } from './slice';
import { runSliced } from './slice';
import { isEditor } from './untouchable';
import { readTitle, readWholePage } from './whole-page';

/** A text of the page outside of its chapter: a line, or an attribute. */
type Side = { kind: 'line'; text: string; line: OpenLine } | ({ kind: 'attribute' } & AttributeText);

/** What is shown in place of the texts outside of a chapter. */
export interface ShownSides {
  lines: { line: OpenLine; shown: ShownText }[];
  attributes: { element: Element; name: string; shown: string }[];
}

export const NO_SIDES: ShownSides = { lines: [], attributes: [] };

/** Finds the converter that brings texts of a script into the one of the settings; null where they stay. */
export type FindConverter = (
  script: Script,
  texts: readonly string[],
  settings: Settings,
) => Promise<Converter | null>;

/** Converts what the settings want converted beside the chapter: nothing, its title and navigation, or everything. */
export async function readSides(
  document: Document,
  ledger: Ledger,
  open: OpenChapter | null,
  settings: Settings,
  findConverter: FindConverter,
  cost: Cost,
  signal: AbortSignal,
): Promise<ShownSides> {
  const sides = await runSliced(collect(document, ledger, open, settings), cost, signal);
  if (sides.length === 0) return NO_SIDES;
  const texts = sides.map(({ text }) => text);
  const scripts = await runSliced(
    scriptsInSteps(texts, open?.chapter.script ?? null, settings.script),
    cost,
    signal,
  );
  const find = await loadConverters(texts, scripts, settings, findConverter);
  const shown = await runSliced(readSidesInSteps(texts, scripts, find, settings), cost, signal);
  return arrange(sides, shown);
}

/** Loads the converters for texts of several scripts, before any of them is needed. */
export async function loadConverters(
  texts: readonly string[],
  scripts: readonly Script[],
  settings: Settings,
  findConverter: FindConverter,
): Promise<(script: Script) => Converter | null> {
  const converters = new Map<Script, Converter | null>();
  for (const script of new Set(scripts)) {
    const own = texts.filter((_, i) => scripts[i] === script);
    converters.set(script, script === 'none' ? null : await findConverter(script, own, settings));
  }
  return (script) => converters.get(script) ?? null;
}

/** The texts outside of the chapter that are to be converted, as the site sent them. */
function* collect(
  document: Document,
  ledger: Ledger,
  open: OpenChapter | null,
  settings: Settings,
): Generator<undefined, Side[]> {
  const isWhole = wantsWholePage(settings) && !isEditor(document);
  const isAround = open !== null && settings.script !== 'original' && settings.scope !== 'chapter';
  if (!isWhole && !isAround) return [];
  const title = readTitle(document, ledger);
  const lines = isWhole ? yield* readWholePage(document, ledger) : open!.navigation;
  const original = (node: Text) => ledger.original(node);
  const sides = withoutChapter([...title, ...lines], open, original).map(
    (line): Side => ({ kind: 'line', text: line.text, line }),
  );
  yield;
  if (!isWhole) return sides;
  const attributes = yield* readAttributes(document, ledger);
  return [...sides, ...attributes.map((attribute): Side => ({ kind: 'attribute', ...attribute }))];
}

/** What is left of lines when the chapter has taken its own. */
function withoutChapter(
  lines: readonly OpenLine[],
  open: OpenChapter | null,
  original: (node: Text) => string,
): OpenLine[] {
  if (!open) return [...lines];
  const taken = new Map<Text, Piece[]>();
  const showsTitle = open.title?.text === open.chapter.title;
  for (const piece of [...open.lines.flatMap(({ span }) => span), ...(showsTitle ? open.title!.story : [])]) {
    const pieces = taken.get(piece.node);
    if (pieces) pieces.push(piece);
    else taken.set(piece.node, [piece]);
  }
  const isFree = ({ node, start, end }: Piece) =>
    !taken.get(node)?.some((other) => start < other.end && end > other.start);
  return lines.flatMap((line) => {
    const story = line.story.filter(isFree);
    if (story.length === line.story.length) return [line];
    return story.length === 0 ? [] : [{ ...line, story, text: lineText({ pieces: story }, original) }];
  });
}

function arrange(sides: readonly Side[], shown: readonly (ShownText | null)[]): ShownSides {
  const arranged: ShownSides = { lines: [], attributes: [] };
  sides.forEach((side, i) => {
    const text = shown[i];
    if (!text) return;
    if (side.kind === 'line') arranged.lines.push({ line: side.line, shown: text });
    else arranged.attributes.push({ element: side.element, name: side.name, shown: text.text });
  });
  return arranged;
}
