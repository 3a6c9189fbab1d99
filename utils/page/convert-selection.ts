import { conversionEdits, differences, editsWithin, shownText } from '../reading/changes';
import { deal } from '../reading/deal';
import { readAs } from '../reading/sides';
import { scriptOf } from '../script/identify';
import type { Script, Variety } from '../script/model';
import { quoteRegion } from '../script/quotes';
import type { Settings } from '../settings/model';
import { applyEdits, type Edit } from '../text/edits';
import type { Picks } from './picks';
import { type SelectedLine, selectedLines } from './selected';
import { type FindConverter, loadConverters } from './sides';

/** A stretch `[start, end)` of a line that is wanted in another variety. */
type Part = Pick<SelectedLine, 'text' | 'start' | 'end'>;

/**
 * Has the selected text shown in another variety. What is selected across a word's border is converted as its whole
 * line would be. Text that is in the script already stays.
 */
export async function pickSelection(
  document: Document,
  picks: Picks,
  settings: Settings & { script: Variety },
  findConverter: FindConverter,
): Promise<void> {
  const convert = await loadFor(selectedLines(document), settings, findConverter);
  const edits = new Map<Text, Edit[]>();
  // Read again: the page may have changed while the dictionary was loaded.
  for (const line of selectedLines(document)) {
    for (const [node, edit] of dealPart(line, convert(line))) {
      edits.set(node, [...(edits.get(node) ?? []), edit]);
    }
  }
  for (const [node, list] of edits) picks.add(node, list);
}

/** Shows the selected text again as it was before {@link pickSelection}. */
export function unpickSelection(document: Document, picks: Picks): void {
  for (const { pieces } of selectedLines(document)) {
    for (const { node, start, end } of pieces) picks.remove(node, start, end);
  }
}

/** The selected text in another variety, line by line; the page stays as it is. */
export async function convertedSelection(
  document: Document,
  settings: Settings & { script: Variety },
  findConverter: FindConverter,
): Promise<string> {
  const lines = (document.getSelection()?.toString() ?? '').split('\n');
  const parts = lines.map((text): Part => ({ text, start: 0, end: text.length }));
  const convert = await loadFor(parts, settings, findConverter);
  return parts.map((part) => applyEdits(part.text, convert(part))).join('\n');
}

/** Loads what some parts of lines need to be converted; gives the edits of a part. */
async function loadFor(
  parts: readonly Part[],
  settings: Settings & { script: Variety },
  findConverter: FindConverter,
): Promise<(part: Part) => Edit[]> {
  const wholes = parts.map((part) => readPart(part, settings.script));
  const converterFor = await loadConverters(
    wholes.map(({ text }) => text),
    wholes.map(({ script }) => script),
    settings,
    findConverter,
  );
  return (part) => {
    const { text, script, start } = readPart(part, settings.script);
    if (script === 'none') return [];
    const region = settings.quotes === 'region' ? quoteRegion(settings.script, script) : null;
    const edits = conversionEdits(text, converterFor(script), region);
    return editsWithin(edits, start, start + part.end - part.start).map((edit) => ({
      ...edit,
      start: edit.start - start,
      end: edit.end - start,
    }));
  };
}

/** The script of a part, and the text that it is converted with: its line, where that is of the same script. */
function readPart({ text, start, end }: Part, to: Variety): { text: string; script: Script; start: number } {
  const part = text.slice(start, end);
  const line = readAs(scriptOf(text, 'mixed'), to);
  const script = readAs(scriptOf(part, line), to);
  return script === line ? { text, script, start } : { text: part, script, start: 0 };
}

/** The edits of a selected part, as edits of what each of its nodes shows. */
function dealPart({ text, start, end, pieces }: SelectedLine, edits: readonly Edit[]): [Text, Edit][] {
  const shown = shownText(text.slice(start, end), edits);
  const lengths = pieces.map((piece) => piece.end - piece.start);
  const parts = deal(shown.text, shown.changes, lengths);
  return pieces.flatMap(({ node, start: from, end: until }, i) =>
    differences(node.data.slice(from, until), parts[i]!, from).map((edit): [Text, Edit] => [node, edit]),
  );
}
