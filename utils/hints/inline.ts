import type { Entry } from './model';

/** A gloss that is longer than this is left to the card. */
const LONGEST = { zh: 14, en: 36 };

/**
 * What is written behind a term where the reader wants that: what it means, or else its gloss where that is short.
 * Null for terms that the chapter explains itself, and where there is nothing to say.
 *
 * @param convert brings Chinese of Moye's own into the script of the page
 */
export function inlineGloss(
  { means, gloss, kind, origin }: Entry,
  language: 'zh' | 'en',
  convert: (text: string) => string,
): string | null {
  if (origin === 'text') return null;
  if (means) return kind === 'stand-in' ? convert(means) : means;
  const text = gloss[language];
  if (text === '' || text.length > LONGEST[language]) return null;
  return language === 'zh' ? convert(text) : text;
}
