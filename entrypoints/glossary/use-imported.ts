import { useEffect, useState } from 'preact/hooks';
import { type ImportedList, listImported } from '../../utils/browser/glossary-database';
import { onImportedChange } from '../../utils/browser/imported-state';

/** The imported glossaries, always as they are now; null until they are read. */
export function useImported(): { list: ImportedList | null; revision: number } {
  const [state, setState] = useState<{ list: ImportedList | null; revision: number }>({
    list: null,
    revision: 0,
  });
  useEffect(() => {
    const end = new AbortController();
    const read = async () => {
      const list = await listImported().catch(() => ({ glossaries: [], broken: [] }));
      if (!end.signal.aborted) setState(({ revision }) => ({ list, revision: revision + 1 }));
    };
    void read();
    onImportedChange(() => void read(), end.signal);
    return () => end.abort();
  }, []);
  return state;
}
