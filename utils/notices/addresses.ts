import { NOTHING, unmask } from './look-alikes';

/** The address of a site in a text, `[start, end)` in the text as it was sent. */
export interface Address {
  start: number;
  end: number;
  /** The letters are parted or masked, so that filters do not see it. */
  isDisguised: boolean;
}

/** The last parts of names by which sites are found; the short words among them need a beginning that tells. */
const ENDINGS = 'com|net|org|cn|info|xyz|tw|hk|test';
const SHORT_ENDINGS = 'cc|la|top|vip|me|us|io|co|tv|site|club|online|pro|so';
const BEGINNING = '(?:https?://|(?:www|wap|m)\\.)';
const PATH = '(?![a-z0-9-])(?:[:/][a-z0-9/._?=&%#-]*)?';
const NAMES = '(?:[a-z0-9-]{1,40}\\.){1,5}';
const PLAIN = new RegExp(
  [
    `${BEGINNING}?${NAMES}(?:${ENDINGS})${PATH}`,
    `${BEGINNING}${NAMES}(?:${SHORT_ENDINGS})${PATH}`,
    '(?:www|wap)\\.[a-z0-9-]{3,40}',
    'https?://[a-z0-9.-]{4,60}',
  ].join('|'),
  'g',
);
/** Written plainly, in small letters and without a gap, a short ending tells too. */
const SHORT = new RegExp(`(?:[a-z0-9-]{1,20}\\.){0,3}[a-z0-9-]{3,40}\\.(?:${SHORT_ENDINGS})${PATH}`, 'g');
/** With all its dots taken out a name is told by how it begins and ends. */
const DOTLESS = /(?:www|wap)[a-z0-9]{3,40}(?:com|net|org|info|xyz|cc|cn)$/;

/** Letters, and whatever may be put between or around them. A run of these may be an address. */
const RUN = /[a-z0-9](?:[a-z0-9./:?=&%#_\0-]|[ .·•∙⊥丄┴┻。．・*~^'`|\][()〔〕【】点丶-]{1,3}(?=[a-z0-9]))*/g;
/** A sign that stands for the dot of an address. */
const DOT = /[·•∙⊥丄┴┻。．・点丶]/g;
/** A sign between letters that is nothing at all. */
const FILLER = /[ *~^'`|_\][()〔〕【】⊥丄┴┻\0]/;

/** Finds the addresses of sites in a text, in whatever disguise. Linear in its length. */
export function findAddresses(text: string): Address[] {
  if (!/[a-zA-Z0-9\u0370-\u052f\u1d00-\u1dbf\u2460-\u24ff\ud835\uff10-\uff5a\u0250-\u02af]/.test(text))
    return [];
  const unmasked = unmask(text);
  const found: Address[] = [];
  for (const run of unmasked.matchAll(RUN)) {
    if (run[0].length < 5) continue;
    for (const { start, end } of addressesIn(run[0])) {
      const from = run.index + start;
      let to = run.index + end;
      while (unmasked[to] === NOTHING) to++;
      // What stands behind @ is where somebody gets letters.
      if (found.some((other) => other.start < to && other.end > from) || unmasked[from - 1] === '@') continue;
      found.push({ start: from, end: to, isDisguised: isDisguised(text.slice(from, to)) });
    }
  }
  for (const match of text.matchAll(SHORT)) {
    const [start, end] = [match.index, match.index + match[0].length];
    if (text[start - 1] !== '@' && !found.some((other) => other.start < end && other.end > start))
      found.push({ start, end, isDisguised: false });
  }
  return found.sort((a, b) => a.start - b.start);
}

function addressesIn(run: string): { start: number; end: number }[] {
  const plain = run.replace(DOT, '.');
  // As it stands; without what lies between the letters; without all of that and the dots.
  for (const keep of [/[^\0]/, /[^ *~^'`|_\][()〔〕【】\0]/]) {
    const { letters, places } = pick(plain, keep);
    const found = [...letters.matchAll(PLAIN)].map((match) => ({
      start: places[match.index]!,
      end: places[match.index + match[0].length - 1]! + 1,
    }));
    if (found.length > 0) return found;
  }
  const { letters, places } = pick(run.replace(DOT, ' '), /[a-z0-9]/);
  const bare = DOTLESS.exec(letters);
  return bare ? [{ start: places[bare.index]!, end: places[letters.length - 1]! + 1 }] : [];
}

function pick(text: string, keep: RegExp): { letters: string; places: number[] } {
  let letters = '';
  const places: number[] = [];
  for (let i = 0; i < text.length; i++) {
    if (!keep.test(text[i]!)) continue;
    letters += text[i];
    places.push(i);
  }
  return { letters, places };
}

/** Plain addresses are written in plain letters, and with plain dots. */
function isDisguised(address: string): boolean {
  return FILLER.test(address) || !/^[\x21-\x7e]+$/.test(address) || /^(?:[a-z0-9]\.){4}/i.test(address);
}
