import type { GlossaryFile } from './model';
import { meaningOf, Rows } from './rows';

/** Between a term and its meaning; the arrow first, for it holds an equals sign. */
const SIGN = /\s*(?:=>|->|→|[=＝])\s*/;

/** Reads lines such as `白度=百度` or `白度 => 百度`. Empty lines and those that begin with `#` or `//` are passed over. */
export function readPairs(text: string): GlossaryFile {
  const rows = new Rows('pairs');
  text.split(/\r\n?|\n/).forEach((whole, i) => {
    const line = whole.trim();
    if (isPassedOver(line)) return;
    const sign = SIGN.exec(line);
    if (!sign) rows.fault(i + 1, 'no-sign', line.slice(0, 20));
    else {
      const meaning = line.slice(sign.index + sign[0].length);
      if (meaning === '') rows.fault(i + 1, 'no-meaning', line.slice(0, 20));
      else rows.add(i + 1, { term: line.slice(0, sign.index), ...meaningOf(meaning) });
    }
  });
  return rows.file;
}

/** Whether most lines of a text look like pairs. */
export function looksLikePairs(lines: readonly string[]): boolean {
  const said = lines.map((line) => line.trim()).filter((line) => !isPassedOver(line));
  const pairs = said.filter((line) => /^[^=,\t"]{1,60}?(?:=>|->|→|[=＝])/.test(line));
  return said.length > 0 && pairs.length >= said.length * 0.7;
}

function isPassedOver(line: string): boolean {
  return line === '' || line.startsWith('#') || line.startsWith('//');
}
