import { useEffect, useState } from 'preact/hooks';
import type { Attempt } from '../../components/ui/use-attempt';
import { sendToReader } from '../../utils/browser/messages';
import type { Suggestion } from '../../utils/hints/suggest/suggest';

/**
 * The names that the chapter in a tab has no entries for, and what the reader decides about them.
 *
 * @param tabId null where there is no chapter
 */
export function useSuggestions(tabId: number | null, attempt: Attempt) {
  const [suggestions, setSuggestions] = useState<readonly Suggestion[]>([]);
  const ask = (request: (tab: number) => Promise<Suggestion[]>) =>
    attempt(async () => {
      if (tabId !== null) setSuggestions(await request(tabId));
    });
  useEffect(() => ask((tab) => sendToReader(tab, 'suggestions', {})), [tabId]);
  return {
    suggestions,
    onAccept: (terms: string[]) => ask((tab) => sendToReader(tab, 'acceptSuggestions', { terms })),
    onIgnore: (terms: string[]) => ask((tab) => sendToReader(tab, 'ignoreSuggestions', { terms })),
  };
}
