import { effectiveSettings, wantsWholePage } from './effective';
import type { Stored } from './stored';

/** Sites as match patterns, and those among them that are excepted. */
export interface Sites {
  matches: string[];
  excludeMatches: string[];
}

/**
 * The sites on each of whose pages the reader is wanted, chapter or not: where everything is converted, and where the
 * reader's own rules say what a chapter is.
 *
 * @param granted all sites that Moye may read
 */
export function alwaysWanted(
  { everywhere, sites, rules }: Pick<Stored, 'everywhere' | 'sites' | 'rules'>,
  granted: readonly string[],
): Sites {
  const settings = Object.entries(sites).map(([host, site]) => ({
    host,
    ...effectiveSettings(everywhere, site, {}),
  }));
  const off = settings.filter(({ on }) => !on).map(({ host }) => host);
  const partly = settings.filter((one) => !wantsWholePage(one)).map(({ host }) => host);
  const ruled = rules.filter((rule) => !rule.off && !rule.never).flatMap(({ hosts }) => hosts);
  if (wantsWholePage(effectiveSettings(everywhere, {}, {}))) {
    const left = partly.filter((host) => off.includes(host) || !ruled.includes(host));
    return { matches: [...granted], excludeMatches: patternsOf(left) };
  }
  const whole = settings.filter(wantsWholePage).map(({ host }) => host);
  return { matches: patternsOf([...whole, ...ruled]), excludeMatches: patternsOf(off) };
}

/** Hosts as match patterns; the browser takes only plain names. */
function patternsOf(hosts: readonly string[]): string[] {
  return [...new Set(hosts)].filter((host) => /^(?:\*\.)?[\w.-]+$/.test(host)).map((host) => `*://${host}/*`);
}
