import { fold } from '../script/fold';
import type { GlossaryFile } from './model';
import { toneMarks } from './pinyin';
import { Rows } from './rows';

/** `Traditional Simplified [pin1 yin1] /sense/sense/` (CC-CEDICT’s own description of its format). */
const LINE = /^(\S+) (\S+) \[([^\]]*)\]{1,2} \/(.*)\/\s*$/;

/** Reads a dictionary in the format of CC-CEDICT. */
export function readCedict(text: string): GlossaryFile {
  const rows = new Rows('cedict', 'CC-CEDICT');
  text.split(/\r\n?|\n/).forEach((line, i) => {
    if (line === '' || line.startsWith('#')) return;
    const [, hant, hans, pinyin, senses] = LINE.exec(line) ?? [];
    if (!hant || !hans) {
      rows.fault(i + 1, 'broken', line.slice(0, 20));
      return;
    }
    rows.add(i + 1, {
      term: hans,
      // One form matches both scripts, where they differ by nothing but the script.
      ...(fold(hant) === fold(hans) ? {} : { variants: [hant] }),
      reading: toneMarks(pinyin!).slice(0, 200),
      gloss: { en: senses!.split('/').join('; ') },
    });
  });
  return rows.file;
}

/** Whether lines are those of such a dictionary. */
export function looksLikeCedict(lines: readonly string[]): boolean {
  const said = lines.filter((line) => line !== '' && !line.startsWith('#'));
  return said.length > 0 && said.filter((line) => LINE.test(line)).length >= said.length * 0.8;
}
