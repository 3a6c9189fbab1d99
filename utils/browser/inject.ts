import type { DictionaryName } from '../script/model';
import { browser } from './api';
import { HIGHLIGHT_CSS } from './highlight-style';

/** Brings the reader into a tab's top frame. Rejects where the browser forbids it. */
export async function injectReader(tabId: number): Promise<void> {
  const target = { tabId };
  await browser.scripting.insertCSS({ target, css: HIGHLIGHT_CSS });
  await browser.scripting.executeScript({ target, files: ['reader.js'] });
}

/** Brings a dictionary into the frame that asks for it. */
export async function injectDictionary(tabId: number, frameId: number, name: DictionaryName): Promise<void> {
  const target = { tabId, frameIds: [frameId] };
  await browser.scripting.executeScript({ target, files: [`dictionary-${name}.js`] });
}
