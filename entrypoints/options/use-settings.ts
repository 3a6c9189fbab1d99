import { useEffect, useState } from 'preact/hooks';
import type { Attempt } from '../../components/ui/use-attempt';
import { changeStore, type Stored } from '../../utils/browser/settings-store';
import { effectiveSettings } from '../../utils/settings/effective';
import type { Settings } from '../../utils/settings/model';

/** The settings that hold everywhere. A change shows at once, and is taken back where it cannot be stored. */
export function useSettings(stored: Stored | null, attempt: Attempt) {
  const [ahead, setAhead] = useState<Partial<Settings>>({});
  useEffect(() => setAhead({}), [stored]);
  return {
    settings: effectiveSettings({ ...stored?.everywhere, ...ahead }, {}, {}),
    onChange: (patch: Partial<Settings>) =>
      attempt(async () => {
        setAhead((before) => ({ ...before, ...patch }));
        try {
          await changeStore('patchEverywhere', patch);
        } catch (reason) {
          setAhead({});
          throw reason;
        }
      }),
  };
}
