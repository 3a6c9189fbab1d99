import type { Attempt } from '../../components/ui/use-attempt';
import { changeStore } from '../../utils/browser/change-store';
import type { Stored } from '../../utils/browser/settings-store';
import { differing } from '../../utils/settings/effective';

/** The sites on which something else holds than everywhere, by name. */
export function useDifferences(stored: Stored | null, attempt: Attempt) {
  const { everywhere = {}, sites = {} } = stored ?? {};
  return {
    sites: Object.entries(sites)
      .map(([host, own]) => ({ host, fields: differing(everywhere, own) }))
      .filter(({ fields }) => fields.length > 0)
      .sort((a, b) => (a.host < b.host ? -1 : 1)),
    onReset: (host: string) => attempt(() => changeStore('resetSite', host)),
  };
}
