import { Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textChunks } from '../../../scripts/convert/chunks';

async function chunksOf(pieces: Iterable<Buffer>): Promise<string[]> {
  const chunks: string[] = [];
  for await (const chunk of textChunks(Readable.from(pieces))) chunks.push(chunk);
  return chunks;
}

describe('textChunks', () => {
  it('gives back the text, wherever the stream was cut, characters in two included', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 5 }), async (text, size) => {
        const bytes = Buffer.from(text.toWellFormed(), 'utf8');
        const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
          bytes.subarray(i * size, (i + 1) * size),
        );
        expect((await chunksOf(pieces)).join('')).toBe(text.toWellFormed());
      }),
    );
  });

  it('cuts long texts behind lines, and long lines behind marks', async () => {
    const lines = '一行字，很短。\n'.repeat(200_000);
    const byLine = await chunksOf([Buffer.from(lines)]);
    expect(byLine.length).toBeGreaterThan(1);
    expect(byLine.every((chunk) => chunk.endsWith('\n'))).toBe(true);
    const line = '没有换行的一段，'.repeat(200_000);
    const byMark = await chunksOf([Buffer.from(line)]);
    expect(byMark.length).toBeGreaterThan(1);
    expect(byMark.every((chunk) => chunk.endsWith('，'))).toBe(true);
    expect(byMark.join('')).toBe(line);
  });

  it('keeps a text without any mark in one piece', async () => {
    const text = '字'.repeat(1_200_000);
    expect(await chunksOf([Buffer.from(text)])).toEqual([text]);
  });
});
