import { characterPairs, DICTIONARIES } from '../../dictionaries/sources';

/** Damages a sound Traditional text as a careless converter does, character by character. */
export type Damage = (text: string) => string;

/** Characters that Simplified text has in their own right: no converter writes them for others. */
const OWN = new Set('座像俱待哩具');

const toHans = new Map(characterPairs.hantToHans);

/** Of a hundred characters so many stay Simplified on a page that was converted by halves. */
const LEFT_SIMPLIFIED = 50;

/**
 * Three kinds of converters that know one form of each character: the rarest, the first, the least like Simplified; one
 * that leaves every character of several forms as it is in Simplified, and one that leaves half of all characters so.
 */
export function damages(): Record<string, Damage> {
  const usual = new Map(characterPairs.hansToHant);
  const tables = {
    rarest: new Map<string, string>(),
    first: new Map<string, string>(),
    other: new Map<string, string>(),
    left: new Map<string, string>(),
  };
  for (const [hans, counts] of formCounts()) {
    const forms = [...counts].sort(([, a], [, b]) => b - a).map(([form]) => form);
    if (forms.length < 2) continue;
    tables.rarest.set(hans, forms.at(-1)!);
    tables.first.set(hans, usual.get(hans) ?? hans);
    tables.other.set(hans, forms.find((form) => form !== hans) ?? hans);
    tables.left.set(hans, hans);
  }
  const entries = Object.entries(tables).map(([name, table]) => [name, damageBy(table)]);
  return { ...Object.fromEntries(entries), half: leaveHalf };
}

/** Leaves half of the characters in Simplified, chosen by what stands around them. */
function leaveHalf(text: string): string {
  return [...text]
    .map((unit, i) => {
      const simple = toHans.get(unit);
      if (simple === undefined) return unit;
      const chance = (text.charCodeAt(Math.max(0, i - 1)) * 31 + unit.charCodeAt(0) * 17 + i * 7) % 100;
      return chance < LEFT_SIMPLIFIED ? simple : unit;
    })
    .join('');
}

function damageBy(table: ReadonlyMap<string, string>): Damage {
  return (text) => [...text].map((unit) => table.get(toHans.get(unit) ?? unit) ?? unit).join('');
}

/** For each Simplified character, how many of OpenCC's phrases turn it into which Traditional one. */
function formCounts(): Map<string, Map<string, number>> {
  const counts = new Map<string, Map<string, number>>();
  for (const [key, value] of DICTIONARIES.hansToHant.sources.flat()) {
    if (key.length !== value.length) continue;
    for (let i = 0; i < key.length; i++) {
      if (OWN.has(value[i]!) && value[i] !== key[i]) continue;
      const forms = counts.get(key[i]!) ?? new Map<string, number>();
      counts.set(key[i]!, forms.set(value[i]!, (forms.get(value[i]!) ?? 0) + 1));
    }
  }
  return counts;
}
