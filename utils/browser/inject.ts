import { browser } from './api';
import { HIGHLIGHT_CSS } from './highlight-style';
import { fileOf, type ShelvedName } from './shelf';

/**
 * Brings the reader into a tab's top frame, and in the same call the files that it will most likely ask for. Rejects
 * where the browser forbids it.
 */
export async function injectReader(tabId: number, files: readonly ShelvedName[] = []): Promise<void> {
  const target = { tabId };
  await Promise.all([
    browser.scripting.insertCSS({ target, css: HIGHLIGHT_CSS }),
    // The reader first: it reads what is stored while the others are read.
    browser.scripting.executeScript({ target, files: ['reader.js', ...files.map(fileOf)] }),
  ]);
}

/**
 * Brings the detector into the pages that are open already: after an update they hold a reader whose extension is gone,
 * which the new one takes over from.
 */
export async function injectDetectors(matches: string[]): Promise<void> {
  if (matches.length === 0) return;
  const tabs = await browser.tabs.query({ url: matches });
  await Promise.allSettled(
    tabs.map(({ id }) => browser.scripting.executeScript({ target: { tabId: id! }, files: ['detector.js'] })),
  );
}

/** Brings dictionaries, or the packs of hints, into the frame that asks for them. */
export async function injectPacks(
  tabId: number,
  frameId: number,
  names: readonly ShelvedName[],
): Promise<void> {
  const target = { tabId, frameIds: [frameId] };
  await browser.scripting.executeScript({ target, files: names.map(fileOf) });
}

/** Has the reader point at the chapter in a tab's top frame. Rejects where the browser forbids it. */
export async function injectPicker(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: ['picker.js'] });
}
