import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { bringReader, storeSettings } from '../../scripts/browser/launch';
import { pageOf } from '../fixtures/pages/kit';
import { anyBody, anyWishes } from './random-documents';
import { fault, setScene, sized } from './scene';

const RUNS = sized(60, 1000);
let html = '';
const scene = setScene({ '/random': (response) => response.end(html) });

/** Remembers every node of the page, and what is selected. Sent into the page. */
function remember(): string {
  const nodes: Node[] = [];
  const serialise = (root: Node): string => {
    const walker = document.createTreeWalker(root);
    let shadows = '';
    for (let node: Node | null = root; node; node = walker.nextNode()) {
      nodes.push(node);
      const shadow = (node as Element).shadowRoot;
      if (shadow) shadows += serialise(shadow);
    }
    return ((root as Element).outerHTML ?? (root as Element).innerHTML) + shadows;
  };
  const text = serialise(document.documentElement);
  const chosen = getSelection()!;
  const state = {
    nodes,
    text,
    chosen: [chosen.anchorNode, chosen.anchorOffset, chosen.focusNode, chosen.focusOffset],
    scroll: scrollY,
  };
  const world = globalThis as { first?: typeof state };
  if (!world.first) {
    world.first = state;
    return '';
  }
  const { first } = world;
  if (first.text !== text) return `other text:\n${first.text}\n---\n${text}`;
  if (first.nodes.length !== nodes.length || first.nodes.some((node, i) => node !== nodes[i]))
    return 'other nodes';
  if (first.chosen.some((part, i) => part !== state.chosen[i])) return 'another selection';
  return first.scroll === scrollY ? '' : `scrolled from ${first.scroll} to ${scrollY}`;
}

/** Gives open shadow roots their content, selects something, scrolls. Sent into the page. */
function prepare(): void {
  for (const host of document.querySelectorAll('x-shadow')) {
    host.attachShadow({ mode: 'open' }).innerHTML = '<p>他把头发现在的样子记下来。</p>';
  }
  const texts: Text[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  const [a, b] = [texts[texts.length >> 2], texts[texts.length >> 1]];
  if (a && b) getSelection()!.setBaseAndExtent(a, a.length >> 1, b, b.length >> 1);
  // Far enough down that folding above cannot pull the page to its very top (docs/robustness.md).
  scrollTo(0, 1040);
}

async function visit(page: Page, body: string): Promise<void> {
  html = pageOf('第七章 雨夜来客', body, '<style>body { height: 3000px; padding-top: 1000px }</style>');
  await page.goto('http://faults.test/random');
  await page.evaluate(prepare);
  await page.evaluate(remember);
}

describe('Random documents', () => {
  fault(`${RUNS} random documents`, 'off brings back every node, text, selection and place', async () => {
    await storeSettings(scene.moye, { on: false });
    const page = await scene.moye.context.newPage();
    let chapters = 0;
    await fc.assert(
      fc.asyncProperty(anyBody, anyWishes, async (body, wishes) => {
        await visit(page, body);
        await bringReader(scene.moye, page);
        await scene.change(page, { on: true });
        for (const wish of wishes) {
          const { kind } = await scene.change(page, wish);
          if (kind === 'chapter') chapters++;
        }
        await scene.change(page, { on: false });
        expect(await page.evaluate(remember)).toBe('');
      }),
      { numRuns: RUNS },
    );
    return { runs: RUNS, 'wishes on a chapter': chapters, differences: 0 };
  });
});
