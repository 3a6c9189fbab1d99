import type { LearnedBook } from '../hints/suggest/learned';
import { packBook, unpackBook } from '../hints/suggest/stored-book';
import { fold } from '../script/fold';
import { browser } from './api';
import { Recent, strings } from './recent';

/** Two megabytes at most. */
const books = new Recent('learned', 20);
/** Names that are not to be suggested again, folded. */
const IGNORED = 'ignored';
const MOST_IGNORED = 5000;

/** What the chapters of a book have taught so far; null for nothing. */
export async function loadLearned(book: string): Promise<LearnedBook | null> {
  return unpackBook(await books.load(book));
}

/** Stores what a book has taught. In a private window nothing is written. */
export function saveLearned(book: string, learned: LearnedBook): Promise<void> {
  return books.save(book, packBook(learned));
}

/** The books that have taught something. */
export function learnedBooks(): Promise<string[]> {
  return books.names();
}

/** Forgets what all books have taught, and what was not to be suggested. */
export async function forgetLearned(): Promise<void> {
  await books.forget();
  await browser.storage.local.remove(IGNORED);
}

/** The names that are not to be suggested again, folded. */
export async function loadIgnored(): Promise<string[]> {
  return strings((await browser.storage.local.get(IGNORED))[IGNORED]);
}

/** Suggests names never again. */
export async function ignoreNames(names: readonly string[]): Promise<void> {
  const all = new Set([...(await loadIgnored()), ...names.map(fold)]);
  await browser.storage.local.set({ [IGNORED]: [...all].slice(-MOST_IGNORED) });
}
