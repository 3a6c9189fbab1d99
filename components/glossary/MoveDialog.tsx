import { useState } from 'preact/hooks';
import type { GlossaryScope } from '../../utils/hints/imported';
import type { Translate } from '../ui/translate';
import { Dialog } from './Dialog';
import { isWholePlace, PlacePicker } from './PlacePicker';

interface Props {
  count: number;
  books: readonly string[];
  hosts: readonly string[];
  t: Translate;
  onMove(scope: GlossaryScope): void;
  onClose(): void;
}

/** Asks where the selected terms are to hold. */
export function MoveDialog({ count, books, hosts, t, onMove, onClose }: Props) {
  const [scope, setScope] = useState<GlossaryScope>({ kind: 'everywhere' });
  return (
    <Dialog title={t('glossaryMoveTitle', count)} onClose={onClose}>
      <PlacePicker scope={scope} books={books} hosts={hosts} t={t} onChange={setScope} />
      <div class="buttons">
        <button type="button" class="plain" onClick={onClose}>
          {t('glossaryCancel')}
        </button>
        <button type="button" class="chief" disabled={!isWholePlace(scope)} onClick={() => onMove(scope)}>
          {t('glossaryMove')}
        </button>
      </div>
    </Dialog>
  );
}
