import type { LearnedBook } from '../hints/suggest/learned';
import { packBook, unpackBook } from '../hints/suggest/stored-book';
import { fold } from '../script/fold';
import { browser } from './api';

/** Which books have taught names, the one read last at the end; each lies under a key of its own. */
const BOOKS = 'learned';
/** Names that are not to be suggested again, folded. */
const IGNORED = 'ignored';

/** So many books are remembered: two megabytes at most. The one read longest ago makes room. */
const MOST_BOOKS = 20;
const MOST_IGNORED = 5000;

const keyOf = (book: string) => `${BOOKS}:${book}`;

/** What the chapters of a book have taught so far; null for nothing. */
export async function loadLearned(book: string): Promise<LearnedBook | null> {
  const key = keyOf(book);
  return unpackBook((await browser.storage.local.get([key]))[key]);
}

/** Stores what a book has taught. In a private window nothing is written. */
export async function saveLearned(book: string, learned: LearnedBook): Promise<void> {
  if (isPrivate()) return;
  const books = [...(await learnedBooks()).filter((other) => other !== book), book];
  const gone = books.slice(0, -MOST_BOOKS);
  await browser.storage.local.set({
    [BOOKS]: books.slice(-MOST_BOOKS),
    [keyOf(book)]: packBook(learned),
  });
  if (gone.length > 0) await browser.storage.local.remove(gone.map(keyOf));
}

/** The books that have taught something. */
export async function learnedBooks(): Promise<string[]> {
  return strings((await browser.storage.local.get([BOOKS]))[BOOKS]);
}

/** Forgets what all books have taught, and what was not to be suggested. */
export async function forgetLearned(): Promise<void> {
  await browser.storage.local.remove([BOOKS, IGNORED, ...(await learnedBooks()).map(keyOf)]);
}

/** The names that are not to be suggested again, folded. */
export async function loadIgnored(): Promise<string[]> {
  return strings((await browser.storage.local.get([IGNORED]))[IGNORED]);
}

/** Suggests names never again. */
export async function ignoreNames(names: readonly string[]): Promise<void> {
  const all = new Set([...(await loadIgnored()), ...names.map(fold)]);
  await browser.storage.local.set({ [IGNORED]: [...all].slice(-MOST_IGNORED) });
}

function isPrivate(): boolean {
  return browser.extension.inIncognitoContext === true;
}

function strings(raw: unknown): string[] {
  return Array.isArray(raw) ? raw.filter((one): one is string => typeof one === 'string') : [];
}
