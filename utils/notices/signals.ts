import { fold } from '../script/fold';
import { findAddresses } from './addresses';
import type { Signal, Topic } from './model';
import { NARRATIVE, SPOKEN, TOPICS, VOICE } from './vocabulary';

/** What is known of the page that a line stands on. */
export interface LineContext {
  /** The telling part of the site's host name; empty for none. */
  name: string;
  /** The line stood in several other chapters of the site. */
  isRecurring: boolean;
}

/** Signals that can only come from the site itself; what a line is about can be told by a story too. */
const OWN: readonly Signal[] = ['address', 'disguise', 'name', 'voice', 'recurring'];
/** Longer lines are the story's, whatever they mention. */
const LENGTH_AT_MOST = 120;
/** Around an address there is room for so many other letters in a line that is an address and nothing else. */
const BARE_AT_MOST = 4;

/** Everything that speaks for a line being the site's. */
export function signalsOf(text: string, { name, isRecurring }: LineContext): Set<Signal> {
  const folded = fold(text);
  const signals = new Set<Signal>();
  const addresses = findAddresses(text);
  let left = text.length;
  for (const { start, end, isDisguised } of addresses) {
    signals.add('address');
    if (isDisguised) signals.add('disguise');
    left -= end - start;
  }
  if (addresses.length > 0 && left <= BARE_AT_MOST) signals.add('place');
  if (name !== '' && folded.includes(name)) signals.add(addresses.length > 0 ? 'address' : 'name');
  if (VOICE.test(folded)) signals.add('voice');
  for (const topic of Object.keys(TOPICS) as Topic[]) if (TOPICS[topic].test(folded)) signals.add(topic);
  if (isRecurring) signals.add('recurring');
  return signals;
}

/**
 * Whether a line is the site's: two signals are needed, one of them such as only a site gives, and nobody of the
 * story may speak or act in it.
 */
export function isOfTheSite(text: string, context: LineContext): boolean {
  if (text.length > LENGTH_AT_MOST || SPOKEN.test(text)) return false;
  const signals = signalsOf(text, context);
  if (signals.size < 2 || !OWN.some((signal) => signals.has(signal))) return isPageCount(text);
  const isSure = signals.has('disguise') || (signals.has('recurring') && signals.size >= 3);
  return isSure || !NARRATIVE.test(fold(text));
}

/** “(1/3)”, “第 1/3 页”: where a page stands among the pages of its chapter. */
function isPageCount(text: string): boolean {
  return /^\s*(?:[(（【[]\s*)?(?:本章\s*)?第?\s*\d{1,3}\s*页?\s*[/／]\s*(?:共\s*)?\d{1,3}\s*页?\s*(?:[)）】\]])?\s*$/.test(
    text,
  );
}
