import { HIGHLIGHT_CSS } from '../../utils/browser/highlight-style';
import type { ToReader } from '../../utils/browser/protocol';
import { Bidi } from './bidi';
import { clickToolbarButton, endBackground, grantSites } from './firefox-chrome';
import { type FirefoxProcess, startFirefox } from './firefox-process';
import { FirefoxTab } from './firefox-tab';
import { injectIntoTab, messageTab, storeAnew } from './in-extension';

export interface FirefoxOptions {
  /** The folder of the built extension. */
  extension: string;
  /** The sites that are granted from the start, as match patterns. */
  granted?: string[];
  /** The loopback port that answers for every host. */
  port?: number;
  /** The loopback port of a proxy that everything is asked of instead. */
  proxy?: number;
}

interface Tree {
  contexts: { context: string; url: string }[];
}

/** How long the extension may take for one thing, and how often to look, in milliseconds. */
const READY_WITHIN = 20_000;
const STEP = 50;

/** Opens Firefox with a fresh profile and the extension in it. No host outside this machine can be reached. */
export async function launchFirefox(options: FirefoxOptions): Promise<FirefoxMoye> {
  const { extension, granted = [] } = options;
  const firefox = await startFirefox(options);
  const bidi = await Bidi.connect(firefox.address);
  try {
    const moye = await FirefoxMoye.install(bidi, firefox, extension);
    if (granted.length > 0) await moye.grant(granted);
    return moye;
  } catch (error) {
    await bidi.send('browser.close');
    await firefox.ended();
    throw error;
  }
}

/** Firefox with Moye in it. */
export class FirefoxMoye {
  private constructor(
    /** For what this class has no name for. */
    readonly bidi: Bidi,
    private readonly firefox: FirefoxProcess,
    private readonly id: string,
    /** The first-run page, which opened by itself. It stays open: the tools use the extension's API from there. */
    readonly welcome: FirefoxTab,
  ) {}

  /** Installs the extension until the browser is closed, and waits for its first-run page. */
  static async install(bidi: Bidi, firefox: FirefoxProcess, path: string): Promise<FirefoxMoye> {
    const { extension } = await bidi.send<{ extension: string }>('webExtension.install', {
      extensionData: { type: 'path', path },
    });
    const welcome = await ownPage(bidi, 'welcome.html');
    return new FirefoxMoye(bidi, firefox, extension, welcome);
  }

  /** Opens an empty tab, or a window of its own, whose timers run although another one is in front. */
  async open(type: 'tab' | 'window' = 'tab'): Promise<FirefoxTab> {
    const { context } = await this.bidi.send<{ context: string }>('browsingContext.create', { type });
    return new FirefoxTab(this.bidi, context);
  }

  /** Opens one of the extension's own pages, which Firefox lets nobody but the extension itself do. */
  async openOwn(page: string): Promise<FirefoxTab> {
    const { contexts } = await this.bidi.send<Tree>('browsingContext.getTree');
    await this.welcome.evaluate(async (url) => void (await chrome.tabs.create({ url })), page);
    return await ownPage(
      this.bidi,
      page,
      contexts.map(({ context }) => context),
    );
  }

  /** One of the extension's own pages that something else opens. */
  openedOwn(page: string): Promise<FirefoxTab> {
    return ownPage(this.bidi, page);
  }

  /** Asks the reader in a tab, as the popup does; null where there is none. */
  async ask<K extends keyof ToReader>(
    tab: FirefoxTab,
    kind: K,
    params: ToReader[K]['params'] = {},
  ): Promise<ToReader[K]['result'] | null> {
    const message = { kind, ...params };
    const answer = await this.welcome.evaluate(messageTab, { url: await tab.url(), message });
    return answer as ToReader[K]['result'] | null;
  }

  /** Brings the reader into a tab, as the popup does where the detector has not. */
  async bring(tab: FirefoxTab): Promise<void> {
    await this.welcome.evaluate(injectIntoTab, { url: await tab.url(), css: HIGHLIGHT_CSS });
  }

  /** Stores settings, the reader's own glossary and what is kept as on the site, in place of everything that was stored. */
  async store(settings: object, glossary?: unknown[], kept?: unknown[]): Promise<void> {
    await this.welcome.evaluate(storeAnew, { settings, glossary, kept });
  }

  /** Grants sites without the browser's question, and waits until the detector runs there. */
  async grant(origins: string[]): Promise<void> {
    await (await this.browserItself()).evaluate(grantSites, { id: this.id, origins });
    const detectors = () => this.welcome.evaluate(() => chrome.scripting.getRegisteredContentScripts());
    for (const end = Date.now() + READY_WITHIN; Date.now() < end; await this.welcome.pause(STEP)) {
      if ((await detectors()).length > 0) return;
    }
    throw new Error('The detector was not registered.');
  }

  /** Ends the background page, as Firefox does when it has been idle, and gives the state it is in then. */
  async endBackground(): Promise<string> {
    return await (await this.browserItself()).evaluate(endBackground, this.id);
  }

  /** Does what a click on Moye's button in the toolbar does: opens the popup over the tab in front. */
  async clickToolbarButton(): Promise<void> {
    await (await this.browserItself()).evaluate(clickToolbarButton, this.id);
  }

  /** Closes the browser and removes its profile. */
  async close(): Promise<void> {
    await this.bidi.send('browser.close');
    await this.firefox.ended();
  }

  /** The browser's own window, where its own privileges hold. */
  private async browserItself(): Promise<FirefoxTab> {
    const tree = await this.bidi.send<Tree>('browsingContext.getTree', { 'moz:scope': 'chrome' });
    return new FirefoxTab(this.bidi, tree.contexts[0]!.context);
  }
}

/** A new tab with one of the extension's own pages, as soon as the page shows something. */
async function ownPage(bidi: Bidi, page: string, known: string[] = []): Promise<FirefoxTab> {
  for (const end = Date.now() + READY_WITHIN; Date.now() < end; ) {
    const { contexts } = await bidi.send<Tree>('browsingContext.getTree');
    const found = contexts.find(
      ({ context, url }) =>
        !known.includes(context) && /^moz-extension:/.test(url) && url.endsWith(`/${page}`),
    );
    if (found) {
      const tab = new FirefoxTab(bidi, found.context);
      await tab.find('main', /./);
      return tab;
    }
    await new Promise((done) => setTimeout(done, STEP));
  }
  throw new Error(`Firefox did not open ${page}.`);
}
