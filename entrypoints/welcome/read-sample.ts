import type { ExampleLine, ExampleReading } from '../../components/welcome/model';
import { glossLanguage } from '../../utils/browser/i18n';
import { glossIn } from '../../utils/hints/list/order';
import { mentionsShown } from '../../utils/hints/mentions';
import type { Hint } from '../../utils/hints/model';
import { runSliced } from '../../utils/page/slice';
import type { Shown } from '../../utils/reading/model';
import { readInSteps } from '../../utils/reading/read';
import { reportOn } from '../../utils/reading/report';
import type { Settings } from '../../utils/settings/model';
import { Library } from '../reader/library';
import { SAMPLE } from './sample';

const language = glossLanguage();
const library = new Library(language);

/** Nothing of the reader's own: the example is to look the same to everyone who makes the same choices. */
const NOTHING = { glossary: [], phrases: [], kept: [], lines: [], hushed: [] };

/**
 * Reads the example as a chapter on a site would be read.
 *
 * @throws where a dictionary cannot be loaded, or with the signal's reason
 */
export async function readSample(settings: Settings, signal: AbortSignal): Promise<ExampleReading> {
  const resources = await library.resourcesFor(SAMPLE, settings, NOTHING);
  const reading = await runSliced(readInSteps(SAMPLE, settings, resources), { total: 0, longest: 0 }, signal);
  const drawn = mentionsShown(reading.paragraphs, settings.mentions);
  const lines: ExampleLine[] = [];
  for (const [i, paragraph] of reading.paragraphs.entries()) {
    const fold = reading.folds.find(({ start, kind }) => start === i && kind === 'duplicate');
    if (fold) {
      const { start, end, copyOf, copyEnd } = fold;
      lines.push({ kind: 'fold', count: end - start, copyStart: copyOf, copyEnd });
    }
    if (paragraph.hidden === null) lines.push(lineOf(paragraph, drawn[i]!, settings));
  }
  const report = reportOn(SAMPLE, reading);
  return { title: report.title ?? '', script: settings.script, lines, report };
}

/** A paragraph cut up where its terms are. */
function lineOf({ text }: Shown, hints: readonly Hint[], { script }: Settings): ExampleLine {
  const own = (words: string) => library.inScript(script === 'original' ? SAMPLE.script : script, words);
  let at = 0;
  const parts = hints.flatMap(({ start, end, entry }) => {
    const before = text.slice(at, start);
    at = end;
    const term = {
      kind: entry.kind,
      means: entry.means ? own(entry.means) : null,
      gloss: own(glossIn(entry, language)),
    };
    return [{ text: before }, { text: text.slice(start, end), term }];
  });
  return { kind: 'text', parts: [...parts, { text: text.slice(at) }].filter((part) => part.text !== '') };
}
