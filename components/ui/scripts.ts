import type { Script, Target } from '../../utils/script/model';
import type { MessageKey } from './translate';

/** What a reader can see a chapter in, in the order in which it is offered. */
export const TARGETS = [
  { value: 'original', name: 'scriptOriginal' },
  { value: 'hans', name: 'scriptHans' },
  { value: 'hant-TW', name: 'scriptHantTW' },
  { value: 'hant-HK', name: 'scriptHantHK' },
] as const satisfies readonly { value: Target; name: MessageKey }[];

/** What a chapter can be converted into. */
export const VARIETIES = TARGETS.filter((target) => target.value !== 'original');

/** The name of a script. */
export function scriptName(target: Target): MessageKey {
  return TARGETS.find(({ value }) => value === target)?.name ?? 'scriptHant';
}

const WRITTEN = {
  hans: 'writtenHans',
  hant: 'writtenHant',
  'hant-TW': 'writtenHant',
  'hant-HK': 'writtenHant',
  mixed: 'writtenMixed',
  none: 'writtenNone',
} as const satisfies Record<Script, MessageKey>;

/** The message that says which script a chapter is written in. */
export function writtenIn(script: Script): MessageKey {
  return WRITTEN[script];
}
