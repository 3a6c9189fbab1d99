import type { Kept } from '../../utils/script/repair/kept';
import type { Translate } from '../ui/translate';

export interface KeptProps {
  /** The mended places that stay as they stand on their sites, the newest last. */
  kept: readonly Kept[];
  t: Translate;
  onForget(one: Kept): void;
  onForgetAll(): void;
}

/** What stays as the sites have it, and where, and the way to forget each or all of it. */
export function KeptWords({ kept, t, onForget, onForgetAll }: KeptProps) {
  return (
    <>
      <p class="pair">
        <span>{t('optionsKept', kept.length)}</span>
        <button type="button" class="plain" disabled={kept.length === 0} onClick={onForgetAll}>
          {t('optionsForgetKept')}
        </button>
      </p>
      <ul class="kept">
        {[...kept].reverse().map((one) => (
          <li key={JSON.stringify(one)} class="pair">
            <KeptWord one={one} t={t} />
            <button
              type="button"
              class="plain"
              aria-label={t('keptForgetOf', one.text)}
              onClick={() => onForget(one)}
            >
              {t('keptForget')}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function KeptWord({ one, t }: { one: Kept; t: Translate }) {
  const { text, start, end, scope } = one;
  const where = !scope ? t('rememberEverywhere') : scope.kind === 'book' ? scope.book : scope.host;
  return (
    <span>
      {text.slice(0, start)}
      <strong>{text.slice(start, end)}</strong>
      {text.slice(end)} <span class="help">{where}</span>
    </span>
  );
}
