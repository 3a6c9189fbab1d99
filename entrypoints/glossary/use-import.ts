import { useMemo, useRef, useState } from 'preact/hooks';
import type { ImportState, Preview } from '../../components/glossary/import-state';
import { announceImported } from '../../utils/browser/glossary-store';
import { ImportClient } from '../../utils/browser/import-client';
import type { Answer, ImportTarget } from '../../utils/browser/import-protocol';
import { announceState } from '../../utils/browser/imported-state';
import { changeStore } from '../../utils/browser/settings-store';
import type { GlossaryScope } from '../../utils/hints/imported';
import type { Entry } from '../../utils/hints/model';
import { WORKER } from './use-edits';

/** So many terms the reader's own glossary holds: every page reads all of them. */
export const MOST_OWN = 5000;
/** Up to this many, terms of a file are taken for the reader's own, unless it is a dictionary. */
const FEW = 2000;

const EVERYWHERE: GlossaryScope = { kind: 'everywhere' };

/** Imports one file at a time: reads it, compares it, and stores it when the reader says so. */
export function useImport(own: readonly Entry[]) {
  const [state, setState] = useState<ImportState | null>(null);
  const current = useRef(state);
  current.current = state;
  const show = (next: ImportState | null) => {
    current.current = next;
    setState(next);
  };
  const client = useMemo(
    () =>
      new ImportClient(WORKER(), (part) => {
        const { current: now } = current;
        if (now?.step === 'working') show({ ...now, part });
      }),
    [],
  );

  /** Takes an answer over; false where there is none to go on with. */
  const isGood = <K extends Answer['kind']>(
    answer: Answer | null,
    kind: K,
    file: string,
  ): answer is Extract<Answer, { kind: K }> => {
    if (answer?.kind === 'failed')
      show({ step: 'failed', file, because: answer.because, value: answer.value });
    return answer?.kind === kind;
  };
  const working = (doing: 'reading' | 'comparing' | 'storing', file: string) =>
    show({ step: 'working', doing, file, part: doing === 'reading' ? 0 : null });

  const compare = async (preview: Omit<Preview, 'added' | 'same' | 'differs' | 'repeated'>) => {
    const { target, scope, file } = preview;
    const answer = await client.ask({ kind: 'compare', target: targetOf(target, own), scope });
    if (!isGood(answer, 'comparison', file)) return;
    show({ step: 'preview', preview: { ...preview, ...answer.comparison, exceptions: new Map() } });
  };
  const change = (patch: Partial<Preview>) => {
    const { current: now } = current;
    if (now?.step === 'preview') show({ step: 'preview', preview: { ...now.preview, ...patch } });
  };

  return {
    state,
    start: async (chosen: File) => {
      const file = chosen.name;
      working('reading', file);
      const answer = await client.ask({ kind: 'read', file: chosen });
      if (!isGood(answer, 'summary', file)) return;
      const { summary } = answer;
      working('comparing', file);
      const isDictionary = summary.format === 'yomitan' || summary.format === 'cedict';
      const isOwn = !isDictionary && summary.count <= FEW && own.length + summary.count <= MOST_OWN;
      const name = summary.name?.trim() || file.replace(/\.[^.]+$/, '');
      const target = isOwn ? 'own' : 'new';
      await compare({
        ...summary,
        file,
        name,
        target,
        scope: EVERYWHERE,
        choice: 'mine',
        exceptions: new Map(),
      });
    },
    hasRoom: ({ target, added }: Preview) => target !== 'own' || own.length + added.count <= MOST_OWN,
    onTarget: (target: string, scope: GlossaryScope) => {
      const { current: now } = current;
      if (now?.step !== 'preview') return;
      // What is chosen shows at once; the figures follow.
      change({ target, scope });
      void compare({ ...now.preview, target, scope });
    },
    onName: (name: string) => change({ name }),
    onChoice: (choice: Preview['choice']) => change({ choice, exceptions: new Map() }),
    onException: (place: number, choice: Preview['choice']) => {
      const { current: now } = current;
      if (now?.step === 'preview') change({ exceptions: new Map(now.preview.exceptions).set(place, choice) });
    },
    onStore: async (ownName: string) => {
      const { current: now } = current;
      if (now?.step !== 'preview') return;
      const { file, target, name, choice, exceptions } = now.preview;
      working('storing', file);
      // Should the page be closed meanwhile, pages still look for what is new.
      if (target !== 'own') await announceState(1);
      const answer = await client.ask({
        kind: 'store',
        name: name.trim(),
        choice,
        exceptions: [...exceptions],
      });
      if (!isGood(answer, 'stored', file)) {
        await announceImported();
        return;
      }
      const { outcome, glossary } = answer;
      try {
        const put = [...outcome.added, ...outcome.changed];
        if (glossary) await announceImported();
        else await changeStore('editGlossary', { put, removed: [] });
      } catch (error) {
        const value = error instanceof Error ? error.message : String(error);
        show({ step: 'failed', file, because: 'other', value });
        return;
      }
      const [added, changed] = [outcome.added.length, outcome.changed.length];
      show({ step: 'done', added, changed, glossary: glossary?.name ?? ownName });
    },
    cancel: () => {
      const { current: now } = current;
      client.cancel();
      show(null);
      if (now?.step === 'working' && now.doing === 'storing') void announceImported();
    },
  };
}

function targetOf(target: string, own: readonly Entry[]): ImportTarget {
  if (target === 'own') return { kind: 'own', entries: [...own] };
  return target === 'new' ? { kind: 'new' } : { kind: 'imported', id: target };
}
