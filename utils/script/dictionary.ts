/**
 * A packed group of dictionaries.
 * - `characters`: pairs of code units, each a character and what it becomes.
 * - `records`: all longer entries, joined by `|`, sorted by their first two code units and then longest first:
 *   `key` becomes its characters converted one by one, `key value` becomes the value, and `key=value` too, as
 *   another region's word.
 */
export interface PackedGroup {
  characters: string;
  records: string;
}

/** An entry of more than one code unit. */
export interface DictionaryRecord {
  key: string;
  value: string;
  /** It exchanges a word for another region's. */
  regional: boolean;
  /** It holds more than one character. */
  isPhrase: boolean;
}

/** Looks up the longest entry at a place of a text. */
export class Dictionary {
  /** What a code unit becomes by itself. */
  private readonly characters = new Uint16Array(65_536).map((_, unit) => unit);
  private readonly records: DictionaryRecord[] = [];
  /** Index of the first record for each pair of code units. */
  private readonly byStart = new Map<number, number>();
  /** Single code units that become more than one. */
  private readonly widening = new Map<number, DictionaryRecord>();
  /** 1 for code units that begin a record. */
  private readonly begins = new Uint8Array(65_536);

  constructor(packed: PackedGroup) {
    for (let i = 0; i < packed.characters.length; i += 2) {
      this.characters[packed.characters.charCodeAt(i)] = packed.characters.charCodeAt(i + 1);
    }
    if (packed.records !== '') for (const entry of packed.records.split('|')) this.add(entry);
  }

  private add(entry: string): void {
    const at = entry.search(/[ =]/);
    const key = at < 0 ? entry : entry.slice(0, at);
    const value = at < 0 ? this.byCharacter(key) : entry.slice(at + 1);
    const isPhrase = key.length > 2 || (key.length === 2 && (key.charCodeAt(0) & 0xfc00) !== 0xd800);
    const record = { key, value, regional: entry[at] === '=', isPhrase };
    const first = key.charCodeAt(0);
    this.begins[first] = 1;
    if (key.length === 1) {
      this.widening.set(first, record);
      return;
    }
    const start = (first << 16) | key.charCodeAt(1);
    if (!this.byStart.has(start)) this.byStart.set(start, this.records.length);
    this.records.push(record);
  }

  private byCharacter(text: string): string {
    let result = '';
    for (let i = 0; i < text.length; i++) result += String.fromCharCode(this.character(text.charCodeAt(i)));
    return result;
  }

  /** What a code unit becomes where no record applies. */
  character(unit: number): number {
    return this.characters[unit]!;
  }

  /** The longest record at `at` that ends by `limit`; null when only the character itself is known. */
  match(text: string, at: number, limit: number): DictionaryRecord | null {
    const first = text.charCodeAt(at);
    if (this.begins[first] === 0) return null;
    if (at + 1 < limit) {
      const start = (first << 16) | text.charCodeAt(at + 1);
      const from = this.byStart.get(start);
      if (from !== undefined) {
        for (let i = from; i < this.records.length; i++) {
          const record = this.records[i]!;
          if (((record.key.charCodeAt(0) << 16) | record.key.charCodeAt(1)) !== start) break;
          if (at + record.key.length <= limit && text.startsWith(record.key, at)) return record;
        }
      }
    }
    return this.widening.get(first) ?? null;
  }
}
