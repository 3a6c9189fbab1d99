import type { PackedGroup } from '../../utils/script/dictionary';
import { GROUPS, type Source } from './sources';

type GroupName = keyof typeof GROUPS;

/** What every pack holds: the ways between the kinds of Traditional. */
const REGIONS: GroupName[] = [
  'compatibility',
  'toTW',
  'toTWWords',
  'wordsToTW',
  'toHK',
  'toHKWords',
  'fromTW',
  'fromTWWords',
  'fromHK',
  'fromHKWords',
];

/** All that conversions from Simplified need. */
export const packToHant = () => pack(['hansToHant', ...REGIONS]);

/** All that conversions from Traditional need, of whatever kind and into whatever other. */
export const packToHans = () => pack(['hantToHans', ...REGIONS]);

function pack(names: GroupName[]): string {
  return JSON.stringify(Object.fromEntries(names.map((name) => [name, packGroup(GROUPS[name])])));
}

/** The format is described at {@link PackedGroup}. */
function packGroup(sources: readonly Source[]): PackedGroup {
  const entries = new Map<string, { value: string; regional: boolean }>();
  for (const { entries: pairs, regional } of [...sources].reverse()) {
    for (const [key, value] of pairs) entries.set(key, { value, regional });
  }
  let characters = '';
  const map = new Map<string, string>();
  for (const [key, { value }] of entries) {
    if (key.length !== 1 || value.length !== 1) continue;
    map.set(key, value);
    characters += key + value;
  }
  const records = [...entries].filter(([key, { value }]) => key.length > 1 || value.length > 1);
  records.sort(([a], [b]) => compare(a.slice(0, 2), b.slice(0, 2)) || b.length - a.length || compare(a, b));
  const written = records.map(([key, { value, regional }]) => {
    if (regional) return `${key}=${value}`;
    const byCharacter = [...key].map((character) => map.get(character) ?? character).join('');
    return value === byCharacter ? key : `${key} ${value}`;
  });
  return { characters, records: written.join('|') };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
