import type { Translate } from '../../ui/translate';
import type { OptionSection } from '../model';
import { Titled } from '../rows';
import { type DifferencesProps, SiteDifferences } from '../SiteDifferences';
import { SiteRules, type SiteRulesProps } from '../SiteRules';

interface Props {
  /** The sites that are granted, as match patterns. */
  granted: readonly string[];
  t: Translate;
  onWithdraw(site: string): void;
  /** The sites on which something else holds than everywhere. */
  differences: Omit<DifferencesProps, 't'>;
  /** The reader's own rules for sites. */
  rules: Omit<SiteRulesProps, 't'>;
}

/** Where Moye may read, and what holds on single sites. */
export function sitesSection(props: Props): OptionSection {
  return {
    id: 'sites',
    title: 'sectionSites',
    rows: [
      {
        id: 'granted',
        label: 'optionsSites',
        words: ['optionsEverySite', 'optionsWithdraw'],
        view: <GrantedSites {...props} />,
      },
      {
        id: 'differing',
        label: 'optionsDiffer',
        words: ['siteReset'],
        view: <SiteDifferences {...props.differences} t={props.t} />,
      },
      {
        id: 'rules',
        label: 'rulesTitle',
        words: ['rulesHelp', 'rulesImport', 'rulesExport'],
        view: <SiteRules {...props.rules} t={props.t} />,
      },
    ],
  };
}

function GrantedSites({ granted, t, onWithdraw }: Props) {
  return (
    <Titled id="granted" title={t('optionsSites')}>
      {granted.length === 0 && <p class="help">{t('optionsSitesEmpty')}</p>}
      <ul>
        {granted.map((site) => (
          <li key={site} class="pair">
            <span>{/^[a-z*]+:\/\/\*\//.test(site) ? `${t('optionsEverySite')} (${site})` : site}</span>
            <button type="button" class="plain" onClick={() => onWithdraw(site)}>
              {t('optionsWithdraw')}
            </button>
          </li>
        ))}
      </ul>
    </Titled>
  );
}
