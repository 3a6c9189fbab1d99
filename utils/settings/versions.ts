import type { Items } from './stored';

/** The version of what is stored, by itself in each of the browser's stores and in each backup. */
export const VERSION = 2;
/** The key under which it lies. */
export const VERSION_KEY = 'version';

/** From each version to the next, beginning with the first, which did not name itself. */
const STEPS: readonly ((items: Items) => Items)[] = [giveEachSiteAnItem];

/** Where the first version held what is decided for single sites, all in one item. */
const ALL_SITES = 'sites';

/** The keys of earlier versions that hold something still. */
export const OLD_KEYS: readonly string[] = [ALL_SITES];

/** The version that items are of. What is no version at all is damage and tells nothing. */
export function versionOf(items: Items): number {
  const version = items[VERSION_KEY];
  if (version === undefined) return 1;
  return Number.isSafeInteger(version) && (version as number) > 0 ? (version as number) : VERSION;
}

/**
 * Items as this version keeps them. Nothing is lost on the way: what a step does not understand stays where it is.
 *
 * @returns null where they are of a newer version, which alone knows what they mean
 */
export function upgrade(items: Items): Items | null {
  const version = versionOf(items);
  if (version > VERSION) return null;
  return STEPS.slice(version - 1).reduce((before, step) => step(before), items);
}

/** Version 2: a page reads its own site's item, and two tabs never write the same one for different sites. */
function giveEachSiteAnItem(items: Items): Items {
  const { [ALL_SITES]: sites, ...rest } = items;
  if (typeof sites !== 'object' || sites === null || Array.isArray(sites)) return items;
  const apart = Object.entries(sites).map(([host, site]) => [`site:${host}`, site] as const);
  return { ...Object.fromEntries(apart), ...rest };
}
