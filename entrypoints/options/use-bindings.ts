import { useEffect, useState } from 'preact/hooks';
import type { Binding } from '../../components/options/sections/shortcuts';
import type { Attempt } from '../../components/ui/use-attempt';
import { keyBindings, openKeySettings } from '../../utils/browser/commands';
import { translate as t } from '../../utils/browser/i18n';

/** The keys that the browser has bound; read again when the page is looked at, since they change elsewhere. */
export function useBindings(attempt: Attempt) {
  const [bindings, setBindings] = useState<Binding[]>([]);
  useEffect(() => {
    const show = () => void keyBindings().then(setBindings);
    show();
    addEventListener('focus', show);
    return () => removeEventListener('focus', show);
  }, []);
  return {
    bindings,
    onChangeKeys: () =>
      attempt(async () => {
        if (!(await openKeySettings())) throw new Error(t('shortcutsByHand'));
      }),
  };
}
