/** True for a UTF-16 code unit that is a Han character or the first half of one. */
export function isHan(unit: number): boolean {
  return (
    (unit >= 0x4e00 && unit <= 0x9fff) ||
    (unit >= 0x3400 && unit <= 0x4dbf) ||
    (unit >= 0xf900 && unit <= 0xfaff) ||
    (unit >= 0xd840 && unit <= 0xd888) ||
    unit === 0x3007
  );
}

/** True for a code unit of Japanese kana. */
export function isKana(unit: number): boolean {
  return unit >= 0x3041 && unit <= 0x30ff && unit !== 0x30fb;
}

/** True for a text that holds a Han character. */
export function hasHan(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (isHan(text.charCodeAt(i))) return true;
  return false;
}

/** How many Han characters a text holds. */
export function countHan(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) if (isHan(text.charCodeAt(i))) count++;
  return count;
}

/** How many kana a text holds. */
export function countKana(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) if (isKana(text.charCodeAt(i))) count++;
  return count;
}
