import type { Edit } from '../text/edits';

/** The script a text is written in, as far as its characters tell; `none` when it holds too little Chinese. */
export type Script = 'hans' | 'hant' | 'mixed' | 'none';

/** A way of writing Chinese. `hant` is OpenCC's region-free standard. */
export type Variety = 'hans' | 'hant' | 'hant-TW' | 'hant-HK';

/** What the reader wants to see. */
export type Target = 'original' | Variety;

export interface ConvertOptions {
  from: Variety;
  to: Variety;
  /** Exchange regional words too (软件 → 軟體), not only characters. */
  phrases: boolean;
}

/** Converts texts of one variety into another. */
export interface Converter {
  /** The converted text. */
  convert(text: string): string;
  /** The same conversion as edits of `text`: only what differs, minimal, sorted. */
  edits(text: string): Edit[];
}

/** The dictionary files that are loaded apart, each only when it is needed. */
export type DictionaryName = 'to-hans' | 'to-hant';
