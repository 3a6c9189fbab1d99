import { useEffect, useState } from 'preact/hooks';
import type { Licence } from '../../components/options/Licences';

/** The licences of all that is bundled. Their texts are long, and come after the page. */
export function useLicences(): readonly Licence[] {
  const [licences, setLicences] = useState<readonly Licence[]>([]);
  useEffect(() => {
    void import('virtual:moye/licences').then((module) => setLicences(module.default));
  }, []);
  return licences;
}
