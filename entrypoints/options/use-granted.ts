import { useEffect, useState } from 'preact/hooks';
import type { Attempt } from '../../components/ui/use-attempt';
import { grantedSites, onGrantsChange, withdrawSites } from '../../utils/browser/permissions';

/** The sites that are granted, always as they are now. */
export function useGranted(attempt: Attempt) {
  const [granted, setGranted] = useState<string[]>([]);
  useEffect(() => {
    const end = new AbortController();
    const show = () => void grantedSites().then(setGranted);
    show();
    onGrantsChange(show, end.signal);
    return () => end.abort();
  }, []);
  return {
    granted,
    onWithdraw: (site: string) =>
      attempt(async () => {
        await withdrawSites([site]);
        setGranted(await grantedSites());
      }),
  };
}
