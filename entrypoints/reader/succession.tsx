import { render } from 'preact';
import { Note } from '../../components/page/Note';
import css from '../../components/page/Note.css?inline';
import { translate } from '../../utils/browser/i18n';
import { isOrphan, whenOrphaned } from '../../utils/browser/orphan';
import { makeShadowHost } from '../../utils/page/shadow-host';

/** Said in the page by a reader that arrives, to one whose extension is gone; their worlds share nothing else. */
const ARRIVAL = 'moye-arrival';

/** Sees off a reader of an earlier Moye, which brings the page back to what the site sent before this returns. */
export function seeOff(document: Document): void {
  document.dispatchEvent(new Event(ARRIVAL));
}

/**
 * Ends a reader whose extension is gone: it brings the page back, so that nothing stays that nobody can take back, and
 * says so once. A reader of the next Moye takes its place in silence.
 */
export function yieldToNext(document: Document, end: AbortController): void {
  // Asked for while there is somebody to ask.
  const words = {
    text: translate('problemOrphaned'),
    action: translate('reload'),
    close: translate('close'),
  };
  document.addEventListener(ARRIVAL, () => isOrphan() && end.abort(), { signal: end.signal });
  whenOrphaned(() => {
    end.abort();
    sayOnce(document, words);
  }, end.signal);
}

function sayOnce(document: Document, words: { text: string; action: string; close: string }): void {
  const { host, mount } = makeShadowHost(document, 'moye-note', css, 'floating');
  const close = () => host.remove();
  render(
    <Note
      action={words.action}
      close={words.close}
      onAction={() => document.location.reload()}
      onClose={close}
    >
      {words.text}
    </Note>,
    mount,
  );
  document.documentElement.append(host);
  document.addEventListener(ARRIVAL, close, { once: true });
}
