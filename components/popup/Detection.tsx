import type { PageState } from '../../utils/reading/report';
import type { MessageKey, Translate } from '../ui/translate';

export interface DetectionActions {
  /** Point at the chapter in the page. */
  onPick(): void;
  /** Take the largest text for a chapter. */
  onForce(): void;
  /** Say that this page, or all pages like it, are no chapters. */
  onRefuse(alike: boolean): void;
  /** Take the reader's own rule back that holds here. */
  onWithdrawRule(): void;
}

interface Props extends DetectionActions {
  page: Exclude<PageState, { kind: 'off' }>;
  t: Translate;
}

/** Why a chapter was found or not, how to take back what the reader said of it, and what helps where there is none. */
export function Detection({ page, t, ...actions }: Props) {
  const button = (name: MessageKey, does: () => void) => (
    <button type="button" class="plain" onClick={does}>
      {t(name)}
    </button>
  );
  const { rule } = page;
  const isRefused = page.kind === 'no-chapter' && rule?.never === true;
  const isMissed = page.kind === 'no-chapter' && !isRefused;
  // One path without a star is one page.
  const isOnePage = isRefused && rule.paths?.some((path) => !path.includes('*')) === true;
  const unreadable = page.kind === 'chapter' ? page.report.unreadable : page.unreadable;
  return (
    <div class="detection">
      {unreadable && <p role="status">{t(unreadable === 'font' ? 'unreadableFont' : 'unreadableCanvas')}</p>}
      {rule && <p>{t(isRefused ? 'detectionRefused' : 'detectionOwnRule')}</p>}
      {rule && button('undo', actions.onWithdrawRule)}
      {isOnePage && button('detectionRefuseAlike', () => actions.onRefuse(true))}
      {isMissed && button('detectionPick', actions.onPick)}
      {isMissed && button('detectionForce', actions.onForce)}
    </div>
  );
}
