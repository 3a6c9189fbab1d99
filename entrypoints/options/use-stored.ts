import { useEffect, useState } from 'preact/hooks';
import { type Loaded, loadStored, onStoredChange } from '../../utils/browser/settings-store';

/** Everything stored, always as it is now; null until it is read. */
export function useStored(): Loaded | null {
  const [stored, setStored] = useState<Loaded | null>(null);
  useEffect(() => {
    const end = new AbortController();
    void loadStored().then(setStored);
    onStoredChange(setStored, end.signal);
    return () => end.abort();
  }, []);
  return stored;
}
