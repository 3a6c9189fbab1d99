import type { WhyClosed } from '../../utils/reading/closed-pages';
import type { MessageKey } from '../ui/translate';
import { Nothing } from './OtherViews';
import type { PopupProps } from './Popup';

const WORDS = {
  browser: ['popupForbidden', 'closedBrowser'],
  store: ['popupForbidden', 'closedStore'],
  pdf: ['closedPdf', 'closedPdfHelp'],
  file: ['closedFile', 'closedFileHelp'],
  permission: ['closedPermission', 'closedPermissionHelp'],
  outdated: ['closedOutdated', 'problemOrphaned'],
  failed: ['closedFailed', 'closedFailedHelp'],
} as const satisfies Record<WhyClosed, readonly [title: MessageKey, help: MessageKey]>;

/** A page on which Moye does nothing: why, and what the reader can do about it. */
export function ClosedView({ why, t, onGrant, onReload }: PopupProps & { why: WhyClosed }) {
  const [title, help] = WORDS[why];
  const canReload = why === 'outdated' || why === 'failed';
  return (
    <section aria-label={t(title)}>
      <Nothing title={title} help={help} t={t}>
        {why === 'permission' && (
          <button type="button" class="main" onClick={() => onGrant(true)}>
            {t('grantSite')}
          </button>
        )}
        {canReload && (
          <button type="button" class="main" onClick={onReload}>
            {t('reloadPage')}
          </button>
        )}
      </Nothing>
    </section>
  );
}
