/** Encodings of Chinese pages that declare none, in the order in which they are tried. */
const GUESSES = ['gb18030', 'big5'];
/** Only this much of a page is looked at for a declaration. */
const HEAD = 4096;

/**
 * The encoding of a saved page; undefined where the page's own declaration must decide. Bytes that are valid UTF-8
 * beyond ASCII are UTF-8 whatever the page says: browsers and tools re-encode pages when they save them.
 */
export function charsetOf(bytes: Uint8Array): string | undefined {
  if (isText(bytes, 'utf-8')) return 'utf-8';
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  const isMarked = /^(?:\xfe\xff|\xff\xfe)/.test(head);
  if (isMarked || /<meta[^>]+charset\s*=/i.test(head)) return undefined;
  return GUESSES.find((charset) => isText(bytes, charset));
}

function isText(bytes: Uint8Array, charset: string): boolean {
  try {
    new TextDecoder(charset, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
