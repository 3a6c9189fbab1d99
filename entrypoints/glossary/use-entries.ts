import { useEffect, useState } from 'preact/hooks';
import type { GlossaryItem } from '../../components/glossary/model';
import { loadImported, utf8 } from '../../utils/browser/glossary-database';
import type { Entry } from '../../utils/hints/model';
import { PACKS } from '../../utils/hints/packs';
import { countOf, entryAt } from '../../utils/hints/stored-glossary';

/** So many entries are read between two turns of the page. */
const AT_ONCE = 4000;

/** The entries of a glossary; null while they are read. @param revision changes when an imported one has changed */
export function useEntries(
  item: GlossaryItem,
  own: readonly Entry[],
  revision: number,
): readonly Entry[] | null {
  const [read, setRead] = useState<{ id: string; entries: Entry[] } | null>(null);
  const { id, kind } = item;
  useEffect(() => {
    if (kind !== 'imported') return;
    const end = new AbortController();
    void readAll(id, end.signal).then((entries) => {
      if (!end.signal.aborted) setRead({ id, entries });
    });
    return () => end.abort();
  }, [id, kind, revision]);
  if (kind === 'own') return own;
  if (kind === 'pack') return PACKS.find((pack) => pack.id === id)?.entries ?? [];
  return read?.id === id ? read.entries : null;
}

async function readAll(id: string, signal: AbortSignal): Promise<Entry[]> {
  const stored = await loadImported(id).catch(() => null);
  if (!stored) return [];
  const count = countOf(stored.entries);
  const entries: Entry[] = [];
  while (entries.length < count && !signal.aborted) {
    const end = Math.min(count, entries.length + AT_ONCE);
    while (entries.length < end) entries.push(entryAt(stored.entries, entries.length, utf8));
    await new Promise((resolve) => setTimeout(resolve));
  }
  return entries;
}
