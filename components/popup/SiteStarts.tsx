import { Switch } from '../ui/Switch';
import type { PopupSite } from './model';
import type { PopupProps } from './Popup';

/** Whether Moye starts by itself on this site; where that is so on every site, it is changed in the options. */
export function SiteStarts({ site, t, onGrant, onOptions }: PopupProps & { site: PopupSite }) {
  if (site.starts === 'everywhere') {
    return (
      <p class="starts">
        <span>{t('startsEverywhere')}</span>
        <button type="button" class="link" onClick={() => onOptions('granted')}>
          {t('change')}
        </button>
      </p>
    );
  }
  return (
    <div class="starts">
      <Switch
        label={t('siteGranted')}
        help={t('siteGrantHelp')}
        checked={site.starts === 'here'}
        onChange={onGrant}
      />
    </div>
  );
}
