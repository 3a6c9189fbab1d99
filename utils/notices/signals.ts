import { fold } from '../script/fold';
import { countHan, isHan } from '../text/han';
import type { Address } from './addresses';
import { findAddresses } from './addresses';
import { isAuthors } from './author';
import { leftOut, withoutFillers } from './fillers';
import { isForm } from './forms';
import { unmask } from './look-alikes';
import type { Signal } from './model';
import type { Recurrence } from './recurring';
import { NARRATIVE, SPEAKER, SPOKEN, WORDS } from './vocabulary';

/** What is known of the page that a line stands on. */
export interface LineContext {
  /** The telling part of the site's host name; empty for none. */
  name: string;
  /** How the line stood in other chapters of the site. */
  recurrence: Recurrence;
  /** The line is among the first or the last ones of its chapter. */
  isAtBorder: boolean;
}

/** Nothing is known. */
const NOWHERE: LineContext = { name: '', recurrence: 'no', isAtBorder: false };

/** Signals that can only come from the site itself; what a line is about can be told by a story too. */
const OWN: readonly Signal[] = ['address', 'disguise', 'name', 'voice', 'recurring'];
/** Longer lines are the story's, whatever they mention. */
const LENGTH_AT_MOST = 120;
/** So much of a line's Han characters must be words of sites, and so much may stand in clauses without one … */
const TWO = { dense: 0.25, blank: 0.35 };
/** … where three and more signals agree … */
const THREE = { dense: 0.2, blank: 0.6 };
/** … and where only topics tell, which a story may have too. */
const TOPICS_ALONE = { dense: 0.5, blank: 0.3 };
/** A line of so many words of sites, or words that go with them, and of little else, needs one signal only. */
const ALL_WORDS = { words: 3, dense: 0.7 };
/** Beside an address there may be so many other Han characters. */
const BESIDE_ADDRESS = 24;
/** A shorter clause says nothing by itself. */
const CLAUSE_AT_LEAST = 4;
/** A shorter sentence may be an outcry. */
const SENTENCE_AT_LEAST = 4;

/** What speaks for a text being the site's, and how much of it that is. */
export interface Evidence {
  signals: Set<Signal>;
  /** The line is among the first or the last ones of its chapter. */
  isAtBorder: boolean;
  /** Different words of sites. */
  words: number;
  /** The same with the words that go with them. */
  allWords: number;
  /** For each code unit 1 in an address or a word of sites, 2 in a word that goes with them, else 0. */
  marks: Uint8Array;
  addresses: Address[];
  /** The Han characters of the text that are no words of sites. */
  others: number;
  /** The share of its Han characters that are. */
  dense: number;
  /** The share of those that stand in clauses without one. */
  blank: number;
}

/** Reads a text for signals. Linear in its length. */
export function readSignals(text: string, context: LineContext = NOWHERE): Evidence {
  const { name, recurrence, isAtBorder } = context;
  const signals = new Set<Signal>();
  const marks = new Uint8Array(text.length);
  const addresses = findAddresses(text);
  const folded = addresses.length > 0 ? unmask(text) : fold(text);
  for (const { start, end, isDisguised } of addresses) {
    signals.add('address');
    if (isDisguised) signals.add('disguise');
    marks.fill(1, start, end);
  }
  const named = name === '' ? -1 : folded.indexOf(name);
  if (named >= 0 && !signals.has('address')) signals.add('name');
  if (named >= 0) marks.fill(1, named, named + name.length);
  const words = new Set<string>();
  const allWords = new Set<string>();
  const { text: bare, places } = withoutFillers(folded);
  // A story may part its characters, too, by spaces or dashes.
  if (places && !/^[\s-]*$/.test(leftOut(folded, places))) signals.add('disguise');
  for (const match of bare.matchAll(WORDS)) {
    allWords.add(match[0]);
    const tells = Object.values(match.groups!).some(Boolean);
    if (tells) words.add(match[0]);
    for (const [signal, word] of Object.entries(match.groups!))
      if (word !== undefined) signals.add(signal as Signal);
    const start = places ? places[match.index]! : match.index;
    const last = match.index + match[0].length - 1;
    marks.fill(tells ? 1 : 2, start, (places ? places[last]! : last) + 1);
  }
  if (recurrence !== 'no') signals.add('recurring');
  // No author writes the same line at the border of chapters of different books.
  if (recurrence === 'books' && isAtBorder) signals.add('border');
  const none = { dense: 0, blank: 1, others: text.length };
  const shares = allWords.size + signals.size === 0 ? none : sharesOf(folded, marks);
  return { signals, isAtBorder, words: words.size, allWords: allWords.size, marks, addresses, ...shares };
}

function sharesOf(folded: string, marks: Uint8Array): Pick<Evidence, 'dense' | 'blank' | 'others'> {
  let han = 0;
  let marked = 0;
  let blank = 0;
  for (const clause of folded.matchAll(CLAUSES)) {
    let own = 0;
    let hits = 0;
    let isMarked = false;
    for (let at = clause.index; at < clause.index + clause[0].length; at++) {
      if (marks[at] !== 0) isMarked = true;
      if (!isHan(folded.charCodeAt(at))) continue;
      own++;
      if (marks[at] !== 0) hits++;
    }
    han += own;
    marked += hits;
    if (!isMarked && own >= CLAUSE_AT_LEAST) blank += own;
  }
  if (han === 0) return { dense: 1, blank: 0, others: 0 };
  return { dense: marked / han, blank: blank / han, others: han - marked };
}

const CLAUSES = /[^,。!?;:…、(){}[\]【】〔〕「」『』“”《》]+/g;

/**
 * Whether a line is the site's: two signals are needed, one of them such as only a site gives; they must run
 * through all of the line, and nobody of the story may speak or act in it.
 */
export function isOfTheSite(text: string, evidence: Evidence): boolean {
  if (isForm(text, evidence.isAtBorder)) return true;
  const { signals, addresses } = evidence;
  if (signals.size === 0 || text.length > LENGTH_AT_MOST || isSpoken(text, evidence)) return false;
  if (isAuthors(text) && addresses.length === 0) return false;
  if (NARRATIVE.test(withoutFillers(fold(text)).text)) return false;
  // Games and systems speak in these brackets too, and of votes and tickets as well.
  if (addresses.length === 0 && /^【.*】$/u.test(text) && signals.size - Number(signals.has('votes')) < 2)
    return false;
  if (signals.has('recurring') && signals.size >= 2) return true;
  if (addresses.length > 0) return isAboutAddress(text, evidence);
  return runsThrough(text, evidence) && eachSentence(text, isNoStory);
}

/** A sentence beside others must by itself be more than a mention. */
function isNoStory(sentence: string): boolean {
  const { signals, dense } = readSignals(sentence);
  return signals.size >= 2 ? dense >= 0.2 : dense >= 0.3;
}

function runsThrough(text: string, { signals, words, allWords, dense, blank }: Evidence): boolean {
  if (allWords >= ALL_WORDS.words && dense >= ALL_WORDS.dense) return true;
  if (signals.has('paging') && dense >= 0.8 && BRACKETED.test(text)) return true;
  const isOwn = OWN.some((signal) => signals.has(signal)) || (signals.has('keys') && signals.has('paging'));
  if (!isOwn) {
    const isMuch = signals.size >= 3 || (words >= 2 && dense >= TOPICS_ALONE.dense);
    return isMuch && dense >= TOPICS_ALONE.dense && blank <= TOPICS_ALONE.blank;
  }
  if (signals.size < 2) return false;
  const limit = signals.size === 2 ? TWO : THREE;
  return dense >= limit.dense && blank <= limit.blank;
}

/** The address of a site with the words that go with it, and no sentence of another kind beside it. */
function isAboutAddress(text: string, evidence: Evidence): boolean {
  const { signals, addresses, others, dense } = evidence;
  const bare = addresses.reduce((left, { start, end }) => left - (end - start), text.length);
  if (bare <= text.length * 0.2) return true;
  if (others > BESIDE_ADDRESS) return false;
  if (signals.size < 2) return BRACKETED.test(text);
  const isApart = dense >= 0.5 || addresses.every((address) => standsApart(text, address, evidence));
  return isApart && eachSentence(text, isNoStory);
}

/** Every sentence of some length passes; an address is no sentence's end. */
function eachSentence(text: string, passes: (sentence: string) => boolean): boolean {
  const sentences = text.match(/(?:[^。！？!?]|[。](?=[a-zA-Z]))+/gu) ?? [];
  return (
    sentences.length < 2 ||
    sentences.every((sentence) => countHan(sentence) < SENTENCE_AT_LEAST || passes(sentence))
  );
}

/** Whoever put an address into a sentence of the story left the story's characters right behind it. */
function standsApart(text: string, { end }: Address, { marks, dense }: Evidence): boolean {
  let others = 0;
  const from = dense < 0.3 && /[)）】\]]/u.test(text[end] ?? '') ? end + 1 : end;
  for (let at = from; isHan(text.charCodeAt(at)); at++) if (marks[at] === 0) others++;
  return others < 4;
}

/** A remark in brackets. */
const BRACKETED = /^[(（【[〔〖{｛<＜][^()（）【】{}｛｝<>＜＞]*[)）】\]〕〗}｝>＞]$/u;

/**
 * What stands in quotes is said, except that sites frame their remarks in 『』 too; and so is what stands behind a
 * name, as in a talk on the net.
 */
function isSpoken(text: string, { dense, marks }: Evidence): boolean {
  const name = SPEAKER.exec(text)?.[0];
  if (name !== undefined && !marks.subarray(0, name.length).some(Boolean)) return true;
  return SPOKEN.test(text) && !(/^『[^』]*』$/u.test(text) && dense >= 0.5);
}
