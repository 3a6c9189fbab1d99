import { MOST_RULES } from './site-rule-schema';
import type { SiteRule } from './site-rules';

/**
 * Puts rules before others, since the first that holds counts. The same rule is kept once, and what the reader once
 * picked for exactly the same pages gives way. Of more rules than are kept the last go.
 */
export function withRules(rules: readonly SiteRule[], added: readonly SiteRule[]): SiteRule[] {
  const same = new Set(added.map((rule) => JSON.stringify(rule)));
  const pages = new Set(added.map(pagesOf));
  const rest = rules.filter(
    (rule) => !same.has(JSON.stringify(rule)) && !(rule.picked && pages.has(pagesOf(rule))),
  );
  return [...added, ...rest].slice(0, MOST_RULES);
}

/** The rules with others in place of one; as they are where it is not among them. */
export function replaceRule(
  rules: readonly SiteRule[],
  rule: SiteRule,
  others: readonly SiteRule[],
): SiteRule[] {
  const wanted = JSON.stringify(rule);
  return rules.flatMap((one) => (JSON.stringify(one) === wanted ? others : [one]));
}

/** A rule that holds again, or rests. */
export function switchRule({ off: _, ...rule }: SiteRule, on: boolean): SiteRule {
  return on ? rule : { ...rule, off: true };
}

/** What pages a rule is about, as a text to compare. */
function pagesOf({ hosts, paths = [] }: SiteRule): string {
  return JSON.stringify([hosts, paths]);
}
