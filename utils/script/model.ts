import type { Edit } from '../text/edits';

/** The two scripts. */
export type Side = 'hans' | 'hant';

/** A way of writing Chinese. `hant` is Traditional of no particular region, or OpenCC's region-free standard. */
export type Variety = Side | 'hant-TW' | 'hant-HK';

/** The language tag that makes browsers choose the font of a script and region. */
export const LANG_TAGS: Record<Variety, string> = {
  hans: 'zh-Hans',
  hant: 'zh-Hant',
  'hant-TW': 'zh-Hant-TW',
  'hant-HK': 'zh-Hant-HK',
};

/** The script a text is written in, as far as its characters tell; `none` when it holds too little Chinese. */
export type Script = Variety | 'mixed' | 'none';

/** True for Traditional of any region. */
export function isHant(script: Script): script is Exclude<Variety, 'hans'> {
  return script.startsWith('hant');
}

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
  /**
   * Looks at all texts of a chapter, step by step, before they are converted, so that a name keeps one writing
   * throughout. Converters that need no such look have none.
   */
  learn?(texts: readonly string[]): Generator<undefined, void>;
}
