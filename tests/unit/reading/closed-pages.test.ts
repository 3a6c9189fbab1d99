import { describe, expect, it } from 'vitest';
import { whyClosed } from '../../../utils/reading/closed-pages';

describe('whyClosed', () => {
  it.each([
    [undefined, 'browser'],
    ['chrome://extensions/', 'browser'],
    ['edge://settings', 'browser'],
    ['about:blank', 'browser'],
    ['about:addons', 'browser'],
    ['view-source:https://novel.test/1.html', 'browser'],
    ['moz-extension://0e2f/options.html', 'browser'],
    ['data:text/html,一章', 'browser'],
    ['https://chromewebstore.google.com/detail/x/y', 'store'],
    ['https://chrome.google.com/webstore/detail/x', 'store'],
    ['https://addons.mozilla.org/zh-TW/firefox/', 'store'],
    ['https://microsoftedge.microsoft.com/addons/detail/x', 'store'],
    ['https://novel.test/book.PDF?page=2', 'pdf'],
    ['file:///home/reader/book.pdf', 'pdf'],
    ['file:///home/reader/1.html', 'file'],
  ])('%s: %s', (url, why) => expect(whyClosed(url)).toBe(why));

  it.each([
    'https://novel.test/1.html',
    'http://novel.test:8080/?file=book.pdf',
    'https://chrome.google.com/about',
    'https://addons.mozilla.org.novel.test/',
    'https://novel.test/addons.mozilla.org/1.html',
  ])('%s is no hindrance', (url) => expect(whyClosed(url)).toBeNull());
});
