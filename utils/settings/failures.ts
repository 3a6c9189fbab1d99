/** Why something could not be read or saved, and what the browser said. */
export interface StoreFailure {
  because: 'silent' | 'full' | 'refused' | 'newer';
  detail: string;
}

/** What is wrong with what is stored: a store that failed, or the keys of items that are broken in part. */
export type StoreProblem = StoreFailure | { because: 'broken'; detail: string };
