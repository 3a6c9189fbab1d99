/** What scripts leave for each other in the isolated world of a tab. */
export type Injected = typeof globalThis & {
  convertChapter?: (text: string) => string;
  /** Keeps the converter from being collected. */
  kept?: unknown;
  /** When the first script began, by the page's clock. */
  began?: number;
};
