import type { Bidi } from './bidi';

/** An element of a page, or inside one of Moye's closed shadow roots. */
export interface TabElement {
  sharedId: string;
  /** Its label where it has one, else the text that it shows. */
  text: string;
}

interface Found {
  nodes: { sharedId: string; value: { shadowRoot: { sharedId: string } | null } }[];
}

type Evaluated =
  | { type: 'success'; result: { value?: string } }
  | { type: 'exception'; exceptionDetails: { text: string } };

/** How often a page is asked whether something is there by now, in milliseconds. */
const STEP = 50;

/** A tab of Firefox, driven over WebDriver BiDi. */
export class FirefoxTab {
  constructor(
    private readonly bidi: Bidi,
    /** The tab's name in the protocol. */
    readonly context: string,
  ) {}

  /** Goes to a web page. Firefox refuses the pages of extensions here. */
  async goto(url: string, wait: 'none' | 'interactive' | 'complete' = 'complete'): Promise<void> {
    await this.send('browsingContext.navigate', { url, wait });
  }

  async reload(): Promise<void> {
    await this.send('browsingContext.reload', { wait: 'complete' });
  }

  /**
   * Runs a function, which must stand alone, in the page. Arguments and result travel as JSON.
   *
   * @throws when the function throws
   */
  async evaluate<Args extends unknown[], Result>(
    run: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>> {
    const evaluated = await this.call(`async (args) => JSON.stringify(await (${run})(...JSON.parse(args)))`, {
      type: 'string',
      value: JSON.stringify(args),
    });
    return (evaluated === undefined ? undefined : JSON.parse(evaluated)) as Awaited<Result>;
  }

  url(): Promise<string> {
    return this.evaluate(() => location.href);
  }

  /** All elements that a selector finds: in the page, or in the shadow roots of Moye's elements of a name. */
  async all(selector: string, host?: string): Promise<TabElement[]> {
    const roots = host === undefined ? undefined : await this.shadowRoots(host);
    if (roots?.length === 0) return [];
    const found = await this.locate(selector, roots && { startNodes: roots });
    if (found.length === 0) return [];
    const nodes = found.map(({ sharedId }) => ({ sharedId }));
    const texts = await this.call(
      '(...all) => JSON.stringify(all.map((one) => one.ariaLabel ?? one.innerText))',
      ...nodes,
    );
    return nodes.map(({ sharedId }, i) => ({ sharedId, text: JSON.parse(texts!)[i] }));
  }

  /** Waits for an element, whose label or text matches, to be there. */
  async find(selector: string, matches: RegExp, host?: string): Promise<TabElement> {
    for (const end = Date.now() + 10_000; Date.now() < end; ) {
      const element = (await this.all(selector, host)).find(({ text }) => matches.test(text));
      if (element) return element;
      await this.pause(STEP);
    }
    throw new Error(`There is no ${selector} for ${matches} in ${host ?? (await this.url())}.`);
  }

  /** Clicks an element with the mouse, scrolling it into view first. */
  async click({ sharedId }: TabElement): Promise<void> {
    await this.call("(one) => void one.scrollIntoView({ block: 'center', behavior: 'instant' })", {
      sharedId,
    });
    await this.pointer([{ x: 0, y: 0, origin: { type: 'element', element: { sharedId } } }], true);
  }

  /** Moves the mouse to a point of the viewport, and clicks there. */
  async clickAt(x: number, y: number): Promise<void> {
    await this.pointer([{ x: Math.round(x), y: Math.round(y) }], true);
  }

  /** Moves the mouse to a point of the viewport, by way of another one beside it. */
  async hover(x: number, y: number): Promise<void> {
    const [left, top] = [Math.round(x), Math.round(y)];
    await this.pointer([
      { x: left - 2, y: top },
      { x: left, y: top },
    ]);
  }

  /** Presses keys together, by their values in WebDriver, and lets them go. */
  async press(...keys: string[]): Promise<void> {
    const down = keys.map((value) => ({ type: 'keyDown', value }));
    const up = keys.toReversed().map((value) => ({ type: 'keyUp', value }));
    await this.send('input.performActions', {
      actions: [{ type: 'key', id: 'keyboard', actions: [...down, ...up] }],
    });
  }

  /** A picture of the whole page, as a PNG. */
  async picture(): Promise<Buffer> {
    const { data } = await this.send<{ data: string }>('browsingContext.captureScreenshot', {
      origin: 'document',
    });
    return Buffer.from(data, 'base64');
  }

  pause(milliseconds: number): Promise<void> {
    return new Promise((done) => setTimeout(done, milliseconds));
  }

  async close(): Promise<void> {
    await this.send('browsingContext.close');
  }

  private async pointer(points: object[], isClick = false): Promise<void> {
    const moves = points.map((point) => ({ type: 'pointerMove', ...point }));
    const press = [
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ];
    await this.send('input.performActions', {
      actions: [{ type: 'pointer', id: 'mouse', actions: [...moves, ...(isClick ? press : [])] }],
    });
  }

  /** Firefox gives away closed shadow roots, too, where it is asked to describe an element with them. */
  private async shadowRoots(host: string): Promise<{ sharedId: string }[]> {
    const found = await this.locate(host, {
      serializationOptions: { maxDomDepth: 0, includeShadowTree: 'all' },
    });
    return found.flatMap(({ value }) => (value.shadowRoot ? [{ sharedId: value.shadowRoot.sharedId }] : []));
  }

  private async locate(selector: string, options: object = {}): Promise<Found['nodes']> {
    const locator = { type: 'css', value: selector };
    return (await this.send<Found>('browsingContext.locateNodes', { locator, ...options })).nodes;
  }

  private async call(functionDeclaration: string, ...args: object[]): Promise<string | undefined> {
    const evaluated = await this.bidi.send<Evaluated>('script.callFunction', {
      functionDeclaration,
      arguments: args,
      target: { context: this.context },
      awaitPromise: true,
    });
    if (evaluated.type === 'exception') throw new Error(evaluated.exceptionDetails.text);
    return evaluated.result.value;
  }

  private send<Result>(method: string, params: object = {}): Promise<Result> {
    return this.bidi.send(method, { context: this.context, ...params });
  }
}
