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
  /**
   * The same conversion with its alignment: which stretch of the text became which shown one. Only what differs is
   * listed, in order and as small as it can be; everything between two edits stands for itself.
   */
  align(text: string): Edit[];
}
