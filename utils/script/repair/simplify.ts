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
  妳: '你',
  牠: '它',
};

/** 著 is 着 in Simplified, except where it is about writing and fame. */
const PARTICLE = /(?<![显顯原名巨编編论論专專土拙遗遺卓昭译譯合所撰])著(?![名作述书書称稱录錄者有])/g;

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
  return (text) => text.replace(PARTICLE, '着').split('').map(simplify).join('');
}
