import type { ConvertOptions } from '../../../utils/script/model';

/** A conversion, as Moye, opencc-js and tongwen-core call it. */
export interface Pair {
  name: string;
  options: ConvertOptions;
  from: 'cn' | 't' | 'tw' | 'twp' | 'hk' | 'hkp';
  to: Pair['from'];
  /** tongwen-core knows no regions: it is timed where its only two conversions come closest. */
  tongwen: 's2t' | 't2s' | null;
}

const VARIETIES = {
  cn: 'hans',
  t: 'hant',
  tw: 'hant-TW',
  twp: 'hant-TW',
  hk: 'hant-HK',
  hkp: 'hant-HK',
} as const;

function pair(from: Pair['from'], to: Pair['from'], tongwen: Pair['tongwen'] = null): Pair {
  const phrases = from.endsWith('p') || to.endsWith('p');
  const options = { from: VARIETIES[from], to: VARIETIES[to], phrases };
  return { name: `${from}→${to}`, options, from, to, tongwen };
}

/** All conversions of OpenCC between these varieties that opencc-js carries out. */
export const PAIRS: readonly Pair[] = [
  pair('cn', 't', 's2t'),
  pair('cn', 'tw', 's2t'),
  pair('cn', 'twp', 's2t'),
  pair('cn', 'hk'),
  pair('cn', 'hkp'),
  pair('t', 'cn', 't2s'),
  pair('tw', 'cn', 't2s'),
  pair('twp', 'cn', 't2s'),
  pair('hk', 'cn'),
  pair('hkp', 'cn'),
  pair('t', 'tw'),
  pair('t', 'hk'),
  pair('tw', 't'),
  pair('hk', 't'),
];
