import { NUMBERED_CHAPTER } from './words';

const DIGITS = '零一二三四五六七八九';
/** Writings of numerals that {@link numeralValue} reads as others. */
const SAME: Record<string, string> = {
  ...Object.fromEntries([...'〇壹贰叁肆伍陆柒捌玖'].map((one, i) => [one, DIGITS[i]!])),
  両: '二',
  两: '二',
  兩: '二',
  拾: '十',
  佰: '百',
  仟: '千',
  萬: '万',
};
const UNITS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

/** The number that a chapter's title gives it: 第十二章, 第12回, Chapter 5, 12、…; null where it gives none. */
export function chapterNumber(title: string | null): number | null {
  if (title === null) return null;
  const named = NUMBERED_CHAPTER.exec(title)?.[0];
  const number = named
    ? /第\s*([^\s章节節话話折幕夜回集篇]+)|(\d+)$/.exec(named)
    : /^[（(]?(\d{1,4})[)）]?(?:[、.．:：]|\s(?!年))/.exec(title);
  return numeralValue(number?.[1] ?? number?.[2] ?? '');
}

/** A number in Arabic digits of either width, in Chinese numerals, or digit by digit (一二〇); null for none. */
function numeralValue(text: string): number | null {
  const plain = [...text.normalize('NFKC')].map((one) => SAME[one] ?? one).join('');
  if (/^\d+$/.test(plain)) return Number(plain);
  const byDigit = [...plain].map((one) => DIGITS.indexOf(one));
  if (plain.length > 1 && byDigit.every((digit) => digit >= 0)) return Number(byDigit.join(''));
  return spelledValue(plain);
}

function spelledValue(text: string): number | null {
  if (text === '') return null;
  let total = 0;
  let below = 0;
  let digit: number | null = null;
  for (const one of text) {
    const value = DIGITS.indexOf(one);
    const unit = UNITS[one];
    if (value >= 0) digit = value;
    else if (unit) {
      below += (digit ?? 1) * unit;
      digit = null;
    } else if (one === '万') {
      total = (total + below + (digit ?? 0)) * 10_000;
      below = 0;
      digit = null;
    } else return null;
  }
  return total + below + (digit ?? 0);
}
