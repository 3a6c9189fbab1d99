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

/** Edits of a line of which a part is wanted in another variety. */
type ConvertLine = (line: string, part: string) => Edit[];

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
  const partOf = ({ text, start, end }: SelectedLine) => text.slice(start, end);
  const lines = selectedLines(document).map((line): [string, string] => [line.text, partOf(line)]);
  const convert = await loadFor(lines, settings, findConverter);
  const edits = new Map<Text, Edit[]>();
  // Read again: the page may have changed while the dictionary was loaded.
  for (const line of selectedLines(document)) {
    for (const [node, edit] of dealPart(line, convert(line.text, partOf(line)))) {
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
  const convert = await loadFor(
    lines.map((line) => [line, line]),
    settings,
    findConverter,
  );
  return lines.map((line) => applyEdits(line, convert(line, line))).join('\n');
}

/** Loads what some parts of lines need to be converted. */
async function loadFor(
  lines: readonly (readonly [line: string, part: string])[],
  settings: Settings & { script: Variety },
  findConverter: FindConverter,
): Promise<ConvertLine> {
  const scriptFor = (line: string, part: string): Script =>
    readAs(scriptOf(part, scriptOf(line, 'mixed')), settings.script);
  const converterFor = await loadConverters(
    lines.map(([line]) => line),
    lines.map(([line, part]) => scriptFor(line, part)),
    settings,
    findConverter,
  );
  return (line, part) => {
    const script = scriptFor(line, part);
    if (script === 'none') return [];
    const region = settings.quotes === 'region' ? quoteRegion(settings.script, script) : null;
    return conversionEdits(line, converterFor(script), region);
  };
}

/** The selected part of a line's edits, as edits of what each node shows. */
function dealPart({ text, start, end, pieces }: SelectedLine, edits: readonly Edit[]): [Text, Edit][] {
  const own = editsWithin(edits, start, end).map((edit) => ({
    ...edit,
    start: edit.start - start,
    end: edit.end - start,
  }));
  const shown = shownText(text.slice(start, end), own);
  const lengths = pieces.map((piece) => piece.end - piece.start);
  const parts = deal(shown.text, shown.changes, lengths);
  return pieces.flatMap(({ node, start: from, end: until }, i) =>
    differences(node.data.slice(from, until), parts[i]!, from).map((edit): [Text, Edit] => [node, edit]),
  );
}
