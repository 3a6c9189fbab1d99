import { useEffect, useState } from 'preact/hooks';
import type { Attempt } from '../../components/ui/use-attempt';
import type { Sites } from '../../components/welcome/model';
import {
  EVERY_SITE,
  onGrantsChange,
  readsEverySite,
  requestSites,
  withdrawSites,
} from '../../utils/browser/permissions';

/** Where Moye may read, always as it is now, and the ways to change it. */
export function useSites(attempt: Attempt) {
  const [isEvery, setEvery] = useState(false);
  const [isRefused, setRefused] = useState(false);
  useEffect(() => {
    const end = new AbortController();
    const show = () => void readsEverySite().then(setEvery);
    show();
    onGrantsChange(show, end.signal);
    return () => end.abort();
  }, []);
  const sites: Sites = isEvery ? 'every' : isRefused ? 'refused' : 'chosen';
  return {
    sites,
    onEvery: () =>
      attempt(async () => {
        const isGranted = await requestSites(EVERY_SITE);
        setRefused(!isGranted);
        setEvery(isGranted);
      }),
    onChosen: () =>
      attempt(async () => {
        setRefused(false);
        if (!isEvery) return;
        await withdrawSites(EVERY_SITE);
        setEvery(await readsEverySite());
      }),
  };
}
