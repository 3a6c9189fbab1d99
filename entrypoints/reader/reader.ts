import { forgetUnusedFiles } from '../../utils/browser/dictionaries';
import { glossLanguage, translate } from '../../utils/browser/i18n';
import { onImportedChange } from '../../utils/browser/imported-state';
import { sendToBackground } from '../../utils/browser/messages';
import { isOrphan } from '../../utils/browser/orphan';
import { type Glance, glanceAt } from '../../utils/browser/toolbar-button';
import type { Chapter } from '../../utils/chapter/model';
import { BUILT_IN_RULES } from '../../utils/chapter/site-rules';
import { Session } from '../../utils/page/session';
import type { FindConverter } from '../../utils/page/sides';
import type { Correction } from '../../utils/reading/details';
import type { PageState } from '../../utils/reading/report';
import type { Script, Target } from '../../utils/script/model';
import { type Kept, keptFor } from '../../utils/script/repair/kept';
import { otherScript } from '../../utils/settings/effective';
import type { Scope, Settings, SiteSettings } from '../../utils/settings/model';
import { Choices } from './choices';
import { type FoldActions, makeFoldView } from './fold-view';
import { HideLine } from './hide-line';
import { Library } from './library';
import { Memory } from './memory';
import { type NameSuggestions, nameSuggestions } from './name-suggestions';
import { type OnSelection, onSelection } from './on-selection';
import { PillView } from './pill-view';
import { TermUi } from './term-ui';
import { type Verdicts, verdicts } from './verdicts';

/** The reader of one page, as messages and the page's own button see it. */
export interface Reader extends Verdicts, NameSuggestions, OnSelection {
  session: Session;
  state(): PageState;
  change(patch: SiteSettings, scope: Scope): Promise<PageState>;
  reset(): Promise<PageState>;
  chooseScript(script: Target): Promise<PageState>;
  toggleScript(): Promise<PageState>;
  toggleSite(): Promise<PageState>;
  toggleFolds(): Promise<null>;
  stepHint(): Promise<null>;
  correct(correction: Correction): Promise<PageState>;
}

/** Wires the page, the stored settings and the views together, and reads the page for the first time. */
export async function startReader(document: Document, signal: AbortSignal): Promise<Reader> {
  const host = location.hostname;
  const library = new Library(glossLanguage());
  const { terms } = library;
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
      onReading: (chapter, reading) => {
        void memory.note(chapter, reading);
        void showTerms(chapter).catch(() => {});
      },
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

  // Where Moye was updated under the open page there are no cards; the page's button says so.
  const showTerms = async (chapter: Chapter): Promise<void> => {
    if (!settings().hints && !settings().markRepairs) return;
    await ui.load();
    await suggest.learn(chapter);
  };

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
  const ui: TermUi = new TermUi(
    document,
    session.marks,
    {
      t: translate,
      language: glossLanguage(),
      place: () => terms.placeOf(session.open?.chapter ?? null),
      known: () => terms.known,
      reading: () => session.reading,
      stored: () => choices.known,
      change: async (name, wish) => {
        await choices.change(name, wish);
        return choices.problem !== 'unsaved';
      },
      convert: (text) => library.inScript(shownScript(session.current), text),
      onKeep: (repair) => void keep(repair.kept),
      isStory: (node) => settings().hints && (session.open?.body.contains(node) ?? false),
      onHideSelection: () => void selected.hideSelection(),
      loadKnowledge: () => terms.load(),
      entriesFor: (chapter) => library.entriesFor(chapter, settings(), choices.known),
    },
    signal,
  );
  const suggest = nameSuggestions(document, session, ui, settings);
  const hideLine = new HideLine(
    document,
    {
      t: translate,
      onHide: (line) => void choices.change('changeLine', { old: null, line }),
      onUndo: (line) => void choices.change('changeLine', { old: line, line: null }),
    },
    signal,
  );
  const selected: OnSelection = onSelection(document, session, { ui, terms, hideLine, converter, settings });
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
    stepHint: async () => (await ui.load()).cards.step(1),
    correct,
    ...suggest.actions,
    ...selected,
  };
}

/** The script that a page shows, as far as it is known. */
function shownScript(state: PageState): Script | Target {
  if (state.kind !== 'chapter') return 'none';
  const { script } = state.settings;
  return script === 'original' ? state.report.script : script;
}
