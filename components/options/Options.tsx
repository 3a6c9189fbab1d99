import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { StoreProblem } from '../../utils/settings/failures';
import { STORE_WORDS } from '../ui/store-words';
import type { Translate } from '../ui/translate';
import type { OptionSection } from './model';
import { Section } from './Section';
import { findRows, sectionAt } from './search';

interface Props {
  sections: readonly OptionSection[];
  /** The section or row that the address names; empty where it names none. */
  place: string;
  /** What is wrong with what is stored. */
  problem?: StoreProblem | null;
  /** What went wrong with the last wish, in words. */
  error: string | null;
  t: Translate;
}

/** Everything that holds on all sites: a section at a time, or what a search finds in all of them. */
export function Options({ sections, place, problem = null, error, t }: Props) {
  const [query, setQuery] = useState('');
  const isSearching = query.trim() !== '';
  const search = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    // Whoever comes for no row in particular comes to look for one. On a phone that would bring up its keyboard.
    if (place === '' && !matchMedia('(pointer: coarse)').matches) search.current?.focus();
  }, []);
  const current = sectionAt(sections, place);
  const shown = isSearching ? findRows(sections, query.trim(), t) : current ? [current] : [];
  return (
    <div class="options">
      <header>
        <h1>{t('optionsTitle')}</h1>
        <input
          type="search"
          ref={search}
          aria-label={t('optionsSearch')}
          placeholder={t('optionsSearch')}
          value={query}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
      </header>
      <nav aria-label={t('optionsSections')}>
        <ul>
          {sections.map(({ id, title }) => (
            <li key={id}>
              <a
                href={`#${id}`}
                aria-current={!isSearching && id === current?.id ? 'page' : undefined}
                onClick={() => setQuery('')}
              >
                {t(title)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <main>
        {problem && <p role="alert">{t('storeDefaults', t(STORE_WORDS[problem.because], problem.detail))}</p>}
        {error !== null && <p role="alert">{t('saveFailed', error)}</p>}
        {isSearching && <Found sections={shown} query={query.trim()} t={t} onClear={() => setQuery('')} />}
        {shown.map((section) => (
          <Section key={section.id} section={section} place={isSearching ? '' : place} t={t} />
        ))}
      </main>
    </div>
  );
}

interface FoundProps {
  sections: readonly OptionSection[];
  query: string;
  t: Translate;
  onClear(): void;
}

/** How much a search found, and the way back. */
function Found({ sections, query, t, onClear }: FoundProps) {
  const count = sections.reduce((sum, { rows }) => sum + rows.length, 0);
  return (
    <div class="found">
      <p role="status">{count > 0 ? t('optionsFound', count) : t('optionsNothing', query)}</p>
      <button type="button" class="plain" onClick={onClear}>
        {t('optionsClear')}
      </button>
    </div>
  );
}
