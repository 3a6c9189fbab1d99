import words from 'virtual:moye/regional-words';
import { fold } from '../../script/fold';
import type { Entry, Pack, Region } from '../model';
import { everydayWords } from './regional/everyday-words';

type Name = { zh: string; en: string };

const NAMES: Record<Region, Name> = {
  cn: { zh: '大陆', en: 'mainland' },
  tw: { zh: '台湾', en: 'Taiwan' },
  hk: { zh: '香港', en: 'Hong Kong' },
};

/** Words that differ between the mainland, Taiwan and Hong Kong: everyday ones, and those that opencc-js knows. */
export const regional: Pack = {
  id: 'regional',
  name: { zh: '地区用词', en: 'Regional words' },
  entries: [...everydayWords, ...otherWords()],
};

function otherWords(): Entry[] {
  const known = new Set(everydayWords.map(({ term }) => fold(term)));
  const all = Object.entries(words).flatMap(([regions, list]) => {
    const [here, there] = regions.split('>') as [Region, Region];
    return list.split('|').map((pair) => entryOf(pair.split(' ') as [string, string], here, NAMES[there]));
  });
  return all.filter(({ term }) => !known.has(fold(term)));
}

function entryOf([term, other]: [string, string], region: Region, there: Name): Entry {
  const here = NAMES[region];
  return {
    region,
    origin: 'pack',
    id: `regional:${term}`,
    term,
    kind: 'term',
    means: other,
    gloss: { zh: `${here.zh}用词，${there.zh}说“${other}”`, en: `used in ${here.en}; ${there.en}: ${other}` },
  };
}
