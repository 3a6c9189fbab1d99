import { useState } from 'preact/hooks';
import type { ListName } from '../../components/ui/Features';
import type { Attempt } from '../../components/ui/use-attempt';
import { sendToReader } from '../../utils/browser/messages';
import type { Correction, Details } from '../../utils/reading/details';
import type { PageState } from '../../utils/reading/report';

/**
 * The list that is looked at, if one is, and what the reader takes back of it.
 *
 * @param onState told the state of the page after each correction
 */
export function useDetails(tabId: number | null, attempt: Attempt, onState: (state: PageState) => void) {
  const [list, setList] = useState<{ name: ListName; details: Details } | null>(null);
  const open = async (tab: number, name: ListName) => {
    const details = await sendToReader(tab, 'details', {});
    setList(details && { name, details });
  };
  return {
    list,
    onList: (name: ListName | null) =>
      attempt(async () => {
        if (name === null || tabId === null) setList(null);
        else await open(tabId, name);
      }),
    onCorrect: (correction: Correction) =>
      attempt(async () => {
        if (tabId === null || !list) return;
        onState(await sendToReader(tabId, 'correct', { correction }));
        await open(tabId, list.name);
      }),
  };
}
