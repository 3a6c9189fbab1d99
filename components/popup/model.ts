import type { WhyClosed } from '../../utils/reading/closed-pages';
import type { PageState } from '../../utils/reading/report';

/** What the popup knows of the page under it. */
export type PopupPage = { kind: 'loading' } | { kind: 'closed'; why: WhyClosed } | PageState;

/** The site of that page. */
export interface PopupSite {
  host: string;
  /** Where Moye starts by itself, as far as this site is concerned. */
  starts: 'nowhere' | 'here' | 'everywhere';
}
