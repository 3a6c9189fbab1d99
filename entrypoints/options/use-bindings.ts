import { useEffect, useState } from 'preact/hooks';
import type { Binding } from '../../components/options/sections/shortcuts';
import { keyBindings } from '../../utils/browser/commands';

/** The keys that the browser has bound; read again when the page is looked at, since they change elsewhere. */
export function useBindings(): Binding[] {
  const [bindings, setBindings] = useState<Binding[]>([]);
  useEffect(() => {
    const show = () => void keyBindings().then(setBindings);
    show();
    addEventListener('focus', show);
    return () => removeEventListener('focus', show);
  }, []);
  return bindings;
}
