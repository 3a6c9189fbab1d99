import { type Glance, glanceAt } from '../../utils/browser/badge';
import { forgetUnusedFiles } from '../../utils/browser/dictionaries';
import { glossLanguage, translate } from '../../utils/browser/i18n';
import { onImportedChange } from '../../utils/browser/imported-state';
import { sendToBackground } from '../../utils/browser/messages';
import { isOrphan } from '../../utils/browser/orphan';
import { BUILT_IN_RULES } from '../../utils/chapter/site-rules';
import { copyText } from '../../utils/page/clipboard';
import { convertedSelection } from '../../utils/page/convert-selection';
import { selectedStory } from '../../utils/page/selected-story';
import { Session } from '../../utils/page/session';
import type { FindConverter } from '../../utils/page/sides';
import type { Correction } from '../../utils/reading/details';
import type { PageState } from '../../utils/reading/report';
import type { Target } from '../../utils/script/model';
import { type Kept, keptFor } from '../../utils/script/repair/kept';
import { otherScript, varietyOf } from '../../utils/settings/effective';
import type { Scope, Settings, SiteSettings } from '../../utils/settings/model';
import { Cards } from './cards';
import { Choices } from './choices';
import { type FoldActions, makeFoldView } from './fold-view';
import { HideLine } from './hide-line';
import { Library } from './library';
import { Memory } from './memory';
import { PillView } from './pill-view';
import { type Verdicts, verdicts } from './verdicts';

/** The reader of one page, as messages and the page's own button see it. */
export interface Reader extends Verdicts {
  session: Session;
  state(): PageState;
  change(patch: SiteSettings, scope: Scope): Promise<PageState>;
  reset(): Promise<PageState>;
  chooseScript(script: Target): Promise<PageState>;
  toggleScript(): Promise<PageState>;
  toggleSite(): Promise<PageState>;
  toggleFolds(): Promise<null>;
  stepHint(): null;
  convertSelection(to: 'hans' | 'hant' | 'original'): Promise<null>;
  copySelection(to: 'hans' | 'hant'): Promise<boolean>;
  correct(correction: Correction): Promise<PageState>;
  hideSelection(): boolean;
}

/** Wires the page, the stored settings and the views together, and reads the page for the first time. */
export async function startReader(document: Document, signal: AbortSignal): Promise<Reader> {
  const host = location.hostname;
  const library = new Library();
  const memory = new Memory(document);
  const choices: Choices = await Choices.open(host, () => session.refresh('reader'), signal);
  const settings = (): Settings => choices.settings;
  const state = (): PageState => {
    const { problem, differs } = choices;
    return { ...session.current, differs, ...(problem === null ? {} : { problem }) };
  };

  const converter: FindConverter = (script, texts, wanted) =>
    library.converterFor(script, texts, wanted, choices.known);

  const session: Session = new Session(
    document,
    {
      settings,
      rules: () => [...choices.known.rules, ...BUILT_IN_RULES],
      resources: async (chapter, wanted) => {
        const remembered = memory.of(chapter);
        return { ...(await library.resourcesFor(chapter, wanted, choices.known)), ...(await remembered) };
      },
      onReading: (chapter, reading) => void memory.note(chapter, reading),
      converter,
      makeFoldView: (onToggle) => {
        const onChoose: FoldActions['onChoose'] = (repeats, scope) => void change({ repeats }, scope);
        return makeFoldView(document, { onToggle, onChoose }, translate);
      },
      onState: () => {
        pill.update(state());
        tellGlance();
      },
    },
    signal,
  );

  let told: Glance | null = null;
  const tellGlance = () => {
    const glance = glanceAt(state());
    if (glance === told || isOrphan()) return;
    told = glance;
    void sendToBackground('glance', { glance });
  };

  const change = async (patch: SiteSettings, scope: Scope): Promise<PageState> => {
    await choices.choose(patch, scope);
    return state();
  };
  const reset = async (): Promise<PageState> => {
    await choices.reset();
    return state();
  };
  const chooseScript = async (script: Target): Promise<PageState> => {
    if (script !== 'original' && script !== settings().preferred) {
      await choices.change('patchEverywhere', { preferred: script });
    }
    return change({ script }, settings().remember);
  };
  const nextScript = (): Target => {
    const { script, preferred } = settings();
    return script === 'original'
      ? otherScript(preferred, session.open?.chapter.script ?? 'none')
      : 'original';
  };
  const toggleScript = () => change({ script: nextScript() }, settings().remember);

  const place = () => ({ host, book: session.open?.chapter.book ?? null });
  const keep = (kept: Kept) => choices.change('rememberKept', keptFor(kept, place()));

  const correct = async (correction: Correction): Promise<PageState> => {
    switch (correction.kind) {
      case 'fold':
        await session.openFold(correction.start, correction.open);
        break;
      case 'line': {
        const { text, hide } = correction;
        await choices.change('correctLine', { text, place: place(), hide });
        break;
      }
      case 'repair':
        await keep(correction.kept);
    }
    return state();
  };

  const pill = new PillView(document, translate, {
    next: nextScript,
    onToggle: () => void toggleScript(),
    onChoose: (script) => void chooseScript(script),
    onPatch: (patch) => void change(patch, settings().remember),
    onScope: (remember) => void choices.change('patchEverywhere', { remember }),
    onOptions: () => void sendToBackground('openOptions', { place: '' }),
    onHide: () => void change({ button: false }, 'site'),
    onCorner: (corner) => void choices.change('patchEverywhere', { corner }),
    onOff: () => void change({ on: false }, 'site'),
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
  const hideLine = new HideLine(
    document,
    {
      t: translate,
      onHide: (line) => void choices.change('changeLine', { old: null, line }),
      onUndo: (line) => void choices.change('changeLine', { old: line, line: null }),
    },
    signal,
  );
  signal.addEventListener('abort', () => pill.remove());

  onImportedChange(() => void session.refresh('reader'), signal);
  await session.refresh('reader');
  forgetUnusedFiles();

  return {
    session,
    state,
    change,
    reset,
    chooseScript,
    ...verdicts(session, choices, state),
    toggleScript,
    toggleSite: () => change({ on: !settings().on }, 'site'),
    toggleFolds: async () => {
      const folds = session.details()?.folds ?? [];
      const open = folds.some((fold) => !fold.isOpen);
      for (const { start } of folds) await session.openFold(start, open);
      return null;
    },
    stepHint: () => cards.step(1),
    convertSelection: async (to) => {
      await session.convertSelection(to === 'original' ? to : varietyOf(to, settings()));
      return null;
    },
    correct,
    hideSelection: () => {
      const { open } = session;
      const selected = open && selectedStory(document, open);
      if (selected) hideLine.open(selected, host, open.chapter.book ?? null);
      return selected !== null;
    },
    copySelection: async (to) => {
      const wanted = { ...settings(), script: varietyOf(to, settings()) };
      return copyText(document, await convertedSelection(document, wanted, converter));
    },
  };
}
