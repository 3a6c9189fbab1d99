import type { Translate } from '../../ui/translate';
import { type Licence, Licences } from '../Licences';
import type { OptionSection } from '../model';
import { Titled } from '../rows';

interface Props {
  version: string;
  /** Of all that is bundled. */
  licences: readonly Licence[];
  t: Translate;
}

/** What Moye is and keeps to. */
export function aboutSection({ version, licences, t }: Props): OptionSection {
  return {
    id: 'about',
    title: 'sectionAbout',
    rows: [
      {
        id: 'version',
        label: 'aboutVersion',
        view: (
          <p class="pair">
            <span>{t('aboutVersion')}</span>
            <span>{version}</span>
          </p>
        ),
      },
      {
        id: 'privacy',
        label: 'aboutPrivacy',
        words: ['aboutPrivacyText'],
        view: (
          <Titled id="privacy" title={t('aboutPrivacy')}>
            <p>{t('aboutPrivacyText')}</p>
          </Titled>
        ),
      },
      {
        id: 'licences',
        label: 'aboutLicences',
        words: ['aboutLicencesText'],
        view: (
          <Titled id="licences" title={t('aboutLicences')} help={t('aboutLicencesText')}>
            <Licences licences={licences} t={t} />
          </Titled>
        ),
      },
    ],
  };
}
