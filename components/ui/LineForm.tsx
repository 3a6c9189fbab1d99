import type { LineProblem, LineScope, OwnLine } from '../../utils/notices/own-lines';
import { LONGEST_LINE, problemWith, SHORTEST_PART } from '../../utils/notices/own-lines';
import { Segmented } from './Segmented';
import type { MessageKey, Translate } from './translate';

/** What of a line of the reader's own can be chosen. */
export type LineDraft = Pick<OwnLine, 'text' | 'as' | 'scope'>;

interface Props {
  /** Tells the fields of this form from those of others on the page. */
  id: string;
  draft: LineDraft;
  /** Where the line may hold. */
  scopes: readonly LineScope[];
  t: Translate;
  onChange(draft: LineDraft): void;
}

const KINDS = [
  { value: 'line', name: 'lineAsLine' },
  { value: 'part', name: 'lineAsPart' },
  { value: 'pattern', name: 'lineAsPattern' },
] as const satisfies readonly { value: OwnLine['as']; name: MessageKey }[];

const SCOPES = { book: 'lineBook', site: 'lineSite', everywhere: 'lineEverywhere' } as const satisfies Record<
  LineScope['kind'],
  MessageKey
>;

const PROBLEMS = {
  empty: ['lineEmpty', 0],
  'too-short': ['lineTooShort', SHORTEST_PART],
  'too-long': ['lineTooLong', LONGEST_LINE],
} as const satisfies Record<LineProblem, [MessageKey, number]>;

const problemText = (problem: LineProblem): [MessageKey, number] => PROBLEMS[problem];

/** What is hidden, how it is compared, and where. */
export function LineForm({ id, draft, scopes, t, onChange }: Props) {
  const problem = problemWith(draft);
  return (
    <div class="line-form">
      <textarea
        rows={2}
        aria-label={t('lineText')}
        aria-invalid={problem !== null}
        aria-describedby={problem ? `${id}-problem` : undefined}
        spellcheck={false}
        value={draft.text}
        onInput={(event) => onChange({ ...draft, text: event.currentTarget.value })}
      />
      {problem && (
        <p role="alert" id={`${id}-problem`}>
          {t(...problemText(problem))}
        </p>
      )}
      <Segmented
        label={t('lineAs')}
        value={draft.as}
        choices={KINDS.map(({ value, name }) => ({ value, label: t(name) }))}
        onChange={(as) => onChange({ ...draft, as })}
      />
      {scopes.length > 1 && (
        <Segmented
          label={t('lineWhere')}
          value={draft.scope.kind}
          choices={scopes.map(({ kind }) => ({ value: kind, label: t(SCOPES[kind]) }))}
          onChange={(kind) => onChange({ ...draft, scope: scopes.find((scope) => scope.kind === kind)! })}
        />
      )}
    </div>
  );
}

/** Where a line holds, in words. */
export function scopeText(scope: LineScope, t: Translate): string {
  if (scope.kind === 'site') return scope.host;
  return scope.kind === 'book' ? `《${scope.book}》` : t('lineEverywhere');
}
