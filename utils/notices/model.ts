/** A stretch `[start, end)` of a paragraph that is the site's, not the author's; often the whole paragraph. */
export interface Notice {
  index: number;
  start: number;
  end: number;
  /** The reader wants to see it all the same. */
  isWanted?: true;
}

/** What speaks for a line being the site's. Two that have nothing to do with each other are needed. */
export type Signal =
  /** The address of a site. */
  | 'address'
  /** An address that hides from filters. */
  | 'disguise'
  /** The name of the site that the page is on. */
  | 'name'
  /** Somebody speaks for the site, or asks the reader to do something. */
  | 'voice'
  /** The line stood in other chapters of the site. */
  | 'recurring'
  /** It stood there in chapters of several books, and stands at the border of this one. */
  | 'border'
  /** What the line is about: each field of a site's business is a signal of its own. */
  | Topic;

/** The fields of a site's business. */
export type Topic =
  | 'place'
  | 'paging'
  | 'device'
  | 'freshness'
  | 'rights'
  | 'votes'
  | 'keys'
  | 'account'
  | 'contact'
  | 'faults'
  | 'praise';
