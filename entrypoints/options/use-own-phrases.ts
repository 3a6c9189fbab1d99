import { useEffect, useState } from 'preact/hooks';
import type { Attempt } from '../../components/ui/use-attempt';
import { changeStore, phrasesTextOf, type Stored } from '../../utils/browser/settings-store';
import type { PhraseProblem } from '../../utils/settings/own-phrases';
import { parsePhrases } from '../../utils/settings/own-phrases';

/** The reader's own conversions. What is typed stays in the field, apart from what is stored, until it can be stored. */
export function useOwnPhrases(all: Stored | null, attempt: Attempt) {
  const [stored, setStored] = useState({ text: '', count: 0 });
  const [draft, setDraft] = useState<string | null>(null);
  const [problems, setProblems] = useState<PhraseProblem[]>([]);
  const text = draft ?? stored.text;

  useEffect(() => {
    if (all) setStored({ text: phrasesTextOf(all), count: all.phrases.length });
  }, [all]);

  const save = async () => {
    const read = parsePhrases(text);
    setProblems(read.problems);
    if (read.problems.length > 0) return;
    await changeStore('savePhrases', { phrases: read.phrases, text });
    setStored({ text, count: read.phrases.length });
    // What was typed while it was being saved is still to be saved.
    setDraft((now) => (now === text ? null : now));
  };
  return {
    text,
    saved: draft === null,
    count: stored.count,
    problems,
    onInput: (typed: string) => setDraft(typed),
    onSave: () => attempt(save),
  };
}
