import type { Chapter } from '../../utils/chapter/model';
import type { Suggestion } from '../../utils/hints/suggest/suggest';
import type { Session } from '../../utils/page/session';
import type { Settings } from '../../utils/settings/model';
import type { TermUi } from './term-ui';

/** What can be asked about the names that a book uses often and that have no entry. */
export interface NameSuggestions {
  suggestions(): Promise<Suggestion[]>;
  acceptSuggestions(terms: readonly string[]): Promise<Suggestion[]>;
  ignoreSuggestions(terms: readonly string[]): Promise<Suggestion[]>;
}

/** Learns the names of the book at hand, and carries out what the reader says about them. */
export function nameSuggestions(
  document: Document,
  session: Session,
  ui: TermUi,
  settings: () => Settings,
): { learn(chapter: Chapter): Promise<void>; actions: NameSuggestions } {
  const mayLearn = () => settings().hints && settings().suggestions;
  const suggestions = async (): Promise<Suggestion[]> => {
    const { open } = session;
    if (!open || !mayLearn()) return [];
    const { suggester } = await ui.load();
    return suggester.suggest(open.chapter, addressOf(document));
  };
  return {
    learn: async (chapter) => {
      if (mayLearn()) await (await ui.load()).suggester.learn(chapter, addressOf(document));
    },
    actions: {
      suggestions,
      acceptSuggestions: async (names) => {
        const all = await suggestions();
        await (await ui.load()).wishes.accept(all.filter(({ term }) => names.includes(term)));
        return suggestions();
      },
      ignoreSuggestions: async (names) => {
        await (await ui.load()).wishes.ignore(names);
        return suggestions();
      },
    },
  };
}

/** The address of a page without the place in it. */
function addressOf({ URL }: Document): string {
  return URL.replace(/#.*$/, '');
}
