import { scriptAround, scriptOf } from '../script/identify';
import type { Converter, Script, Target } from '../script/model';
import { quoteRegion } from '../script/quotes';
import type { Settings } from '../settings/model';
import { conversionEdits, shownText } from './changes';
import type { ShownText } from './model';

/** After this many code units of text others have their turn. */
const UNITS_PER_STEP = 20_000;

/**
 * The script of each of a page's texts outside of its chapter, in steps. What is too short to tell is taken for
 * what the chapter is, or the page as a whole; one of both scripts for the one that `target` is not.
 */
export function* scriptsInSteps(
  texts: readonly string[],
  chapter: Script | null,
  target: Target,
): Generator<undefined, Script[]> {
  const around = chapter ?? scriptAround(texts);
  yield;
  const scripts: Script[] = [];
  let units = 0;
  for (const text of texts) {
    scripts.push(readAs(scriptOf(text, around), target));
    units += text.length;
    if (units < UNITS_PER_STEP) continue;
    units = 0;
    yield;
  }
  return scripts;
}

/** The script that a text is converted from: for one of both scripts that is the one which is not wanted. */
export function readAs(script: Script, target: Target): Script {
  if (script !== 'mixed') return script;
  return target === 'hans' ? 'hant' : 'hans';
}

/**
 * What the reader sees of a page's texts outside of its chapter, in steps.
 *
 * @param scripts the script of each text
 * @param converterFor the converter for texts of a script; null where they are shown as they are
 * @returns for each text what is shown; null where that is the text itself
 */
export function* readSidesInSteps(
  texts: readonly string[],
  scripts: readonly Script[],
  converterFor: (script: Script) => Converter | null,
  settings: Settings,
): Generator<undefined, (ShownText | null)[]> {
  const shown: (ShownText | null)[] = [];
  let units = 0;
  for (let i = 0; i < texts.length; i++) {
    const text = texts[i]!;
    const script = scripts[i]!;
    const region =
      settings.quotes === 'region' && script !== 'none' ? quoteRegion(settings.script, script) : null;
    const edits = conversionEdits(text, converterFor(script), region);
    shown.push(edits.length > 0 ? shownText(text, edits) : null);
    units += text.length;
    if (units < UNITS_PER_STEP) continue;
    units = 0;
    yield;
  }
  return shown;
}
