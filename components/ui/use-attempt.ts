import { useState } from 'preact/hooks';

/** Carries out a wish that may fail. */
export type Attempt = (wish: () => Promise<void>) => void;

/** Carries out wishes that may fail, and keeps the words of the last failure until one succeeds. */
export function useAttempt(): { error: string | null; attempt: Attempt } {
  const [error, setError] = useState<string | null>(null);
  const attempt: Attempt = (wish) => {
    wish().then(
      () => setError(null),
      (reason) => setError(reason instanceof Error ? reason.message : String(reason)),
    );
  };
  return { error, attempt };
}
