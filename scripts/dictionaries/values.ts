import { EntryKind, writeDigit, writeString } from '../../utils/script/engine/packed';

export interface Entry {
  key: string;
  value: string;
}

/** How many combinations of choices one digit tells apart. */
const MOST_CHOICES = 89;

/** How the entries of a dictionary say what they become. */
export class Values {
  /** What units become in words beside what they usually become, the most frequent first. */
  private readonly alternatives: ReadonlyMap<string, string[]>;
  private readonly byKey: ReadonlyMap<string, Entry>;

  /** @param characters what single characters become @param regional whether every entry is replaced as a whole */
  constructor(
    entries: readonly Entry[],
    private readonly characters: ReadonlyMap<string, string>,
    private readonly regional: boolean,
  ) {
    this.byKey = new Map(entries.map((entry) => [entry.key, entry]));
    this.alternatives = alternativesIn(
      entries.filter((entry) => this.hasCharacterwiseLength(entry)),
      (unit) => this.usual(unit),
    );
  }

  /** How the entry of a key says what it becomes. */
  kindOf(key: string): number {
    const entry = this.byKey.get(key)!;
    if (!this.hasCharacterwiseLength(entry) || combinationsOf(this.radixesOf(key)) > MOST_CHOICES) {
      return EntryKind.replaced;
    }
    return key.split('').some((_, i) => this.isChosen(key, i)) ? EntryKind.chosen : EntryKind.plain;
  }

  private isChosen(key: string, at: number): boolean {
    return this.usual(key[at]!) !== this.byKey.get(key)!.value[at];
  }

  /** The value of the entry of a key. */
  valueOf(key: string): string {
    return this.byKey.get(key)!.value;
  }

  /** The digit of all choices that an entry makes, the first character's in its lowest part. */
  writeChoices(key: string): string {
    const value = this.valueOf(key);
    let [choices, unitOfChoice] = [0, 1];
    this.radixesOf(key).forEach((radix, i) => {
      const others = this.alternatives.get(key[i]!) ?? [];
      choices += unitOfChoice * (others.indexOf(value[i]!) + 1);
      unitOfChoice *= radix;
    });
    return writeDigit(choices);
  }

  /** What characters may become, to which choices refer. */
  packAlternatives(): string {
    return [...this.alternatives].map(([unit, others]) => writeString(unit + others.join(''))).join('');
  }

  private usual(unit: string): string {
    return this.characters.get(unit) ?? unit;
  }

  private hasCharacterwiseLength({ key, value }: Entry): boolean {
    return !this.regional && key.length === value.length && !/[\ud800-\udfff]/.test(key + value);
  }

  /** For each unit of a key, among how many it may choose. */
  private radixesOf(key: string): number[] {
    return key.split('').map((unit) => (this.alternatives.get(unit)?.length ?? 0) + 1);
  }
}

function combinationsOf(radixes: readonly number[]): number {
  return radixes.reduce((product, radix) => product * radix, 1);
}

function alternativesIn(entries: readonly Entry[], usual: (unit: string) => string): Map<string, string[]> {
  const uses = new Map<string, Map<string, number>>();
  for (const { key, value } of entries) {
    key.split('').forEach((unit, i) => {
      if (value[i] === usual(unit)) return;
      const counts = uses.get(unit) ?? new Map<string, number>();
      uses.set(unit, counts.set(value[i]!, (counts.get(value[i]!) ?? 0) + 1));
    });
  }
  const byCount = (counts: Map<string, number>) =>
    [...counts].sort(([, a], [, b]) => b - a).map(([unit]) => unit);
  return new Map([...uses].map(([unit, counts]) => [unit, byCount(counts)]));
}
