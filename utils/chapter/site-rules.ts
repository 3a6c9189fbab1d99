import builtIn from './site-rules.data.json';

/**
 * What is known of one site: where its chapters stand. Every part may be left out; what a rule does not say, the
 * detection finds by itself.
 */
export interface SiteRule {
  /** For people only. */
  name?: string | undefined;
  /** `www.example.com`, or `*.example.com` for the host and all below it. */
  hosts: string[];
  /** Paths with their query; `*` stands for anything. Without any the rule holds for the whole host. */
  paths?: string[] | undefined;
  /** These pages are no chapters. */
  never?: boolean | undefined;
  /** The rule comes from the reader's own pick. */
  picked?: boolean | undefined;
  /** The rule rests: it is kept, and does not hold. */
  off?: boolean | undefined;
  /** CSS selectors. `remove` holds what stands in the body without being part of the story. */
  body?: string | undefined;
  title?: string | undefined;
  next?: string | undefined;
  previous?: string | undefined;
  contents?: string | undefined;
  remove?: string[] | undefined;
}

/** The rules that come with Moye. */
export const BUILT_IN_RULES: readonly SiteRule[] = builtIn.rules;

/** The first rule that holds for an address; null where there is none. */
export function siteRuleFor(rules: readonly SiteRule[], address: string): SiteRule | null {
  const match = /^https?:\/\/([^/?#:]+)(?::\d+)?([^#]*)/i.exec(address);
  if (!match) return null;
  const host = match[1]!.toLowerCase();
  const path = match[2]! || '/';
  return (
    rules.find(
      (rule) =>
        rule.off !== true &&
        rule.hosts.some((pattern) => matchesHost(pattern, host)) &&
        (!rule.paths?.length || rule.paths.some((pattern) => matchesWild(pattern, path))),
    ) ?? null
  );
}

function matchesHost(pattern: string, host: string): boolean {
  if (!pattern.startsWith('*.')) return pattern === host;
  return host === pattern.slice(2) || host.endsWith(pattern.slice(1));
}

/** Whether a text is a pattern in which `*` stands for anything. Linear for each star; no regular expression. */
export function matchesWild(pattern: string, text: string): boolean {
  const parts = pattern.split('*');
  const first = parts.shift()!;
  const last = parts.pop();
  if (last === undefined) return text === first;
  if (!text.startsWith(first) || text.length < first.length + last.length || !text.endsWith(last))
    return false;
  let at = first.length;
  for (const part of parts) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return at <= text.length - last.length;
}
