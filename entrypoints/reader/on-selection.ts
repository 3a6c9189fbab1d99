import { copyText } from '../../utils/page/clipboard';
import { convertedSelection } from '../../utils/page/convert-selection';
import { selectedStory } from '../../utils/page/selected-story';
import type { Session } from '../../utils/page/session';
import type { FindConverter } from '../../utils/page/sides';
import { varietyOf } from '../../utils/settings/effective';
import type { Settings } from '../../utils/settings/model';
import type { HideLine } from './hide-line';
import type { TermUi } from './term-ui';
import type { Terms } from './terms';

/** What can be done with the text that the reader has selected. */
export interface OnSelection {
  convertSelection(to: 'hans' | 'hant' | 'original'): Promise<null>;
  copySelection(to: 'hans' | 'hant'): Promise<boolean>;
  /** Opens the form that hides the selected line; false where none is selected. */
  hideSelection(): boolean;
  /** Opens the form for a term of the reader's own, with the selected text in it. */
  addTerm(): Promise<null>;
}

interface SelectionPorts {
  ui: TermUi;
  terms: Terms;
  hideLine: HideLine;
  converter: FindConverter;
  settings(): Settings;
}

/** Carries out what the reader wants of the selected text. */
export function onSelection(
  document: Document,
  session: Session,
  { ui, terms, hideLine, converter, settings }: SelectionPorts,
): OnSelection {
  return {
    convertSelection: async (to) => {
      await session.convertSelection(to === 'original' ? to : varietyOf(to, settings()));
      return null;
    },
    copySelection: async (to) => {
      const wanted = { ...settings(), script: varietyOf(to, settings()) };
      return copyText(document, await convertedSelection(document, wanted, converter));
    },
    hideSelection: () => {
      const { open } = session;
      const selected = open && selectedStory(document, open);
      if (selected) hideLine.open(selected, location.hostname, open.chapter.book ?? null);
      return selected !== null;
    },
    addTerm: async () => {
      await terms.load();
      const selection = document.getSelection();
      if (selection && !selection.isCollapsed) {
        (await ui.load()).write(selection.toString(), selection.getRangeAt(0).cloneRange());
      }
      return null;
    },
  };
}
