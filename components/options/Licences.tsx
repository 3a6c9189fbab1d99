import type { Translate } from '../ui/translate';

/** A package of which something is in Moye, and its licence in full. */
export interface Licence {
  name: string;
  version: string;
  licence: string;
  text: string;
}

interface Props {
  licences: readonly Licence[];
  t: Translate;
}

/** Whose work is in Moye, each with the licence under which it is; the texts open on a click. */
export function Licences({ licences, t }: Props) {
  return (
    <ul class="licences" aria-label={t('aboutLicences')}>
      {licences.map(({ name, version, licence, text }) => (
        <li key={name}>
          <details>
            <summary>
              {name} {version} <small>{licence}</small>
            </summary>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard */}
            <pre lang="en" tabIndex={0}>
              {text}
            </pre>
          </details>
        </li>
      ))}
    </ul>
  );
}
