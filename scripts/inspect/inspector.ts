import type { Inspection } from '../../utils/reading/inspection';
import type { OpenedPage } from './pages';

/** A browser with Moye, into which saved pages can be put. */
export interface Inspector {
  /** Stores settings, which hold everywhere, the reader's own glossary and what is kept as on the site. */
  store(settings: object, glossary: unknown[], kept: unknown[]): Promise<void>;
  /** What Moye makes of a page, and a picture of it where `picture` names a file. */
  inspect(page: OpenedPage, picture: string | undefined): Promise<Inspection>;
  close(): Promise<void>;
}

/** The ways to the reader in an open page. */
export interface OpenReader {
  ask(): Promise<Inspection | null>;
  bring(): Promise<void>;
}

/** How long a page may take to load, and then to show that it is a chapter, in milliseconds. */
export const LOAD_WITHIN = 8000;
const PATIENCE = 1600;
const STEP = 100;

/**
 * Asks until the reader has found a chapter; after a while there is none. Where the detector has not called it by
 * then (it waits for pages that never finish loading), the reader has the last word, as after a click of the popup.
 */
export async function waitForReading({ ask, bring }: OpenReader): Promise<Inspection> {
  for (const end = Date.now() + PATIENCE; Date.now() < end; ) {
    const found = await ask();
    if (found?.chapter) return found;
    await new Promise((done) => setTimeout(done, STEP));
  }
  await bring();
  return (await ask()) ?? nothing([]);
}

/** The account of a page that could not be read. */
export function nothing(errors: string[]): Inspection {
  return { chapter: null, timings: { detect: 0, plan: 0, apply: 0, longestTask: 0 }, errors };
}
