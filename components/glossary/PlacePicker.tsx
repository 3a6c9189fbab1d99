import { useId } from 'preact/hooks';
import type { GlossaryScope } from '../../utils/hints/imported';
import type { Translate } from '../ui/translate';

interface Props {
  scope: GlossaryScope;
  /** Books and sites that are known, to be offered. */
  books: readonly string[];
  hosts: readonly string[];
  t: Translate;
  onChange(scope: GlossaryScope): void;
}

const NAMES = { everywhere: 'placeEverywhere', book: 'placeBook', site: 'placeSite' } as const;

/** Where terms hold: everywhere, in a book, or on a site. */
export function PlacePicker({ scope, books, hosts, t, onChange }: Props) {
  const id = useId();
  const change = (kind: GlossaryScope['kind'], name: string) => {
    if (kind === 'everywhere') onChange({ kind });
    else onChange(kind === 'book' ? { kind, book: name } : { kind, host: name });
  };
  const name = nameOf(scope);
  const known = scope.kind === 'book' ? books : hosts;
  return (
    <div class="place-picker">
      <label>
        {t('columnPlace')}
        <select
          value={scope.kind}
          onChange={(event) => {
            const kind = event.currentTarget.value as GlossaryScope['kind'];
            change(kind, (kind === 'book' ? books : hosts)[0] ?? '');
          }}
        >
          {Object.entries(NAMES).map(([kind, message]) => (
            <option key={kind} value={kind}>
              {t(message)}
            </option>
          ))}
        </select>
      </label>
      {scope.kind !== 'everywhere' && (
        <label>
          {t(scope.kind === 'book' ? 'placeBookName' : 'placeSiteName')}
          <input
            list={id}
            maxLength={200}
            value={name}
            onInput={(event) => change(scope.kind, event.currentTarget.value)}
          />
          <datalist id={id}>
            {known.map((one) => (
              <option key={one} value={one} />
            ))}
          </datalist>
        </label>
      )}
    </div>
  );
}

function nameOf(scope: GlossaryScope): string {
  return scope.kind === 'book' ? scope.book : scope.kind === 'site' ? scope.host : '';
}

/** Whether a place can hold anything: a book or a site without a name cannot. */
export function isWholePlace(scope: GlossaryScope): boolean {
  return scope.kind === 'everywhere' || nameOf(scope).trim() !== '';
}
