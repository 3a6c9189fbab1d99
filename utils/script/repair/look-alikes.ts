/** Cyrillic and Greek letters that look exactly like Latin ones, each above its double. */
const STRANGE = 'асеорхуіјѕһԁԛԝАВЕКМНОРСТХУІЈЅԌ' + 'ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο';
const LATIN = 'aceopxyijshdqwABEKMHOPCTXYIJSG' + 'ABEZHIKMNOPTYXo';
const DOUBLES = new Map([...STRANGE].map((letter, i) => [letter, LATIN[i]!]));

/** Words of letters of any of these kinds: Latin, Greek, Cyrillic, full-width, mathematical. */
const WORD = /[A-Za-zͰ-ϿЀ-ԯＡ-Ｚａ-ｚ\u{1d400}-\u{1d6a3}]{2,}/gu;
/** What joins a word to an address. */
const ADDRESS_BEFORE = /[@\\_#/]$|[A-Za-z0-9]\.$/;
const ADDRESS_AFTER = /^[@\\_/]|^\.[A-Za-z0-9]|^:\/\//;
const MATHEMATICAL = /[\u{1d400}-\u{1d6a3}]/u;

/** A letter in disguise: `[start, end)` of the text stands for a plain Latin letter. */
export interface Disguise {
  start: number;
  end: number;
  letter: string;
}

/**
 * Letters that look Latin but are not, inside Latin words. A word of one other script (Москва), a word with letters
 * that look like no Latin one (μm), all full-width words (ＶＩＰ) and addresses stay.
 */
export function disguisedLetters(text: string): Disguise[] {
  const disguises: Disguise[] = [];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const end = index + word.length;
    const isAddress =
      ADDRESS_BEFORE.test(text.slice(Math.max(0, index - 2), index)) ||
      ADDRESS_AFTER.test(text.slice(end, end + 3));
    if (!isAddress) disguises.push(...inWord(word, index));
  }
  return disguises;
}

function inWord(word: string, at: number): Disguise[] {
  const disguises: Disguise[] = [];
  let latin = 0;
  let start = at;
  for (const letter of word) {
    const end = start + letter.length;
    const plain = plainLetter(letter);
    if (plain === undefined) return [];
    if (plain === letter) latin++;
    else disguises.push({ start, end, letter: plain });
    start = end;
  }
  return latin > 0 && latin * 2 >= disguises.length ? disguises : [];
}

/** The Latin letter that a letter is or pretends to be. */
function plainLetter(letter: string): string | undefined {
  if (/[A-Za-z]/.test(letter)) return letter;
  if (!/[Ａ-Ｚａ-ｚ]/.test(letter) && !MATHEMATICAL.test(letter)) return DOUBLES.get(letter);
  const plain = letter.normalize('NFKC');
  return /^[A-Za-z]$/.test(plain) ? plain : undefined;
}
