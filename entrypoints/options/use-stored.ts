import { useEffect, useState } from 'preact/hooks';
import { loadStored, onStoredChange, type Stored } from '../../utils/browser/settings-store';

/** Everything stored, always as it is now; null until it is read. */
export function useStored(): Stored | null {
  const [stored, setStored] = useState<Stored | null>(null);
  useEffect(() => {
    const end = new AbortController();
    void loadStored().then(setStored);
    onStoredChange(setStored, end.signal);
    return () => end.abort();
  }, []);
  return stored;
}
