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

const BADGES = {
  off: { text: '–', colour: '#6b645a', title: 'glanceOff' },
  ready: { text: '', colour: '#6b645a', title: 'glanceReady' },
  active: { text: '✓', colour: '#1f7a3d', title: 'glanceActive' },
  problem: { text: '!', colour: '#a92c24', title: 'glanceProblem' },
} as const satisfies Record<Glance, { text: string; colour: string; title: string }>;

/** Shows it on the toolbar's button for one tab, until the tab loads another page. Tabs that are gone are let be. */
export async function showGlance(tabId: number, glance: Glance): Promise<void> {
  const { text, colour, title } = BADGES[glance];
  try {
    await browser.action.setBadgeText({ tabId, text });
    await browser.action.setTitle({ tabId, title: `${translate('name')} · ${translate(title)}` });
    // Firefox for Android shows no badges.
    await browser.action.setBadgeBackgroundColor?.({ tabId, color: colour });
    await browser.action.setBadgeTextColor?.({ tabId, color: '#fff' });
  } catch {
    // The tab was closed meanwhile.
  }
}
