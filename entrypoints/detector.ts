import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { looksLikeChapter } from '../utils/page/glance';
import { Watch } from '../utils/page/watch';

/**
 * Runs on the sites that the reader has granted and answers one question: may this page be a chapter? Then it asks for
 * the reader and ends. It does without any library, which would weigh more than the detector itself.
 */
export default defineUnlistedScript(() => {
  const end = new AbortController();
  const bringReader = () => {
    end.abort();
    // Fails when the extension was updated under an open page; then the next page load brings the new detector.
    chrome.runtime.sendMessage({ kind: 'readerWanted' }).catch(() => {});
  };
  const look = () => {
    if (looksLikeChapter(document)) bringReader();
    else watch.start(false);
  };
  const watch = new Watch(document, (record) => record.type === 'childList' && Infinity, look, end.signal);
  look();
});
