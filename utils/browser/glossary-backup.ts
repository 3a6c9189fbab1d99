import { storeGlossary } from '../hints/stored-glossary';
import type { ReadBackup, SavedGlossary } from '../settings/backup';
import { fitting, MOST_BYTES, readBackup, writeBackup } from '../settings/backup';
import type { Stored } from '../settings/stored';
import { listImported, loadImported, putImported, utf8 } from './glossary-database';
import type { OpenedBackup, WrittenBackup } from './import-protocol';

/** Writes backups and reads them, imported glossaries included: work of the import worker, for they may be large. */
export class GlossaryBackup {
  private glossaries: readonly SavedGlossary[] = [];

  /** Everything as a file. A glossary for which there is no room is left out, and named. */
  async write(stored: Stored, at: number): Promise<WrittenBackup> {
    const { glossaries } = await listImported();
    const all = await Promise.all(
      glossaries.map(async (info) => {
        const contents = await loadImported(info.id);
        return contents ? [{ info, entries: contents.entries }] : [];
      }),
    );
    const { kept, left } = fitting(all.flat());
    const file = new Blob(writeBackup(stored, at, kept), { type: 'application/json' });
    return { file, left: left.map(({ info }) => info.name) };
  }

  /** Reads a file, keeps its glossaries for {@link restore}, and says what they would change. */
  async open(file: File): Promise<OpenedBackup> {
    const read: ReadBackup =
      file.size > MOST_BYTES
        ? { stored: null, problem: { because: 'too-large' } }
        : readBackup(await file.text());
    if (read.problem) return { ...read, imported: NOTHING };
    this.glossaries = read.glossaries ?? [];
    const found = await Promise.all(this.glossaries.map(compare));
    const count = (wanted: Comparison) => found.filter((one) => one === wanted).length;
    const imported = {
      part: 'imported' as const,
      added: count('new'),
      changed: count('changed'),
      removed: 0,
    };
    return { stored: read.stored, problem: null, imported };
  }

  /** Stores the glossaries of the file that was opened last, each in place of the one with its id. */
  async restore(): Promise<void> {
    for (const { info, entries } of this.glossaries) await putImported(info, storeGlossary(entries, utf8));
  }
}

type Comparison = 'new' | 'same' | 'changed';

async function compare({ info, entries }: SavedGlossary): Promise<Comparison> {
  const { glossaries } = await listImported();
  const known = glossaries.find(({ id }) => id === info.id);
  const contents = known && (await loadImported(info.id));
  if (!known || !contents) return 'new';
  const written = storeGlossary(entries, utf8).entries.json;
  const { json } = contents.entries;
  const isSame = json.length === written.length && json.every((byte, i) => byte === written[i]);
  return isSame && JSON.stringify(known) === JSON.stringify(info) ? 'same' : 'changed';
}

const NOTHING = { part: 'imported', added: 0, changed: 0, removed: 0 } as const;
