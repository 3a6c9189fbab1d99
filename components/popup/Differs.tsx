import type { SiteField } from '../../utils/settings/model';
import { SETTING_NAMES } from '../ui/setting-names';
import type { Translate } from '../ui/translate';

interface Props {
  fields: readonly SiteField[];
  t: Translate;
  onReset(): void;
}

/** What is decided otherwise here than everywhere, and the way back. */
export function Differs({ fields, t, onReset }: Props) {
  if (fields.length === 0) return null;
  const names = fields.map((field) => t(SETTING_NAMES[field])).join(t('listSeparator'));
  return (
    <p class="differs">
      <span>{t('siteDiffers', names)}</span>
      <button type="button" class="plain" onClick={onReset}>
        {t('siteReset')}
      </button>
    </p>
  );
}
