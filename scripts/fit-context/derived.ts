import { Converter } from 'opencc-js';
import { candidates, gatherWords, ofToday, openccPhrases } from '../dictionaries/context/words';

/** A text in Simplified and in OpenCC's standard writing. */
export interface Pair {
  simplified: string;
  standard: string;
}

/** Every how manieth phrase is taken. */
const PHRASE_STEP = 8;
/** Words as common as this are set beside each other. */
const COMMON = 1500;
/** With how many others each word is tried, on either side. */
const PARTNERS = 60;

/** Some of OpenCC's own phrases standing alone: what is common should stay as it is. */
export function phrases(): Pair[] {
  return openccPhrases()
    .filter((_, i) => i % PHRASE_STEP === 0)
    .map(([simplified, standard]) => ({ simplified, standard: ofToday(simplified, standard) }));
}

/**
 * Common words side by side that OpenCC's longest match cuts in the wrong place (现金 and 发放 as 现|金发|放), and as
 * many that it cuts rightly.
 */
export function wordPairs(): Pair[] {
  const toHant = Converter({ from: 'cn', to: 't' });
  const known = candidates();
  const common = [...gatherWords(known).values()]
    .filter(({ key, frequency }) => key.length > 1 && key.length < 4 && frequency >= COMMON)
    .map(({ key }) => ({ key, value: toHant(key) }));
  const ambiguous = common.filter(({ key }) => [...key].some((from) => known.has(from)));
  const wrong: Pair[] = [];
  const right: Pair[] = [];
  ambiguous.forEach((word, i) => {
    for (let k = 0; k < PARTNERS; k++) {
      const partner = common[(i * 31 + k * 7919) % common.length]!;
      for (const [left, after] of [
        [word, partner],
        [partner, word],
      ] as const) {
        const pair = { simplified: left.key + after.key, standard: left.value + after.value };
        (toHant(pair.simplified) === pair.standard ? right : wrong).push(pair);
      }
    }
  });
  const step = Math.max(1, Math.floor(right.length / wrong.length));
  return [...wrong, ...right.filter((_, i) => i % step === 0)];
}
