import type { Decode } from '../../../utils/glossary-files/encoding';
import type { GlossaryFile } from '../../../utils/glossary-files/model';
import { readGlossaryFile } from '../../../utils/glossary-files/read';

/** Decodes as a browser does. */
export const decode: Decode = (bytes, label) => {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** Reads a file from memory, in chunks as a browser hands them over. */
export function readFile(name: string, content: string | Uint8Array, chunk = 65_536): Promise<GlossaryFile> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return readGlossaryFile(
    {
      name,
      size: bytes.length,
      async *chunks() {
        for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk);
      },
    },
    decode,
  );
}

/** The drafts of a file. */
export async function draftsOf(name: string, content: string | Uint8Array) {
  return (await readFile(name, content)).rows.map(({ draft }) => draft);
}
