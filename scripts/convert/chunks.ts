import { StringDecoder } from 'node:string_decoder';

/** Parts are about this many code units long … */
const LENGTH = 1 << 19;
/** … and end behind a line, or, where a line is longer than a part, behind a mark that no word reaches over. */
const MARK = /[\n。！？；，,!?;]/;

/**
 * Cuts a stream of UTF-8 text into parts that can be converted one by one. Never holds more than two parts, but for
 * text without any line or mark.
 */
export async function* textChunks(stream: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8');
  let text = '';
  for await (const bytes of stream) {
    text += typeof bytes === 'string' ? bytes : decoder.write(Buffer.from(bytes));
    while (text.length >= LENGTH) {
      const end = endOfPart(text);
      if (end === 0) break;
      yield text.slice(0, end);
      text = text.slice(end);
    }
  }
  text += decoder.end();
  if (text !== '') yield text;
}

/** Where the first part of a text ends; 0 where no place is good. */
function endOfPart(text: string): number {
  const line = text.lastIndexOf('\n', LENGTH);
  if (line >= 0) return line + 1;
  for (let at = LENGTH - 1; at > 0; at--) if (MARK.test(text[at]!)) return at + 1;
  return 0;
}
