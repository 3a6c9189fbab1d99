import { isHant, type Script, type Variety } from '../script/model';
import type { Scope, Settings, SiteField, SiteSettings } from './model';
import { DEFAULT_SETTINGS } from './model';

/** What holds on a page: the defaults, what the reader changed everywhere, for the site, and for the page. */
export function effectiveSettings(
  everywhere: Partial<Settings>,
  site: SiteSettings,
  page: SiteSettings,
): Settings {
  return { ...DEFAULT_SETTINGS, ...everywhere, ...site, ...page };
}

/** What is stored on each level. */
export interface Levels {
  everywhere: Partial<Settings>;
  site: SiteSettings;
  page: SiteSettings;
}

/**
 * The levels after a choice that reaches as far as `scope` says. A choice for a wider level takes back what the
 * narrower ones said of the same things, so that it shows at once.
 */
export function choose(levels: Levels, patch: SiteSettings, scope: Scope): Levels {
  const { everywhere, site, page } = levels;
  if (scope === 'page') return { everywhere, site, page: { ...page, ...patch } };
  const narrowed = without(page, patch);
  if (scope === 'site') return { everywhere, site: { ...site, ...patch }, page: narrowed };
  return { everywhere: { ...everywhere, ...patch }, site: without(site, patch), page: narrowed };
}

/** Which choices of a site or page make a difference to what holds everywhere. */
export function differing(everywhere: Partial<Settings>, own: SiteSettings): SiteField[] {
  const general = effectiveSettings(everywhere, {}, {});
  const fields = Object.keys(own) as SiteField[];
  return fields.filter((field) => JSON.stringify(own[field]) !== JSON.stringify(general[field]));
}

function without(settings: SiteSettings, patch: SiteSettings): SiteSettings {
  return Object.fromEntries(Object.entries(settings).filter(([name]) => !Object.hasOwn(patch, name)));
}

/**
 * The script that the page's button switches to from the original: the one the reader prefers, or the other one
 * where the chapter is written in that already.
 */
export function otherScript(preferred: Variety, chapter: Script): Variety {
  if (preferred === 'hans') return chapter === 'hans' ? 'hant-TW' : 'hans';
  return isHant(chapter) ? 'hans' : preferred;
}

/** True where everything on a page is to be converted, whether it is a chapter or not. */
export function wantsWholePage({ on, script, scope }: Settings): boolean {
  return on && script !== 'original' && scope === 'page';
}

/** What a reader means who asks for Simplified or Traditional without a region: the one that is set or preferred. */
export function varietyOf(wanted: 'hans' | 'hant', { script, preferred }: Settings): Variety {
  if (wanted === 'hans') return 'hans';
  const named = [script, preferred].find((one): one is Variety => one !== 'original' && isHant(one));
  return named ?? 'hant-TW';
}
