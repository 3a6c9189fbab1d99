import { useMemo, useState } from 'preact/hooks';
import type { Attempt } from '../../components/ui/use-attempt';
import { browser } from '../../utils/browser/api';
import { announceImported } from '../../utils/browser/glossary-store';
import { ImportClient } from '../../utils/browser/import-client';
import { changeStore } from '../../utils/browser/settings-store';
import { inverse, type ListEdit } from '../../utils/hints/list/edits';
import type { Entry } from '../../utils/hints/model';

/** An edit of one glossary: `own`, or the id of an imported one. */
export interface GlossaryEdit {
  glossary: string;
  entries: readonly Entry[];
  edit: ListEdit;
}

/** What was done last, in words, and what takes it back. */
interface Done {
  words: string;
  undo: () => Promise<void>;
}

/** Where the worker's script lies. */
export const WORKER = () => browser.runtime.getURL('/glossary-worker.js' as never);

/** Changes glossaries, one wish after the other, and takes the last one back. */
export function useEdits(attempt: Attempt) {
  const [done, setDone] = useState<Done | null>(null);
  const client = useMemo(() => new ImportClient(WORKER()), []);

  const carryOut = async (edits: readonly Omit<GlossaryEdit, 'entries'>[]) => {
    for (const { glossary, edit } of edits) {
      if (glossary === 'own') await changeStore('editGlossary', edit);
      else {
        const answer = await client.ask({ kind: 'edit', id: glossary, edit });
        if (answer?.kind === 'failed') throw new Error(answer.value);
        await announceImported();
      }
    }
  };
  const offer = (words: string, undo: () => Promise<void>) => setDone({ words, undo });

  return {
    done: done?.words ?? null,
    /** Changes glossaries, says so, and offers to take it back. */
    edit: (words: string, ...edits: GlossaryEdit[]) =>
      attempt(async () => {
        await carryOut(edits);
        const back = edits.map(({ glossary, entries, edit }) => ({ glossary, edit: inverse(entries, edit) }));
        offer(words, () => carryOut(back.reverse()));
      }),
    offer,
    undo: () => {
      const last = done;
      setDone(null);
      if (last) attempt(last.undo);
    },
    dismiss: () => setDone(null),
  };
}
