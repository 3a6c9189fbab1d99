import { writeFileSync } from 'node:fs';
import { builtExtension } from '../browser/build';
import { type FirefoxMoye, launchFirefox } from '../browser/firefox';
import type { FirefoxTab } from '../browser/firefox-tab';
import { type Inspector, LOAD_WITHIN, waitForReading } from './inspector';
import type { OpenedPage } from './pages';

/** A request that waits for its answer. */
interface Blocked {
  /** The frame that it is for. */
  context: string | null;
  /** Set where the request brings a page. */
  navigation: string | null;
  isBlocked: boolean;
  request: { request: string };
}

/** Opens Firefox with Moye, which works on every site. */
export async function openFirefox(): Promise<Inspector> {
  const extension = builtExtension('firefox');
  const moye = await launchFirefox({ extension, granted: ['http://*/*', 'https://*/*'] });
  const waiting = new Map<string, OpenedPage>();
  await answerRequests(moye, waiting);
  return {
    store: (settings, glossary, kept) => moye.store(settings, glossary, kept),
    close: () => moye.close(),
    inspect: async (page, picture) => {
      // Timers of a tab that is not in front run once a second; each window has a tab in front.
      const tab = await moye.open('window');
      try {
        waiting.set(tab.context, page);
        await load(tab, page.url);
        const inspection = await waitForReading({
          ask: () => moye.ask(tab, 'inspect'),
          bring: () => moye.bring(tab),
        });
        if (picture) writeFileSync(picture, await tab.picture());
        return inspection;
      } finally {
        waiting.delete(tab.context);
        await tab.close();
      }
    },
  };
}

/** Gives each tab the page that waits for it, once; whatever a page links, loads or goes on to stays out. */
async function answerRequests({ bidi }: FirefoxMoye, waiting: Map<string, OpenedPage>): Promise<void> {
  const answer = async ({ context, navigation, request: { request } }: Blocked) => {
    const page = navigation === null ? undefined : waiting.get(context ?? '');
    if (!page) return await bidi.send('network.failRequest', { request });
    waiting.delete(context!);
    return await bidi.send('network.provideResponse', {
      request,
      statusCode: 200,
      reasonPhrase: 'OK',
      headers: [{ name: 'Content-Type', value: { type: 'string', value: page.contentType } }],
      body: { type: 'base64', value: page.bytes.toString('base64') },
    });
  };
  await bidi.on<Blocked>('network.beforeRequestSent', (blocked) => {
    // A request may be gone before its answer comes, for instance with its tab.
    if (blocked.isBlocked) answer(blocked).catch(() => {});
  });
  await bidi.send('network.addIntercept', { phases: ['beforeRequestSent'] });
}

/** Loads a page, as far as it can be without what it links. */
async function load(tab: FirefoxTab, url: string): Promise<void> {
  const isThere = () =>
    tab.evaluate(() => document.readyState !== 'loading' && location.href !== 'about:blank');
  await tab.goto(url, 'none');
  for (const end = Date.now() + LOAD_WITHIN; Date.now() < end; await tab.pause(50)) {
    // While one page follows another there is nothing to ask.
    if (await isThere().catch(() => false)) return;
  }
  throw new Error('The page did not load.');
}
