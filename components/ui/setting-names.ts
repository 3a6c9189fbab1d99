import type { SiteField } from '../../utils/settings/model';
import type { MessageKey } from './translate';

/** What the things are called that can differ from site to site. */
export const SETTING_NAMES = {
  on: 'siteOn',
  script: 'script',
  scope: 'convertWhat',
  quotes: 'featureQuotes',
  foldDuplicates: 'featureFold',
  repeats: 'repeats',
  hideNotices: 'featureNotices',
  hideAuthorNotes: 'featureAuthorNotes',
  hints: 'featureHints',
  mentions: 'mentionsLabel',
  inlineGlosses: 'featureInline',
  repair: 'featureRepair',
  button: 'featureButton',
} as const satisfies Record<SiteField, MessageKey>;
