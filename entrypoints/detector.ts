import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { wantsWholePageOf } from '../utils/browser/whole-page';
import { looksLikeChapter } from '../utils/page/glance';
import { Watch } from '../utils/page/watch';

/**
 * Runs on the sites that the reader has granted and answers one question: is there work for the reader, a chapter
 * or a page that is to be converted as a whole? Then it asks for the reader and ends. It does without the polyfill,
 * which would weigh more than the detector itself.
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
  const watch = new Watch(document, (record) => record.type === 'childList', look, end.signal);
  look();
  if (end.signal.aborted) return;
  // A second call would do no harm: the reader comes once.
  wantsWholePageOf(location.hostname).then(
    (isWanted) => isWanted && bringReader(),
    () => {},
  );
});
