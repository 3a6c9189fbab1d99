import { builtExtension } from '../browser/build';
import { askReader, bringReader, launchMoye, storeSettings } from '../browser/launch';
import { type Inspector, waitForReading } from './inspector';
import { openInTab } from './tab';

/** Opens Chromium with Moye, which works on every site. */
export async function openChromium(): Promise<Inspector> {
  const moye = await launchMoye({ extension: builtExtension(), granted: ['http://*/*', 'https://*/*'] });
  return {
    store: (settings, glossary, kept) => storeSettings(moye, settings, glossary, kept),
    close: () => moye.close(),
    inspect: async (opened, picture) => {
      const page = await openInTab(moye.context, opened);
      try {
        const inspection = await waitForReading({
          ask: () => askReader(moye, page, 'inspect'),
          bring: () => bringReader(moye, page),
        });
        if (picture) await page.screenshot({ path: picture, fullPage: true });
        return inspection;
      } finally {
        await page.close();
      }
    },
  };
}
