import { readFileSync } from 'node:fs';
import type { Settings } from '../../utils/settings/model';
import { readGlossary, readKept, readSettings } from '../../utils/settings/schema';

const SCRIPTS = ['original', 'hans', 'hant', 'hant-TW', 'hant-HK'];
const REPAIRS = ['characters', 'case', 'punctuation'] as const;

/**
 * The settings that options ask for.
 *
 * @throws when an option has no such value, or the settings file cannot be read
 */
export function settingsOf(options: {
  script?: string | undefined;
  phrases?: boolean | undefined;
  repair?: string | undefined;
  settings?: string | undefined;
}): Partial<Settings> {
  const { script = 'original', phrases = false, repair, settings } = options;
  if (!SCRIPTS.includes(script)) throw new Error(`--script=${script}: must be one of ${SCRIPTS.join(', ')}.`);
  const asked = {
    script: script as Settings['script'],
    phrases,
    repair: repairOf(repair),
  };
  if (settings === undefined) return asked;
  const read = readSettings(JSON.parse(readFileSync(settings, 'utf8')));
  if (read.broken.length > 0) throw new Error(`${settings}: cannot read ${read.broken.join(', ')}.`);
  return {
    ...asked,
    ...read.value,
    // What is said on the command line counts more than the file.
    ...(options.script === undefined ? {} : { script: asked.script }),
    ...(options.phrases === undefined ? {} : { phrases }),
    ...(repair === undefined ? {} : { repair: asked.repair }),
  };
}

/** Which kinds of damage `--repair=…` names; none where it is absent. */
export function repairOf(list: string | undefined): Settings['repair'] {
  const named = list === undefined ? [] : list.split(',').filter(Boolean);
  const unknown = named.find((name) => !REPAIRS.some((repair) => repair === name));
  if (unknown !== undefined) throw new Error(`--repair=${unknown}: must be some of ${REPAIRS.join(',')}.`);
  return {
    characters: named.includes('characters'),
    case: named.includes('case'),
    punctuation: named.includes('punctuation'),
  };
}

/**
 * What is kept as on the site: a list of `{text, start, end, scope?}`, or an object with `kept`.
 *
 * @throws when the file cannot be read, or holds something else
 */
export function keptOf(file: string | undefined): unknown[] {
  if (file === undefined) return [];
  const data = JSON.parse(readFileSync(file, 'utf8'));
  const read = readKept(Array.isArray(data) ? data : data.kept);
  if (read.broken.length > 0) throw new Error(`${file}: cannot read ${read.broken.join(', ')}.`);
  return read.value;
}

/** The reader's own glossary: a list of entries, or an object with `entries`. */
export function glossaryOf(file: string | undefined): unknown[] {
  if (file === undefined) return [];
  const data = JSON.parse(readFileSync(file, 'utf8'));
  const read = readGlossary(Array.isArray(data) ? data : data.entries);
  if (read.broken.length > 0) throw new Error(`${file}: cannot read ${read.broken.join(', ')}.`);
  return read.value;
}
