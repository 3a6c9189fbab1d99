import type { PhraseProblem } from '../../utils/settings/own-phrases';
import type { MessageKey, Translate } from '../ui/translate';
import { Titled } from './rows';

export interface OwnPhrasesProps {
  /** What stands in the field. */
  text: string;
  /** Whether the field says what is stored. */
  saved: boolean;
  /** How many conversions are stored. */
  count: number;
  /** Why the text could not be saved; empty when nothing is wrong. */
  problems: readonly PhraseProblem[];
  t: Translate;
  onInput(text: string): void;
  onSave(): void;
}

/** So many lines are named at once: enough to see what is wrong, few enough to be read. */
const NAMED = 5;

const BECAUSE = {
  'no-sign': 'ownNoSign',
  'empty-side': 'ownEmptySide',
  'too-long': 'ownTooLong',
  contradiction: 'ownContradiction',
  'too-many': 'ownTooMany',
} as const satisfies Record<PhraseProblem['because'], MessageKey>;

/** The field for the reader's own conversions. */
export function OwnPhrases({ text, saved, count, problems, t, onInput, onSave }: OwnPhrasesProps) {
  const isWrong = problems.length > 0;
  return (
    <Titled id="own" title={t('optionsOwn')} help={t('ownHelp')}>
      <textarea
        aria-labelledby="own-title"
        aria-describedby="own-help"
        aria-invalid={isWrong}
        spellcheck={false}
        value={text}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      {isWrong && <Problems problems={problems} t={t} />}
      <div class="pair">
        <p role="status" class="help">
          {t(saved ? 'ownCount' : 'ownUnsaved', count)}
        </p>
        <button type="button" class="plain" onClick={onSave}>
          {t('ownSave')}
        </button>
      </div>
    </Titled>
  );
}

function Problems({ problems, t }: Pick<OwnPhrasesProps, 'problems' | 't'>) {
  return (
    <div role="alert">
      <p>{t('ownProblems', problems.length)}</p>
      <ul class="problems">
        {problems.slice(0, NAMED).map(({ line, because, value }) => (
          <li key={line}>{t(BECAUSE[because], line, value ?? '')}</li>
        ))}
      </ul>
    </div>
  );
}
