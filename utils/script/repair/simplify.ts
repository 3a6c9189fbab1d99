import { isHan } from '../../text/han';
import { fold } from '../fold';
import type { Packs } from '../packs';

/** Traditional characters that OpenCC leaves as they are, since Simplified words hold them too, and what they are short for. */
const ALSO: Readonly<Record<string, string>> = {
  乾: '干',
  瞭: '了',
  藉: '借',
  於: '于',
  徵: '征',
  覆: '复',
  餘: '余',
  甦: '苏',
  荳: '豆',
  觔: '斤',
  鎗: '枪',
  讎: '仇',
  甯: '宁',
  隄: '堤',
  燄: '焰',
};

/**
 * Reduces a text to Simplified, unit by unit. Rare forms that only words bring about are reduced too (揹 → 背), unless
 * Simplified text has the same character in its own right (像, 座).
 */
export function simplifier(packs: Packs): (text: string) => string {
  const { bits } = packs.dictionary('hantToHans').characters;
  const hans = packs.dictionary('hansToHant');
  const simplify = (unit: string): string => {
    const code = unit.charCodeAt(0);
    if (bits[code] !== 0) return String.fromCharCode(code ^ bits[code]!);
    return ALSO[unit] ?? (hans.holds(code) || !isHan(code) ? unit : fold(unit));
  };
  return (text) => text.split('').map(simplify).join('');
}
