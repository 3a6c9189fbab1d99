import type { Decode } from '../glossary-files/encoding';
import type { Choice, Merge, Outcome } from '../glossary-files/merge';
import { carryOut, mergeRows } from '../glossary-files/merge';
import type { GlossaryFile, Row } from '../glossary-files/model';
import { readGlossaryFile } from '../glossary-files/read';
import type { GlossaryScope, ImportedGlossary } from '../hints/imported';
import type { ListEdit } from '../hints/list/edits';
import { editList } from '../hints/list/edits';
import type { Entry } from '../hints/model';
import { countOf, entryAt, storeGlossary } from '../hints/stored-glossary';
import { listImported, loadImported, putImported, utf8 } from './glossary-database';
import type { Comparison, FileSummary, ImportTarget, Some } from './import-protocol';

/** So many items of a list are sent to be shown. */
const SHOWN = 300;

/** Reads, compares and stores glossary files: the work of the import worker, which has no extension API. */
export class Importer {
  private file: GlossaryFile | null = null;
  private compared: { target: ImportTarget; scope: GlossaryScope; merge: Merge; existing: Entry[] } | null =
    null;

  /** @throws {FileError} where the file cannot be read @param onPart is told which part has been read */
  async read(file: File, onPart: (part: number) => void): Promise<FileSummary> {
    let done = 0;
    const chunks = async function* () {
      const reader = file.stream().getReader();
      for (let next = await reader.read(); !next.done; next = await reader.read()) {
        done += next.value.length;
        onPart(Math.min(1, done / file.size));
        yield next.value;
      }
    };
    this.file = await readGlossaryFile({ name: file.name, size: file.size, chunks }, decode);
    const { format, name, rows, problems, faults } = this.file;
    return { format, name, count: rows.length, problems, faults };
  }

  /** Compares the file with a target. */
  async compare(target: ImportTarget, scope: GlossaryScope): Promise<Comparison> {
    const rows = target.kind === 'own' ? placedAt(scope, this.file!.rows) : this.file!.rows;
    const existing = await entriesOf(target);
    const merge = mergeRows(existing, rows);
    this.compared = { target, scope, merge, existing };
    return {
      added: some(merge.added),
      same: merge.same,
      differs: some(merge.differs),
      repeated: some(merge.repeated),
    };
  }

  /** Carries out what was compared, and stores it where it is a glossary; the reader's own terms the page stores. */
  async store(
    name: string,
    choice: Choice,
    exceptions: readonly [number, Choice][],
  ): Promise<{ outcome: Outcome; glossary: ImportedGlossary | null }> {
    const { target, scope, merge, existing } = this.compared!;
    const single = new Map(exceptions);
    const choiceOf = (place: number) => single.get(place) ?? choice;
    const outcome = carryOut(merge, choiceOf, () => crypto.randomUUID(), Date.now());
    if (target.kind === 'own') return { outcome, glossary: null };
    const known = target.kind === 'imported' ? await find(target.id) : null;
    const entries = editList(existing, { put: [...outcome.changed, ...outcome.added], removed: [] });
    const glossary: ImportedGlossary = {
      id: crypto.randomUUID(),
      on: true,
      added: Date.now(),
      ...known,
      name,
      scope,
      count: entries.length,
    };
    await putImported(glossary, storeGlossary(entries, utf8));
    return { outcome, glossary };
  }

  /** Changes entries of an imported glossary. */
  async edit(id: string, edit: ListEdit): Promise<void> {
    const glossary = await find(id);
    if (!glossary) return;
    const entries = editList(await entriesOf({ kind: 'imported', id }), edit);
    await putImported({ ...glossary, count: entries.length }, storeGlossary(entries, utf8));
  }
}

async function find(id: string): Promise<ImportedGlossary | null> {
  const { glossaries } = await listImported();
  return glossaries.find((glossary) => glossary.id === id) ?? null;
}

async function entriesOf(target: ImportTarget): Promise<Entry[]> {
  if (target.kind === 'own') return target.entries;
  const stored = target.kind === 'imported' ? await loadImported(target.id) : null;
  if (!stored) return [];
  return Array.from({ length: countOf(stored.entries) }, (_, i) => entryAt(stored.entries, i, utf8));
}

function placedAt(scope: GlossaryScope, rows: readonly Row[]): Row[] {
  if (scope.kind === 'everywhere') return [...rows];
  return rows.map(({ line, draft }) => ({ line, draft: { ...draft, scope: draft.scope ?? scope } }));
}

function some<T>(list: readonly T[]): Some<T> {
  return { count: list.length, first: list.slice(0, SHOWN) };
}

const decode: Decode = (bytes, label) => {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};
