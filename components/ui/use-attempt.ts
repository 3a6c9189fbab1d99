import { useState } from 'preact/hooks';

/** Carries out wishes that may fail, and keeps the words of the last failure until one succeeds. */
export function useAttempt(): { error: string | null; attempt: (wish: () => Promise<void>) => void } {
  const [error, setError] = useState<string | null>(null);
  const attempt = (wish: () => Promise<void>) => {
    wish().then(
      () => setError(null),
      (reason) => setError(reason instanceof Error ? reason.message : String(reason)),
    );
  };
  return { error, attempt };
}
