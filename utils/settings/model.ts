import type { HintsShown } from '../hints/mentions';
import type { Target } from '../script/model';

/** A corner of the window. */
export type Corner = `${'top' | 'bottom'}-${'left' | 'right'}`;

/** Which kinds of damage are mended. */
export interface RepairSettings {
  characters: boolean;
  case: boolean;
  punctuation: boolean;
}

/** Everything the reader can decide; the same shape for everywhere and, in parts, for one site or page. */
export interface Settings {
  /** Moye does something on pages it may read. */
  on: boolean;
  script: Target;
  /** The script that the page's button switches to from the original. */
  preferred: Exclude<Target, 'original'>;
  phrases: boolean;
  /** Ambiguous characters are decided by their sentences, not by the longest phrase alone. */
  context: boolean;
  /** How much of a page is converted: the chapter; its title and navigation too; everything on the page. */
  scope: 'chapter' | 'navigation' | 'page';
  /** Quotation marks stay as they are, or become those of the shown script's region. */
  quotes: 'keep' | 'region';
  repair: RepairSettings;
  /** Mended places are marked, with a card that says what stood there. */
  markRepairs: boolean;
  foldDuplicates: boolean;
  /** What repeats is folded away, or stays in sight and is tinted. */
  repeats: 'fold' | 'dim';
  hideNotices: boolean;
  /** The author's own words to the readers are hidden too: thanks, begging for votes, excuses. */
  hideAuthorNotes: boolean;
  hints: boolean;
  /** Which mentions of a term are marked; the cards of all others open too. */
  mentions: HintsShown;
  /** The first mention of a term is followed by what it means, as part of the shown text. */
  inlineGlosses: boolean;
  /** Names that a book uses often are counted and suggested. */
  suggestions: boolean;
  /** Built-in packs that are switched off, by id. */
  packsOff: string[];
  /** The small button on the page. */
  button: boolean;
  /** Where it stands. */
  corner: Corner;
  /** How far a choice of script on a page reaches. */
  remember: 'page' | 'site' | 'everywhere';
}

/** What a reader may decide otherwise for one site. */
export type SiteSettings = Partial<
  Pick<
    Settings,
    | 'on'
    | 'script'
    | 'scope'
    | 'quotes'
    | 'foldDuplicates'
    | 'repeats'
    | 'hideNotices'
    | 'hideAuthorNotes'
    | 'hints'
    | 'mentions'
    | 'inlineGlosses'
    | 'repair'
    | 'button'
  >
>;

/** A thing that a reader may decide otherwise for one site. */
export type SiteField = keyof SiteSettings;

/** How far a choice reaches. */
export type Scope = Settings['remember'];

/** What holds until the reader decides otherwise. Only what differs from it is stored. */
export const DEFAULT_SETTINGS: Settings = {
  on: true,
  script: 'original',
  preferred: 'hans',
  phrases: false,
  context: true,
  scope: 'chapter',
  quotes: 'keep',
  repair: { characters: true, case: true, punctuation: true },
  markRepairs: false,
  foldDuplicates: true,
  repeats: 'fold',
  hideNotices: true,
  hideAuthorNotes: false,
  hints: true,
  mentions: 'first',
  inlineGlosses: false,
  suggestions: true,
  packsOff: [],
  button: true,
  corner: 'bottom-right',
  remember: 'site',
};
