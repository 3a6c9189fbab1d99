import { fold } from '../script/fold';

/** Letters of other alphabets, and small capitals, that stand in for Latin ones: the first of each pair is the sign. */
const PAIRS =
  'аaеeоoрpсcуyхxіiѕsјjһhԁdмmтtкkвbнhαaοoνvρpτtικωwιiκkᴀaʙbᴄcᴅdᴇeꜰfɢgʜhɪiᴊjᴋkʟlᴍmɴnᴏoᴘpʀrꜱsᴛtᴜuᴠvᴡwʏyᴢz〇0○0';

const SIGNS = new Map<number, string>();
for (let i = 0; i + 1 < PAIRS.length; i += 2) SIGNS.set(PAIRS.charCodeAt(i), PAIRS[i + 1]!);
for (let letter = 0; letter < 26; letter++) {
  const plain = String.fromCharCode(0x61 + letter);
  SIGNS.set(0x24b6 + letter, plain);
  SIGNS.set(0x24d0 + letter, plain);
  SIGNS.set(0x249c + letter, plain);
}
for (let digit = 1; digit <= 9; digit++) SIGNS.set(0x2460 + digit - 1, String(digit));

/** Stands for the second half of a letter that needs two code units. */
export const NOTHING = '\0';

/**
 * A text folded, with look-alikes as the Latin letters they stand in for; code unit by code unit, so that every offset
 * stays what it was.
 */
export function unmask(text: string): string {
  const folded = fold(text);
  let result = '';
  for (let i = 0; i < folded.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0xd835 && i + 1 < text.length) {
      // Mathematical letters are bold, slanted or double Latin ones.
      const plain = text
        .slice(i, i + 2)
        .normalize('NFKC')
        .toLowerCase();
      if (/^[a-z0-9]$/.test(plain)) {
        result += plain + NOTHING;
        i++;
        continue;
      }
    }
    result += (unit > 0x7f ? SIGNS.get(unit) : undefined) ?? folded[i]!;
  }
  return result;
}
