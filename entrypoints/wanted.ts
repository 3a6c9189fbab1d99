import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

/** Asks for the reader, on sites where it is wanted on each page. */
export default defineUnlistedScript(() => {
  // Fails when the extension was updated under an open page.
  chrome.runtime.sendMessage({ kind: 'readerWanted' }).catch(() => {});
});
