import type { CDPSession, Page } from 'playwright-core';
import type { Stage } from './moye';

interface Message {
  id?: number;
  result?: { result?: { value?: unknown }; exceptionDetails?: { exception?: { description?: string } } } & {
    data?: string;
  };
  error?: { message: string };
}

/** Chromium's own word about a tab. */
interface Tab {
  targetId: string;
  url: string;
  embedderData: { tabActive: boolean };
}

/** So often the browser is asked whether the popup is there, in milliseconds. */
const STEP = 20;
const TRIES = 500;

/** The popup itself, as the toolbar's button opens it, in the size that its content gives it. Playwright knows none. */
export class ToolbarPopup {
  private lastId = 0;

  private constructor(
    private readonly browser: CDPSession,
    private readonly sessionId: string,
    private readonly targetId: string,
  ) {}

  /** Presses the toolbar's button over a page. @param address the page's, where the page was not reached */
  static async open({ context, id }: Stage, page: Page, address = page.url()): Promise<ToolbarPopup> {
    const browser = await context.browser()!.newBrowserCDPSession();
    const send = browser.send.bind(browser) as (method: string, params: object) => Promise<never>;
    await page.bringToFront();
    const tab = await soon(async () => {
      const { targetInfos } = await browser.send('Target.getTargets', { filter: [{ type: 'tab' }] });
      return (targetInfos as unknown as Tab[]).find(
        ({ url, embedderData }) => embedderData.tabActive && url.startsWith(address),
      );
    });
    await send('Extensions.triggerAction', { id, targetId: tab.targetId });
    const { targetId } = await soon(async () => {
      const { targetInfos } = await browser.send('Target.getTargets');
      return targetInfos.find(({ url, attached }) => url.endsWith('/popup.html') && !attached);
    });
    const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: false });
    return new ToolbarPopup(browser, sessionId, targetId);
  }

  /** Has the popup carry out an expression, and gives what it comes to. */
  evaluate = async (expression: string): Promise<unknown> => {
    const params = { expression, awaitPromise: true, returnByValue: true };
    const { result } = await this.send('Runtime.evaluate', params);
    const { exceptionDetails } = result ?? {};
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
    return result?.result?.value;
  };

  /** Waits until an expression is true in the popup. */
  async until(expression: string): Promise<void> {
    await soon(() => this.evaluate(`Boolean(${expression})`)).catch(async () => {
      const text = await this.evaluate('document.body.innerText');
      throw new Error(`In the popup it never became true that ${expression}; it says: ${text}`);
    });
  }

  async emulate(colorScheme: 'light' | 'dark'): Promise<void> {
    const features = [{ name: 'prefers-color-scheme', value: colorScheme }];
    await this.send('Emulation.setEmulatedMedia', { features });
  }

  /** A picture of it, as PNG. */
  async screenshot(): Promise<Buffer> {
    const { result } = await this.send('Page.captureScreenshot', {});
    return Buffer.from(result?.data ?? '', 'base64');
  }

  async close(): Promise<void> {
    await this.browser.send('Target.closeTarget', { targetId: this.targetId });
    await this.browser.detach();
  }

  private send(method: string, params: object): Promise<Message> {
    const { browser, sessionId } = this;
    const id = ++this.lastId;
    return new Promise((resolve, reject) => {
      const onMessage = (event: { sessionId: string; message: string }) => {
        const message = JSON.parse(event.message) as Message;
        if (event.sessionId !== sessionId || message.id !== id) return;
        browser.off('Target.receivedMessageFromTarget', onMessage);
        if (message.error) reject(new Error(message.error.message));
        else resolve(message);
      };
      browser.on('Target.receivedMessageFromTarget', onMessage);
      const message = JSON.stringify({ id, method, params });
      void browser.send('Target.sendMessageToTarget', { sessionId, message }).catch(reject);
    });
  }
}

/** Asks again and again until there is an answer. @throws where there never is one */
async function soon<T>(ask: () => Promise<T | undefined>): Promise<T> {
  for (let i = 0; i < TRIES; i++) {
    const answer = await ask();
    if (answer) return answer;
    await new Promise((done) => setTimeout(done, STEP));
  }
  throw new Error('What was waited for did not come.');
}
