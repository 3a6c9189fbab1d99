import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { IconFile, STATES } from './model';

/** The SVG source of a state's icon. */
export function sourceOf(state: (typeof STATES)[number]): string {
  return readFileSync(`scripts/icons/${state}.svg`, 'utf8');
}

/** A page on which an icon fills the window. */
function pageFor({ state }: IconFile): string {
  return `<style>body { margin: 0 } svg { display: block; width: 100vw }</style>${sourceOf(state)}`;
}

/** Draws an icon as PNG, with nothing behind it. */
export async function drawIcon(page: Page, icon: IconFile): Promise<Buffer> {
  await page.setViewportSize({ width: icon.size, height: icon.size });
  await page.setContent(pageFor(icon));
  return page.screenshot({ omitBackground: true });
}
