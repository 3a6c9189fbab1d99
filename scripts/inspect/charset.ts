/** Encodings of Chinese pages that declare none, in the order in which they are tried. */
const GUESSES = ['utf-8', 'gb18030', 'big5'];
/** Only this much of a page is looked at for a declaration. */
const HEAD = 4096;

/** The encoding of a page that declares none; undefined where it does, or where every guess fails. */
export function charsetOf(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  const isMarked = /^(?:\xef\xbb\xbf|\xfe\xff|\xff\xfe)/.test(head);
  if (isMarked || /<meta[^>]+charset\s*=/i.test(head)) return undefined;
  return GUESSES.find((charset) => {
    try {
      new TextDecoder(charset, { fatal: true }).decode(bytes);
      return true;
    } catch {
      return false;
    }
  });
}
