import { describe, expect, it } from 'vitest';
import { decodeText, type Encoding } from '../../../utils/glossary-files/encoding';
import { decode } from './source';

const SAMPLES = {
  names: '白度=百度\n企鹅=腾讯\n青石镇=故事发生的地方\n林澈=青石镇的少年\n内卷=无意义的竞争\n',
  traditional: '白度=百度\n青石鎮=故事發生的地方\n林澈=青石鎮的少年\n內卷=沒有意義的競爭\n',
};

function utf16(text: string, isLittle: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  [...text].forEach((unit, i) => {
    view.setUint16(2 * i, unit.charCodeAt(0), isLittle);
  });
  return bytes;
}

/** Text in an encoding that can only be read: by looking up what each pair of bytes decodes to. */
function legacy(text: string, label: 'gb18030' | 'big5'): Uint8Array {
  const pairs = new Map<string, [number, number]>();
  const decoder = new TextDecoder(label);
  for (let high = 0x81; high <= 0xfe; high++) {
    for (let low = 0x40; low <= 0xfe; low++) {
      const character = decoder.decode(new Uint8Array([high, low]));
      if (character.length === 1 && !pairs.has(character)) pairs.set(character, [high, low]);
    }
  }
  return new Uint8Array([...text].flatMap((one) => (one < '\x80' ? [one.charCodeAt(0)] : pairs.get(one)!)));
}

const found = (bytes: Uint8Array) => decodeText(bytes, decode);

describe('decodeText', () => {
  it.each(Object.entries(SAMPLES))('reads UTF-8 and UTF-16, with and without a mark (%s)', (_, text) => {
    const expectIn = (encoding: Encoding, bytes: Uint8Array) =>
      expect(found(bytes)).toEqual({ text, encoding });
    expectIn('utf-8', new TextEncoder().encode(text));
    expectIn('utf-8', new TextEncoder().encode(`\ufeff${text}`));
    expectIn('utf-16le', utf16(`\ufeff${text}`, true));
    expectIn('utf-16be', utf16(`\ufeff${text}`, false));
    expectIn('utf-16le', utf16(text, true));
    expectIn('utf-16be', utf16(text, false));
  });

  it('reads the legacy encodings of both scripts', () => {
    expect(found(legacy(SAMPLES.names, 'gb18030'))).toEqual({ text: SAMPLES.names, encoding: 'gb18030' });
    expect(found(legacy(SAMPLES.traditional, 'big5'))).toEqual({
      text: SAMPLES.traditional,
      encoding: 'big5',
    });
  });

  it('reads plain ASCII in UTF-16', () => {
    expect(found(utf16('alphago=AlphaGo\n', true))?.text).toBe('alphago=AlphaGo\n');
    expect(found(utf16('alphago=AlphaGo\n', false))?.text).toBe('alphago=AlphaGo\n');
  });

  it('takes a picture for no text', () => {
    const bytes = new Uint8Array(4096).map((_, i) => (i * 2654435761) >>> 13);
    expect(found(bytes)).toBeNull();
  });

  it('reads a long text whose sample ends within a character', () => {
    const text = `a${'青石镇的雨下了一夜。'.repeat(4000)}`;
    expect(found(new TextEncoder().encode(text))?.text).toBe(text);
    expect(found(legacy(text, 'gb18030'))?.text).toBe(text);
  });
});
