import { glossLanguage, translate } from '../../utils/browser/i18n';
import { sendToBackground } from '../../utils/browser/messages';
import {
  changeLines,
  loadStored,
  onStoredChange,
  rememberKept,
  saveEverywhere,
  saveSite,
} from '../../utils/browser/settings-store';
import type { OwnLine } from '../../utils/notices/own-lines';
import { correctLine } from '../../utils/notices/own-lines';
import { copyText } from '../../utils/page/clipboard';
import { convertedSelection } from '../../utils/page/convert-selection';
import { Session } from '../../utils/page/session';
import type { FindConverter } from '../../utils/page/sides';
import type { Correction } from '../../utils/reading/details';
import type { PageState } from '../../utils/reading/report';
import type { Target } from '../../utils/script/model';
import type { Kept } from '../../utils/script/repair/kept';
import { addKept } from '../../utils/script/repair/kept';
import { choose, effectiveSettings, otherScript, varietyOf } from '../../utils/settings/effective';
import type { Scope, Settings, SiteSettings } from '../../utils/settings/model';
import { Cards } from './cards';
import { type FoldActions, makeFoldView } from './fold-view';
import { Library } from './library';
import { PillView } from './pill-view';

/** The reader of one page, as messages and the page's own button see it. */
export interface Reader {
  session: Session;
  state(): PageState;
  change(patch: SiteSettings, scope: Scope): Promise<PageState>;
  chooseScript(script: Target): Promise<PageState>;
  toggleScript(): Promise<PageState>;
  stepHint(): null;
  convertSelection(to: 'hans' | 'hant' | 'original'): Promise<null>;
  copySelection(to: 'hans' | 'hant'): Promise<boolean>;
  correct(correction: Correction): Promise<PageState>;
}

/** Wires the page, the stored settings and the views together, and reads the page for the first time. */
export async function startReader(document: Document, signal: AbortSignal): Promise<Reader> {
  const host = location.hostname;
  const library = new Library();
  let stored = await loadStored();
  let page: SiteSettings = {};
  const settings = (): Settings => effectiveSettings(stored.everywhere, stored.sites[host] ?? {}, page);

  const converter: FindConverter = (script, texts, wanted) =>
    library.converterFor(script, texts, wanted, stored);

  const session: Session = new Session(
    document,
    {
      settings,
      resources: (chapter, wanted) => library.resourcesFor(chapter, wanted, stored),
      converter,
      makeFoldView: (onToggle) => {
        const onChoose: FoldActions['onChoose'] = (repeats, scope) => void change({ repeats }, scope);
        return makeFoldView(document, { onToggle, onChoose }, translate);
      },
      onState: (state) => pill.update(state),
    },
    signal,
  );

  // What others read of the store while we are writing to it is half of what the reader chose.
  let choosing = 0;
  const choosingNow = async <T>(wish: () => Promise<T>): Promise<T> => {
    choosing++;
    try {
      return await wish();
    } finally {
      choosing--;
    }
  };
  const change = (patch: SiteSettings, scope: Scope): Promise<PageState> =>
    choosingNow(async () => {
      const levels = choose(
        { everywhere: stored.everywhere, site: stored.sites[host] ?? {}, page },
        patch,
        scope,
      );
      page = levels.page;
      stored = { ...stored, everywhere: levels.everywhere, sites: { ...stored.sites, [host]: levels.site } };
      await session.refresh('reader');
      if (scope === 'everywhere') await saveEverywhere(levels.everywhere);
      if (scope !== 'page') await saveSite(host, levels.site);
      return session.current;
    });
  const chooseScript = (script: Target): Promise<PageState> =>
    choosingNow(async () => {
      if (script !== 'original' && script !== settings().preferred) {
        stored = { ...stored, everywhere: { ...stored.everywhere, preferred: script } };
        await saveEverywhere(stored.everywhere);
      }
      return change({ script }, settings().remember);
    });
  const nextScript = (): Target => {
    const { script, preferred } = settings();
    return script === 'original'
      ? otherScript(preferred, session.open?.chapter.script ?? 'none')
      : 'original';
  };
  const toggleScript = () => change({ script: nextScript() }, settings().remember);

  const keep = (kept: Kept): Promise<void> =>
    choosingNow(async () => {
      stored = { ...stored, kept: addKept(stored.kept, kept) };
      await session.refresh('reader');
      await rememberKept(kept);
    });

  const decideLines = (decide: (lines: readonly OwnLine[]) => OwnLine[]): Promise<void> =>
    choosingNow(async () => {
      stored = { ...stored, lines: decide(stored.lines) };
      await session.refresh('reader');
      await changeLines(decide);
    });
  const correct = async (correction: Correction): Promise<PageState> => {
    switch (correction.kind) {
      case 'fold':
        await session.openFold(correction.start, correction.open);
        break;
      case 'line': {
        const place = { host, book: session.open?.chapter.book ?? null };
        await decideLines((lines) => correctLine(lines, correction.text, place, correction.hide));
        break;
      }
      case 'repair':
        await keep(correction.kept);
    }
    return session.current;
  };

  const pill = new PillView(document, translate, {
    next: nextScript,
    onToggle: () => void toggleScript(),
    onChoose: (script) => void chooseScript(script),
    onPatch: (patch) => void change(patch, settings().remember),
    onScope: (remember) => {
      stored = { ...stored, everywhere: { ...stored.everywhere, remember } };
      pill.update({ ...session.current, settings: settings() });
      void saveEverywhere(stored.everywhere);
    },
    onOptions: () => void sendToBackground('openOptions', {}),
  });
  const cards = new Cards(
    document,
    session.marks,
    {
      language: glossLanguage(),
      t: translate,
      convert: (text) => library.inScriptOf(session.current, text),
      onKeep: (repair) => void keep(repair.kept),
    },
    signal,
  );
  signal.addEventListener('abort', () => pill.remove());

  onStoredChange((changed) => {
    if (choosing > 0) return;
    stored = changed;
    void session.refresh('reader');
  }, signal);
  await session.refresh('reader');

  return {
    session,
    state: () => session.current,
    change,
    chooseScript,
    toggleScript,
    stepHint: () => cards.step(1),
    convertSelection: async (to) => {
      await session.convertSelection(to === 'original' ? to : varietyOf(to, settings()));
      return null;
    },
    correct,
    copySelection: async (to) => {
      const wanted = { ...settings(), script: varietyOf(to, settings()) };
      return copyText(document, await convertedSelection(document, wanted, converter));
    },
  };
}
