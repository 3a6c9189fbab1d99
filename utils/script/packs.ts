import { createContext } from './context/context';
import type { Context } from './context/model';
import { Dictionary } from './engine/dictionary';
import type { PackedDictionary, PackedPairs } from './engine/packed';

/** The dictionaries of the engine: what turns one kind of writing into another, character by character or word by word. */
export type DictionaryName =
  | 'compatibility'
  | 'hansToHant'
  | 'hantToHans'
  | 'toTW'
  | 'wordsToTW'
  | 'toHK'
  | 'wordsToHK'
  | 'fromTW'
  | 'wordsFromTW'
  | 'fromHK'
  | 'wordsFromHK';

/** The files in which dictionaries are embedded; each is loaded only when it is needed. */
export type PackName = 'to-hant' | 'to-hans' | 'regions' | 'context';

/** What one such file holds. */
export interface PackedDictionaries {
  dictionaries: Partial<Record<DictionaryName, PackedDictionary>>;
  /** Characters that stand for each other and for nothing else: Simplified → Traditional. */
  pairs?: PackedPairs;
  /** What choosing by context needs. */
  context?: string;
}

/** Opens dictionaries when they are first asked for, and keeps them. */
export class Packs {
  private readonly packed: Partial<Record<DictionaryName, PackedDictionary>> = {};
  private pairs: PackedPairs | undefined;
  private readonly opened = new Map<DictionaryName, Dictionary>();
  private packedContext: string | undefined;
  private openContext: Context | null = null;
  private readonly added = new Set<PackName>();

  /** Whether the dictionaries of a file are here. */
  has(name: PackName): boolean {
    return this.added.has(name);
  }

  /** Adds the dictionaries of one more file. */
  add(name: PackName, { dictionaries, pairs, context }: PackedDictionaries): void {
    this.added.add(name);
    Object.assign(this.packed, dictionaries);
    this.pairs ??= pairs;
    this.packedContext ??= context;
  }

  /**
   * A dictionary, ready for look-ups.
   *
   * @throws {RangeError} when no added file holds it
   */
  dictionary(name: DictionaryName): Dictionary {
    const known = this.opened.get(name);
    if (known) return known;
    const packed = this.packed[name];
    if (!packed || (packed.shares !== 'no' && !this.pairs)) {
      throw new RangeError(`The dictionary “${name}” is not loaded.`);
    }
    const dictionary = new Dictionary(packed, this.pairs);
    this.opened.set(name, dictionary);
    // The columns are of no use any more; the page's memory is.
    delete this.packed[name];
    return dictionary;
  }

  /**
   * What chooses by the sentence.
   *
   * @throws {RangeError} when no added file holds it
   */
  context(): Context {
    if (this.openContext) return this.openContext;
    if (this.packedContext === undefined) throw new RangeError('The context is not loaded.');
    this.openContext = createContext(this.packedContext);
    this.packedContext = undefined;
    return this.openContext;
  }
}
