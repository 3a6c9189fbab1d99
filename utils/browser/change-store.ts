import type { ChangeName, Wish } from '../settings/changes';
import { sendToBackground } from './messages';
import { asStoreError, StoreError } from './storage';

/** So often the background is asked again when the browser ended it while it was at work. */
const ATTEMPTS = 3;

/**
 * Changes what is stored. Resolves when it is saved, and only then. It stands apart from what reads the store, which
 * takes longer to load than the popup has time.
 *
 * @throws StoreError where it is not
 */
export async function changeStore<Name extends ChangeName>(name: Name, wish: Wish<Name>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      const failure = await sendToBackground('store', { name, wish });
      if (failure) throw new StoreError(failure.because, failure.detail);
      return;
    } catch (error) {
      if (error instanceof StoreError || attempt === ATTEMPTS) throw asStoreError(error);
    }
  }
}
