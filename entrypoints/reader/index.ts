import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { answer } from '../../utils/browser/messages';
import type { ToReader } from '../../utils/browser/protocol';
import { inspection } from '../../utils/reading/inspection';
import { startReader } from './reader';
import { seeOff, yieldToNext } from './succession';

/** Set in the frame's isolated world while a reader is there, so that a second injection does nothing. */
const world = globalThis as { moyeReader?: boolean };

export default defineUnlistedScript(async () => {
  seeOff(document);
  if (world.moyeReader) return;
  world.moyeReader = true;
  const end = new AbortController();
  end.signal.addEventListener('abort', () => {
    world.moyeReader = false;
  });
  yieldToNext(document, end);
  const ready = startReader(document, end.signal);
  answer<ToReader>(
    {
      state: async () => (await ready).state(),
      change: async ({ patch, scope }) => (await ready).change(patch, scope),
      reset: async () => (await ready).reset(),
      chooseScript: async ({ script }) => (await ready).chooseScript(script),
      force: async ({ on }) => (await ready).force(on),
      refuse: async ({ alike }) => (await ready).refuse(alike),
      withdrawRule: async () => (await ready).withdrawRule(),
      toggleScript: async () => (await ready).toggleScript(),
      toggleSite: async () => (await ready).toggleSite(),
      toggleFolds: async () => (await ready).toggleFolds(),
      nextHint: async () => (await ready).stepHint(),
      convertSelection: async ({ to }) => (await ready).convertSelection(to),
      copySelection: async ({ to }) => (await ready).copySelection(to),
      hideSelection: async () => (await ready).hideSelection(),
      details: async () => (await ready).session.details(),
      correct: async ({ correction }) => (await ready).correct(correction),
      addTerm: async () => (await ready).addTerm(),
      suggestions: async () => (await ready).suggestions(),
      acceptSuggestions: async ({ terms }) => (await ready).acceptSuggestions(terms),
      ignoreSuggestions: async ({ terms }) => (await ready).ignoreSuggestions(terms),
      inspect: async () => {
        const { session } = await ready;
        return inspection(session.open?.chapter ?? null, session.reading, session.timings, session.errors);
      },
    },
    end.signal,
  );
  try {
    await ready;
  } catch (error) {
    end.abort();
    throw error;
  }
});
