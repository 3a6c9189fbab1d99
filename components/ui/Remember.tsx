import type { Scope } from '../../utils/settings/model';
import type { Translate } from './translate';

interface Props {
  scope: Scope;
  t: Translate;
  onChange(scope: Scope): void;
}

/** How far a choice of script reaches. */
export function Remember({ scope, t, onChange }: Props) {
  return (
    <label class="remember">
      {t('rememberChoice')}
      <select value={scope} onChange={(event) => onChange(event.currentTarget.value as Scope)}>
        <option value="page">{t('rememberPage')}</option>
        <option value="site">{t('rememberSite')}</option>
        <option value="everywhere">{t('rememberEverywhere')}</option>
      </select>
    </label>
  );
}
