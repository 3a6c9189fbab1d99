import { fold } from '../script/fold';
import { isHan } from '../text/han';
import type { Address } from './addresses';
import { findAddresses } from './addresses';
import { unmask } from './look-alikes';
import type { Signal } from './model';
import { AUTHOR, NARRATIVE, SPOKEN, WORDS } from './vocabulary';

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
/** So much of a line's Han characters must be words of sites; more where only its topics tell. */
const DENSE_AT_LEAST = 0.25;
const DENSE_BY_TOPICS = 0.5;
/** So much may stand in clauses without any such word: a story with an advertisement in it has more. */
const BLANK_AT_MOST = 0.3;
/** A shorter clause says nothing by itself. */
const CLAUSE_AT_LEAST = 4;

/** What speaks for a text being the site's, and how much of it that is. */
export interface Evidence {
  signals: Set<Signal>;
  /** 1 for each code unit of the text that is part of an address or of a word of sites. */
  marks: Uint8Array;
  addresses: Address[];
  /** The share of the Han characters that are words of sites. */
  dense: number;
  /** The share of those that stand in clauses without one. */
  blank: number;
  /** There is an address and hardly anything else. */
  isBare: boolean;
}

/** Reads a text for signals. Linear in its length. */
export function readSignals(text: string, { name, isRecurring }: LineContext): Evidence {
  const signals = new Set<Signal>();
  const marks = new Uint8Array(text.length);
  let inAddresses = 0;
  const addresses = findAddresses(text);
  const folded = addresses.length > 0 ? unmask(text) : fold(text);
  for (const { start, end, isDisguised } of addresses) {
    signals.add('address');
    if (isDisguised) signals.add('disguise');
    marks.fill(1, start, end);
    inAddresses += end - start;
  }
  const named = name === '' ? -1 : folded.indexOf(name);
  if (named >= 0 && !signals.has('address')) signals.add('name');
  if (named >= 0) marks.fill(1, named, named + name.length);
  for (const match of folded.matchAll(WORDS)) {
    for (const [signal, word] of Object.entries(match.groups!))
      if (word !== undefined) signals.add(signal as Signal);
    marks.fill(1, match.index, match.index + match[0].length);
  }
  if (isRecurring) signals.add('recurring');
  const { dense, blank } = signals.size === 0 ? { dense: 0, blank: 1 } : shares(folded, marks);
  return { signals, marks, addresses, dense, blank, isBare: inAddresses > text.length * 0.8 };
}

function shares(folded: string, marks: Uint8Array): { dense: number; blank: number } {
  let han = 0;
  let marked = 0;
  let blank = 0;
  for (const clause of folded.matchAll(CLAUSES)) {
    let own = 0;
    let hits = 0;
    let isMarked = false;
    for (let at = clause.index; at < clause.index + clause[0].length; at++) {
      if (marks[at] === 1) isMarked = true;
      if (!isHan(folded.charCodeAt(at))) continue;
      own++;
      hits += marks[at]!;
    }
    han += own;
    marked += hits;
    if (!isMarked && own >= CLAUSE_AT_LEAST) blank += own;
  }
  return { dense: han === 0 ? 1 : marked / han, blank: han === 0 ? 0 : blank / han };
}

const CLAUSES = /[^,。!?;:…、(){}[\]【】〔〕「」『』“”《》]+/g;

/**
 * Whether a line is the site's: two signals are needed, one of them such as only a site gives; they must run
 * through all of the line, and nobody of the story may speak or act in it.
 */
export function isOfTheSite(text: string, { signals, dense, blank, isBare }: Evidence): boolean {
  if (isPageCount(text)) return true;
  if (signals.size === 0 || text.length > LENGTH_AT_MOST || SPOKEN.test(text)) return false;
  if (isBare) return true;
  if (signals.size < 2 || (isAuthors(text) && !signals.has('address'))) return false;
  if (signals.has('recurring') && signals.size >= 3) return true;
  const isOwn = OWN.some((signal) => signals.has(signal)) || (signals.has('keys') && signals.has('paging'));
  if (dense < (isOwn ? DENSE_AT_LEAST : DENSE_BY_TOPICS) || blank > BLANK_AT_MOST) return false;
  return (isOwn || signals.size >= 3 || dense > 0.7) && !NARRATIVE.test(fold(text));
}

/** Whether a line is the author's own word to the readers. */
export function isAuthors(text: string): boolean {
  return AUTHOR.test(fold(text));
}

/** “(1/3)”, “第 1/3 页”: where a page stands among the pages of its chapter. */
function isPageCount(text: string): boolean {
  return (
    text.length <= 24 &&
    /^\s*[(（【[]?\s*(?:本章\s*)?第?\s*[(（]?\d{1,3}\s*页?\s*[/／]\s*(?:共\s*)?\d{1,3}\s*[)）]?\s*页?\s*[)）】\]]?\s*$/.test(
      text,
    )
  );
}
