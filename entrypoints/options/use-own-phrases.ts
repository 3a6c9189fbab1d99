import { useState } from 'preact/hooks';
import { loadPhrasesText, savePhrases } from '../../utils/browser/settings-store';
import type { OwnPhrase } from '../../utils/script/overlay';
import type { PhraseProblem } from '../../utils/settings/own-phrases';
import { parsePhrases } from '../../utils/settings/own-phrases';

/** Keeps what the reader types apart from what is stored, until it can be stored. */
export function useOwnPhrases(attempt: (wish: () => Promise<void>) => void) {
  const [stored, setStored] = useState({ text: '', count: 0 });
  const [draft, setDraft] = useState<string | null>(null);
  const [problems, setProblems] = useState<PhraseProblem[]>([]);
  const text = draft ?? stored.text;

  const save = async () => {
    const read = parsePhrases(text);
    setProblems(read.problems);
    if (read.problems.length > 0) return;
    await savePhrases(read.phrases, text);
    setStored({ text, count: read.phrases.length });
    // What was typed while it was being saved is still to be saved.
    setDraft((now) => (now === text ? null : now));
  };
  return {
    /** Takes over what is stored; what the reader has typed and not saved stays in the field. */
    show: async (phrases: readonly OwnPhrase[]) =>
      setStored({ text: await loadPhrasesText(phrases), count: phrases.length }),
    own: {
      text,
      saved: draft === null,
      count: stored.count,
      problems,
      onInput: (typed: string) => setDraft(typed),
      onSave: () => attempt(save),
    },
  };
}
