import type { PageProblem as Problem } from '../../utils/reading/report';
import type { MessageKey, Translate } from './translate';

const WORDS = {
  defaults: 'problemDefaults',
  unsaved: 'problemUnsaved',
  orphaned: 'problemOrphaned',
} as const satisfies Record<Problem, MessageKey>;

/** What the reader is to know before anything else about a page, if there is anything. */
export function PageProblem({ problem, t }: { problem: Problem | undefined; t: Translate }) {
  return problem ? <p role="alert">{t(WORDS[problem])}</p> : null;
}
