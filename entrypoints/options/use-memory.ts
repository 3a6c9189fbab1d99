import { useEffect, useState } from 'preact/hooks';
import type { Attempt } from '../../components/ui/use-attempt';
import { forgetSites, rememberedSites } from '../../utils/browser/site-memory';

/** The sites whose recurring lines are remembered. */
export function useMemory(attempt: Attempt) {
  const [count, setCount] = useState(0);
  const look = async () => setCount((await rememberedSites()).length);
  useEffect(() => void look(), []);
  return {
    count,
    onForget: () =>
      attempt(async () => {
        await forgetSites();
        await look();
      }),
  };
}
