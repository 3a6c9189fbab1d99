import regions from 'virtual:moye/regions';
import toHans from 'virtual:moye/to-hans';
import toHant from 'virtual:moye/to-hant';
import { Converter as makePeer } from 'opencc-js';
import s2tCharacters from 'tongwen-core/dictionaries/s2t-char.json';
import s2tPhrases from 'tongwen-core/dictionaries/s2t-phrase.json';
import t2sCharacters from 'tongwen-core/dictionaries/t2s-char.json';
import t2sPhrases from 'tongwen-core/dictionaries/t2s-phrase.json';
import { createConverterMap } from 'tongwen-core/esm/converter/map';
import { createConverter } from '../../../utils/script/converter';
import { Packs } from '../../../utils/script/packs';
import type { Pair } from './pairs';

/** Converts one text. */
export type Convert = (text: string) => string;

/** All dictionaries, none of them opened. */
export function allPacks(): Packs {
  const packs = new Packs();
  packs.add('regions', regions);
  packs.add('to-hant', toHant);
  packs.add('to-hans', toHans);
  return packs;
}

export function moye({ options }: Pair, packs = allPacks()): Convert {
  const converter = createConverter(options, packs);
  return (text) => converter.convert(text);
}

export function opencc({ from, to }: Pair): Convert {
  return makePeer({ from: from as 'cn', to: to as 'tw' });
}

/** tongwen-core with the dictionaries that it ships. */
export function tongwen(direction: 's2t' | 't2s'): Convert {
  const source = direction === 's2t' ? [s2tCharacters, s2tPhrases] : [t2sCharacters, t2sPhrases];
  const converter = createConverterMap({ s2t: [], t2s: [], [direction]: source });
  return (text) => converter.phrase(direction as never, text);
}

/** The least that any conversion does: one look-up for each code unit, and a string of the results. */
export function tablePass(convert: Convert): Convert {
  const table = new Uint16Array(65_536);
  for (let unit = 0; unit < table.length; unit++) {
    table[unit] = convert(String.fromCharCode(unit)).charCodeAt(0);
  }
  return (text) => {
    const units = new Uint16Array(text.length);
    for (let i = 0; i < units.length; i++) units[i] = table[text.charCodeAt(i)]!;
    let result = '';
    for (let at = 0; at < units.length; at += 4096) {
      result += String.fromCharCode.apply(null, units.subarray(at, at + 4096) as never);
    }
    return result;
  };
}
