import { useEffect, useState } from 'preact/hooks';
import type { ExampleReading } from '../../components/welcome/model';
import type { Settings } from '../../utils/settings/model';

/**
 * The example as the settings of the moment show it; null until it is read. What reads it comes after the page, which
 * is there at once; where it cannot come, the example stays as the site sends it.
 */
export function useExample(settings: Settings | null): ExampleReading | null {
  const [reading, setReading] = useState<ExampleReading | null>(null);
  // Settings are compared by what they say: the store gives new objects.
  const wish = JSON.stringify(settings);
  useEffect(() => {
    if (!settings) return;
    const end = new AbortController();
    const read = async () => {
      const { readSample } = await import('./read-sample');
      const next = await readSample(settings, end.signal);
      if (!end.signal.aborted) setReading(next);
    };
    // A choice that came after this one ends it; without dictionaries there is nothing to show.
    read().catch(() => {});
    return () => end.abort();
  }, [wish]);
  return reading;
}
