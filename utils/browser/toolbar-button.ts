import type { PageState } from '../reading/report';
import { browser } from './api';
import { translate } from './i18n';

/** What the toolbar's button says of a tab at a glance, and in words. */
export type Glance = 'off' | 'ready' | 'active' | 'problem';

/** What a page's state comes to at a glance. */
export function glanceAt(state: PageState): Glance {
  if (state.problem || ('fighting' in state && state.fighting)) return 'problem';
  if (state.kind === 'off') return 'off';
  return state.kind === 'chapter' || state.converted > 0 ? 'active' : 'ready';
}

const TITLES = {
  off: 'glanceOff',
  ready: 'glanceReady',
  active: 'glanceActive',
  problem: 'glanceProblem',
} as const satisfies Record<Glance, string>;

/** The sizes in which `npm run icons` draws the toolbar's button. */
const SIZES = [16, 32, 48];

/**
 * Shows it on the toolbar's button for one tab, until the tab loads another page. Tabs that are gone are let be. One
 * drawing serves light and dark toolbars: neither Chromium nor Firefox takes a pair of them for a single tab.
 */
export async function showGlance(tabId: number, glance: Glance): Promise<void> {
  const path = Object.fromEntries(SIZES.map((size) => [size, `/icons/${glance}-${size}.png`]));
  try {
    await browser.action.setIcon({ tabId, path });
    await browser.action.setTitle({ tabId, title: `${translate('name')} · ${translate(TITLES[glance])}` });
  } catch {
    // The tab was closed meanwhile.
  }
}
