import { Unzip, UnzipInflate } from 'fflate';
import type { FileFault } from './model';
import { FileError, LIMITS } from './model';

/** So many packed bytes are unpacked at once; they become at most a thousand times as many. */
const STEP = 16 * 1024;

/**
 * Unpacks a zip file while it is read, and hands over the files that are wanted, one at a time.
 *
 * @param wanted whether a file is wanted, by its name
 * @param take is given each wanted file with its name
 * @throws {FileError} where the file is no zip, ends too early, or becomes larger than the limits allow
 */
export async function unzip(
  chunks: AsyncIterable<Uint8Array>,
  wanted: (name: string) => boolean,
  take: (name: string, bytes: Uint8Array) => void,
): Promise<void> {
  let unpacked = 0;
  let waiting = 0;
  let isFirst = true;
  let tail = new Uint8Array(0);
  const unpacker = new Unzip((file) => {
    if (!wanted(file.name)) return;
    const parts: Uint8Array[] = [];
    let size = 0;
    waiting++;
    file.ondata = (error, part, isLast) => {
      // What is thrown in here comes back as an error of the unpacker.
      if (error) throw asFileError(error, 'bad-zip');
      size += part.length;
      unpacked += part.length;
      if (unpacked > LIMITS.unpacked || size > LIMITS.unpackedFile)
        throw new FileError('zip-bomb', file.name);
      parts.push(part);
      if (!isLast) return;
      waiting--;
      take(file.name, joined(parts, size));
    };
    file.start();
  });
  unpacker.register(UnzipInflate);
  for await (const chunk of chunks) {
    if (isFirst && !isZip(chunk)) throw new FileError('bad-zip');
    isFirst = false;
    tail = joined([tail, chunk], tail.length + chunk.length).slice(-TAIL);
    for (let at = 0; at < chunk.length; at += STEP) push(unpacker, chunk.subarray(at, at + STEP), false);
  }
  push(unpacker, new Uint8Array(0), true);
  if (waiting > 0 || !endsAsZip(tail)) throw new FileError('cut-zip');
}

/** Whether a file begins as zip files do. */
export function isZip(start: Uint8Array): boolean {
  return start[0] === 0x50 && start[1] === 0x4b && start[2] === 3 && start[3] === 4;
}

/** So far from its end, at most, a zip file says that it ends: 22 bytes, and a comment behind them. */
const TAIL = 22 + 0xffff;

function endsAsZip(tail: Uint8Array): boolean {
  for (let at = tail.length - 22; at >= 0; at--) {
    if (tail[at] === 0x50 && tail[at + 1] === 0x4b && tail[at + 2] === 5 && tail[at + 3] === 6) return true;
  }
  return false;
}

function push(unpacker: Unzip, bytes: Uint8Array, isLast: boolean): void {
  try {
    unpacker.push(bytes, isLast);
  } catch (error) {
    throw asFileError(error, isLast ? 'cut-zip' : 'bad-zip');
  }
}

function asFileError(error: unknown, because: FileFault): FileError {
  if (error instanceof FileError) return error;
  return new FileError(because, error instanceof Error ? error.message : '');
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
