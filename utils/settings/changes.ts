import { replaceRule, withRules } from '../chapter/rule-list';
import type { SiteRule } from '../chapter/site-rules';
import type { Hushed } from '../hints/hushed';
import { addHushed, switchEverywhere, withoutHushed } from '../hints/hushed';
import type { ListEdit } from '../hints/list/edits';
import { editList } from '../hints/list/edits';
import type { LinePlace, OwnLine } from '../notices/own-lines';
import { addOwnLine, correctLine, removeOwnLine } from '../notices/own-lines';
import type { OwnPhrase } from '../script/overlay';
import type { Kept } from '../script/repair/kept';
import { addKept, removeKept } from '../script/repair/kept';
import { choose } from './effective';
import type { Scope, Settings, SiteSettings } from './model';
import type { Stored } from './stored';

/**
 * Everything that can be done to the store: from what is stored, and what the reader wants, to the parts that are to be
 * stored instead. Each is carried out on what is stored at that very moment, so that two tabs lose nothing, and comes to
 * the same when it is carried out twice.
 */
export const CHANGES = {
  /** Changes some of the settings that hold everywhere, and leaves the others. */
  patchEverywhere: ({ everywhere }: Stored, patch: Partial<Settings>) => ({
    everywhere: { ...everywhere, ...patch },
  }),
  /** What the reader chose on a page of a site. What holds for the page alone is not stored. */
  choose: (
    { everywhere, sites }: Stored,
    { host, patch, scope }: { host: string; patch: SiteSettings; scope: Scope },
  ) => {
    if (scope === 'page') return {};
    const levels = choose({ everywhere, site: sites[host] ?? {}, page: {} }, patch, scope);
    return { everywhere: levels.everywhere, sites: { ...sites, [host]: levels.site } };
  },
  /** Has a site differ in nothing from what holds everywhere. */
  resetSite: ({ sites }: Stored, host: string) => ({ sites: { ...sites, [host]: {} } }),
  /** Puts entries into the reader's glossary, each in place of the one with its id, and takes others out. */
  editGlossary: ({ glossary }: Stored, edit: ListEdit) => ({ glossary: editList(glossary, edit) }),
  /** Shows an entry no more where the reader does not want it. */
  hush: ({ hushed }: Stored, one: Hushed) => ({ hushed: addHushed(hushed, one) }),
  /** Shows it there again. */
  unhush: ({ hushed }: Stored, one: Hushed) => ({ hushed: withoutHushed(hushed, one) }),
  /** Shows entries nowhere any more, or everywhere again. */
  switchEntries: ({ hushed }: Stored, { ids, on }: { ids: readonly string[]; on: boolean }) => ({
    hushed: switchEverywhere(hushed, ids, on),
  }),
  /** Shows every entry again, everywhere. */
  forgetHushed: () => ({ hushed: [] }),
  /** Remembers one more stretch that stays as it stands on the site. */
  rememberKept: ({ kept }: Stored, added: Kept) => ({ kept: addKept(kept, added) }),
  /** Forgets one of them: it is mended again. */
  forgetOneKept: ({ kept }: Stored, one: Kept) => ({ kept: removeKept(kept, one) }),
  /** Forgets everything that stays as it stands on the site: it is mended again. */
  forgetKept: () => ({ kept: [] }),
  /** Decides whether a line is hidden at a place. */
  correctLine: (
    { lines }: Stored,
    { text, place, hide }: { text: string; place: LinePlace; hide: boolean },
  ) => ({ lines: correctLine(lines, text, place, hide) }),
  /** Puts a line that the reader hides, or wants to see, in the place of another one; either may be missing. */
  changeLine: ({ lines }: Stored, { old, line }: { old: OwnLine | null; line: OwnLine | null }) => {
    const rest = old ? removeOwnLine(lines, old) : lines;
    return { lines: line ? addOwnLine(rest, line) : rest };
  },
  /** Takes over the reader's own phrases, and the text that says them. */
  savePhrases: (_: Stored, { phrases, text }: { phrases: OwnPhrase[]; text: string }) => ({
    phrases,
    phrasesText: text,
  }),
  /** Puts rules for sites before the others. */
  addRules: ({ rules }: Stored, added: SiteRule[]) => ({ rules: withRules(rules, added) }),
  /** Puts others in the place of a rule, or none. */
  replaceRule: ({ rules }: Stored, { rule, by }: { rule: SiteRule; by: SiteRule[] }) => ({
    rules: replaceRule(rules, rule, by),
  }),
  /** Takes over rules in place of all, to take something back. */
  saveRules: (_: Stored, rules: SiteRule[]) => ({ rules }),
} as const satisfies Record<string, (stored: Stored, wish: never) => Partial<Stored>>;

export type ChangeName = keyof typeof CHANGES;

/** What the reader wants with a change. */
export type Wish<Name extends ChangeName> = Parameters<(typeof CHANGES)[Name]>[1];
