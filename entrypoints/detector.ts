import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { looksLikeChapter } from '../utils/page/glance';
import { Watch } from '../utils/page/watch';

/**
 * Runs on the sites that the reader has granted and answers one question: is this a chapter? Then it asks for the
 * reader and ends. It does without the polyfill, which would weigh more than the detector itself.
 */
export default defineUnlistedScript(() => {
  const end = new AbortController();
  const look = () => {
    if (!looksLikeChapter(document)) {
      watch.start(false);
      return;
    }
    end.abort();
    // Fails when the extension was updated under an open page; then the next page load brings the new detector.
    chrome.runtime.sendMessage({ kind: 'chapterFound' }).catch(() => {});
  };
  const watch = new Watch(document, (record) => record.type === 'childList', look, end.signal);
  look();
});
