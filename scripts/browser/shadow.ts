import type { CDPSession, Page } from 'playwright-core';

/** An element inside one of Moye's closed shadow roots, which page scripts and Playwright's locators do not reach. */
export interface Inner {
  nodeId: number;
  attributes: Record<string, string>;
  text: string;
}

interface CdpNode {
  nodeId: number;
  parentId?: number;
  nodeType: number;
  nodeName: string;
  nodeValue: string;
  attributes?: string[];
  children?: CdpNode[];
  shadowRoots?: CdpNode[];
}

/** Reads and clicks what Moye shows inside a page, through the browser's debugging protocol. */
export class Shadow {
  private constructor(
    private readonly page: Page,
    private readonly session: CDPSession,
  ) {}

  static async of(page: Page): Promise<Shadow> {
    const session = await page.context().newCDPSession(page);
    await session.send('DOM.enable');
    return new Shadow(page, session);
  }

  /** All elements of a name inside Moye's elements of another name (`moye-fold`, `moye-button`, `moye-card`). */
  async all(host: string, tag: string): Promise<Inner[]> {
    const { root } = (await this.session.send('DOM.getDocument', { depth: -1, pierce: true })) as {
      root: CdpNode;
    };
    const found: Inner[] = [];
    const visit = (node: CdpNode, isInside: boolean) => {
      if (isInside && node.nodeName.toLowerCase() === tag) {
        found.push({ nodeId: node.nodeId, attributes: attributesOf(node), text: textOf(node) });
      }
      const inside = isInside || node.nodeName.toLowerCase() === host;
      for (const child of [...(node.children ?? []), ...(node.shadowRoots ?? [])]) visit(child, inside);
    };
    visit(root, false);
    return found;
  }

  /** Waits for an element, whose text or label matches, to be there. */
  async find(host: string, tag: string, matches: RegExp, timeout = 10_000): Promise<Inner> {
    for (const end = Date.now() + timeout; Date.now() < end; ) {
      const inner = (await this.all(host, tag)).find(({ text, attributes }) =>
        matches.test(attributes['aria-label'] ?? text),
      );
      if (inner) return inner;
      await this.page.waitForTimeout(50);
    }
    throw new Error(`There is no <${tag}> for ${matches} in <${host}>.`);
  }

  /** Where elements stand in the window. */
  async boxes(
    host: string,
    tag: string,
  ): Promise<{ left: number; top: number; right: number; bottom: number }[]> {
    const boxes = (await this.all(host, tag)).map(async ({ nodeId }) => {
      const { model } = await this.session.send('DOM.getBoxModel', { nodeId });
      const [left = 0, top = 0, , , right = 0, bottom = 0] = model.border;
      return { left, top, right, bottom };
    });
    return Promise.all(boxes);
  }

  /** Where it stands in the window. */
  async boxOf({ nodeId }: Inner): Promise<{ x: number; y: number; width: number; height: number }> {
    const { model } = await this.session.send('DOM.getBoxModel', { nodeId });
    const [x = 0, y = 0, , , right = 0, bottom = 0] = model.border;
    return { x, y, width: right - x, height: bottom - y };
  }

  /** Taps it with a finger, scrolling it into view first. */
  async tap(inner: Inner): Promise<void> {
    await this.session.send('DOM.scrollIntoViewIfNeeded', { nodeId: inner.nodeId });
    const { x, y, width, height } = await this.boxOf(inner);
    await this.page.touchscreen.tap(x + width / 2, y + height / 2);
  }

  /** Whether the keyboard's focus is on it. */
  async isFocused({ nodeId }: Inner): Promise<boolean> {
    const { result } = await this.session.send('Runtime.callFunctionOn', {
      objectId: await this.objectOf(nodeId),
      functionDeclaration: 'function () { return this.getRootNode().activeElement === this; }',
    });
    return result.value === true;
  }

  /** Lets the page's own scripts see into all of Moye's elements that are there now, as into open ones. */
  async open(): Promise<void> {
    const { root } = (await this.session.send('DOM.getDocument', { depth: -1, pierce: true })) as {
      root: CdpNode;
    };
    const hosts: CdpNode[] = [];
    const visit = (node: CdpNode) => {
      if (node.nodeName.startsWith('MOYE-') && node.shadowRoots?.[0]) hosts.push(node);
      for (const child of [...(node.children ?? []), ...(node.shadowRoots ?? [])]) visit(child);
    };
    visit(root);
    for (const { nodeId, shadowRoots } of hosts) {
      const [host, inner] = await Promise.all([
        this.objectOf(nodeId),
        this.objectOf(shadowRoots![0]!.nodeId),
      ]);
      await this.session.send('Runtime.callFunctionOn', {
        objectId: host,
        functionDeclaration:
          'function (value) { Object.defineProperty(this, "shadowRoot", { value, configurable: true }); }',
        arguments: [{ objectId: inner }],
      });
    }
  }

  private async objectOf(nodeId: number): Promise<string> {
    const { object } = await this.session.send('DOM.resolveNode', { nodeId });
    return object.objectId!;
  }

  /** Clicks it with the mouse, scrolling it into view first. */
  async click(inner: Inner): Promise<void> {
    await this.session.send('DOM.scrollIntoViewIfNeeded', { nodeId: inner.nodeId });
    const { x, y, width, height } = await this.boxOf(inner);
    await this.page.mouse.click(x + width / 2, y + height / 2);
  }

  /** Runs a function that stands alone on it. */
  async evaluate<Result>({ nodeId }: Inner, run: (element: Element) => Result): Promise<Result> {
    const { object } = await this.session.send('DOM.resolveNode', { nodeId });
    const { result } = await this.session.send('Runtime.callFunctionOn', {
      objectId: object.objectId!,
      functionDeclaration: `function () { return (${run})(this); }`,
      returnByValue: true,
    });
    return result.value as Result;
  }

  /** Puts the keyboard's focus on it. */
  async focus({ nodeId }: Inner): Promise<void> {
    await this.session.send('DOM.focus', { nodeId });
  }
}

function attributesOf({ attributes = [] }: CdpNode): Record<string, string> {
  const pairs: Record<string, string> = {};
  for (let i = 0; i + 1 < attributes.length; i += 2) pairs[attributes[i]!] = attributes[i + 1]!;
  return pairs;
}

function textOf(node: CdpNode): string {
  if (node.nodeType === 3) return node.nodeValue;
  return (node.children ?? []).map(textOf).join('');
}
