import type { SiteField } from '../../utils/settings/model';
import { SETTING_NAMES } from '../ui/setting-names';
import type { Translate } from '../ui/translate';
import { Titled } from './rows';

export interface DifferencesProps {
  /** The sites on which something else holds than everywhere, and what. */
  sites: readonly { host: string; fields: readonly SiteField[] }[];
  t: Translate;
  /** Has everything on a site as it is everywhere. */
  onReset(host: string): void;
}

/** What is decided otherwise on single sites, and the way back. */
export function SiteDifferences({ sites, t, onReset }: DifferencesProps) {
  return (
    <Titled id="differing" title={t('optionsDiffer')}>
      {sites.length === 0 && <p class="help">{t('optionsDifferEmpty')}</p>}
      <ul>
        {sites.map(({ host, fields }) => (
          <li key={host} class="pair">
            <span>
              {host}
              <small class="help">
                {fields.map((field) => t(SETTING_NAMES[field])).join(t('listSeparator'))}
              </small>
            </span>
            <button
              type="button"
              class="plain"
              aria-label={t('siteResetOf', host)}
              onClick={() => onReset(host)}
            >
              {t('siteReset')}
            </button>
          </li>
        ))}
      </ul>
    </Titled>
  );
}
