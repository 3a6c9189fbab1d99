import type { TermKind } from '../../utils/hints/model';
import type { MessageKey } from './translate';

/** The names of what a term can name, in the order in which they are offered. */
export const KINDS: Record<TermKind, MessageKey> = {
  person: 'kindPerson',
  place: 'kindPlace',
  organisation: 'kindOrganisation',
  work: 'kindWork',
  technique: 'kindTechnique',
  rank: 'kindRank',
  term: 'kindTerm',
  slang: 'kindSlang',
  'stand-in': 'kindStandIn',
};
