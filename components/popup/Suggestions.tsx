import { useState } from 'preact/hooks';
import type { Suggestion } from '../../utils/hints/suggest/suggest';
import { Icon } from '../ui/Icon';
import { KINDS } from '../ui/kinds';
import type { Translate } from '../ui/translate';

interface Props {
  suggestions: readonly Suggestion[];
  t: Translate;
  /** Puts terms into the glossary. */
  onAccept(terms: string[]): void;
  /** Suggests terms never again. */
  onIgnore(terms: string[]): void;
}

/** The names of the chapter that have no entry: a number, and behind it a list to tick. */
export function Suggestions({ suggestions, t, onAccept, onIgnore }: Props) {
  const [ticked, setTicked] = useState<readonly string[]>([]);
  if (suggestions.length === 0) return null;
  const chosen = suggestions.map(({ term }) => term).filter((term) => ticked.includes(term));
  const tick = (term: string, on: boolean) =>
    setTicked(on ? [...ticked, term] : ticked.filter((other) => other !== term));
  return (
    <details class="suggestions">
      <summary>{t('suggestions', suggestions.length)}</summary>
      <ul>
        {suggestions.map((one) => (
          <li key={one.term}>
            <label>
              <input
                type="checkbox"
                checked={ticked.includes(one.term)}
                onChange={(event) => tick(one.term, event.currentTarget.checked)}
              />
              <span>
                <b>{one.term}</b> <small>{detailsOf(one, t)}</small>
              </span>
            </label>
            <Icon label={t('suggestionIgnore', one.term)} icon="close" onClick={() => onIgnore([one.term])} />
          </li>
        ))}
      </ul>
      <button type="button" class="main" disabled={chosen.length === 0} onClick={() => onAccept(chosen)}>
        {t('suggestionsAdd', chosen.length)}
      </button>
    </details>
  );
}

function detailsOf({ kind, real, count }: Suggestion, t: Translate): string {
  return `${real ? t('cardDisguise', real) : t(KINDS[kind])} · ${t('suggestionCount', count)}`;
}
