import { builtExtension } from '../browser/build';
import { askReader, bringReader, launchMoye, storeSettings } from '../browser/launch';
import { type Inspector, LOAD_WITHIN, waitForReading } from './inspector';

/** Opens Chromium with Moye, which works on every site. */
export async function openChromium(): Promise<Inspector> {
  const moye = await launchMoye({ extension: builtExtension(), granted: ['http://*/*', 'https://*/*'] });
  return {
    store: (settings, glossary) => storeSettings(moye, settings, glossary),
    close: () => moye.close(),
    inspect: async ({ url, bytes, contentType }, picture) => {
      const page = await moye.context.newPage();
      try {
        let isServed = false;
        await page.route('**/*', (route) => {
          // The page itself, once; whatever it links, loads or goes on to stays out.
          if (isServed || !route.request().isNavigationRequest()) return route.abort('aborted');
          isServed = true;
          return route.fulfill({ body: bytes, contentType });
        });
        page.on('dialog', (dialog) => void dialog.dismiss());
        await page.goto(url, { waitUntil: 'commit', timeout: LOAD_WITHIN });
        // A saved page that sends its visitors to its own host never reports its load as done; it is there all the same.
        await page.waitForFunction(() => document.readyState !== 'loading', null, { timeout: LOAD_WITHIN });
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
