import * as v from 'valibot';
import builtIn from './site-rules.data.json';

/** The most rules that are read at once, and the longest text of them. */
const MOST_RULES = 500;
const LONGEST_TEXT = 400_000;
const MOST_PATTERNS = 20;
const LONGEST_PATTERN = 200;
const LONGEST_SELECTOR = 300;
/** A selector with more steps or alternatives than this takes too long on a large page. */
const MOST_STEPS = 12;
const MOST_ALTERNATIVES = 10;

const HOST = /^(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+$/;

const text = (longest: number) =>
  v.pipe(
    v.string('must be a text'),
    v.trim(),
    v.maxLength(longest, `must not be longer than ${longest} characters`),
  );
const hostPattern = v.pipe(
  text(LONGEST_PATTERN),
  v.toLowerCase(),
  v.regex(HOST, 'must be a host such as www.example.com or *.example.com'),
);
const pathPattern = v.pipe(
  text(LONGEST_PATTERN),
  v.startsWith('/', 'must begin with /; * stands for anything'),
);
const selector = v.pipe(
  text(LONGEST_SELECTOR),
  v.rawCheck(({ dataset, addIssue }) => {
    const fault = dataset.typed ? selectorFault(dataset.value) : null;
    if (fault) addIssue({ message: fault });
  }),
);
const listOf = <T extends v.GenericSchema>(entry: T) =>
  v.pipe(
    v.array(entry, 'must be a list'),
    v.maxLength(MOST_PATTERNS, `must not hold more than ${MOST_PATTERNS}`),
  );

const ruleSchema = v.pipe(
  v.strictObject(
    {
      name: v.optional(text(80)),
      hosts: v.pipe(listOf(hostPattern), v.minLength(1, 'must name a host')),
      paths: v.optional(listOf(pathPattern)),
      never: v.optional(v.boolean('must be true or false')),
      picked: v.optional(v.boolean('must be true or false')),
      body: v.optional(selector),
      title: v.optional(selector),
      next: v.optional(selector),
      previous: v.optional(selector),
      contents: v.optional(selector),
      remove: v.optional(listOf(selector)),
    },
    (issue) =>
      issue.expected === 'never'
        ? 'is not known'
        : issue.expected === 'Object'
          ? 'must be an object'
          : 'is missing',
  ),
  v.check(
    (rule) =>
      rule.never === true ||
      Boolean(rule.body ?? rule.title ?? rule.next ?? rule.previous ?? rule.contents ?? rule.remove),
    'must say something: a selector, or "never": true',
  ),
);

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
  /** CSS selectors. `remove` holds what stands in the body without being part of the story. */
  body?: string | undefined;
  title?: string | undefined;
  next?: string | undefined;
  previous?: string | undefined;
  contents?: string | undefined;
  remove?: string[] | undefined;
}

/** What is wrong with a rule: its place in the list, counted from 1, and what about it. */
export interface RuleFault {
  rule: number;
  field: string;
  message: string;
}

/** The rules that come with Moye. */
export const BUILT_IN_RULES: readonly SiteRule[] = builtIn.rules;

/**
 * Reads rules from JSON: a list of them, `{"rules": […]}`, or a single one. Rules with faults are left out and told of;
 * the others are kept.
 */
export function parseSiteRules(json: string): { rules: SiteRule[]; faults: RuleFault[] } {
  const all = (message: string) => ({ rules: [], faults: [{ rule: 0, field: '', message }] });
  if (json.length > LONGEST_TEXT) return all(`The text is longer than ${LONGEST_TEXT} characters.`);
  try {
    return readSiteRules(JSON.parse(json));
  } catch (error) {
    return all(`This is no JSON: ${error instanceof Error ? error.message : error}`);
  }
}

/** Reads rules from plain data, as {@link parseSiteRules} does. */
export function readSiteRules(data: unknown): { rules: SiteRule[]; faults: RuleFault[] } {
  const list = listIn(data);
  const rules: SiteRule[] = [];
  const faults: RuleFault[] = [];
  list.slice(0, MOST_RULES).forEach((entry, i) => {
    const read = v.safeParse(ruleSchema, entry);
    if (read.success) rules.push(read.output);
    else for (const issue of read.issues) faults.push(faultOf(i + 1, issue));
  });
  if (list.length > MOST_RULES) {
    faults.push({ rule: MOST_RULES + 1, field: '', message: `more than ${MOST_RULES} rules are not read` });
  }
  return { rules, faults };
}

function listIn(data: unknown): unknown[] {
  if (Array.isArray(data)) return data;
  const inner = typeof data === 'object' && data !== null && 'rules' in data ? data.rules : undefined;
  return Array.isArray(inner) ? inner : [data];
}

function faultOf(rule: number, issue: v.BaseIssue<unknown>): RuleFault {
  const field = (issue.path ?? []).map((part) => String(part.key)).join('.');
  return { rule, field, message: issue.message };
}

/** Rules as a text that others can read in again. */
export function formatSiteRules(rules: readonly SiteRule[]): string {
  return `${JSON.stringify({ rules }, null, 2)}\n`;
}

/** The first rule that holds for an address; null where there is none. */
export function siteRuleFor(rules: readonly SiteRule[], address: string): SiteRule | null {
  const match = /^https?:\/\/([^/?#:]+)(?::\d+)?([^#]*)/i.exec(address);
  if (!match) return null;
  const host = match[1]!.toLowerCase();
  const path = match[2]! || '/';
  return (
    rules.find(
      (rule) =>
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

/**
 * What is wrong with a selector; null where nothing is. Told here is what would make a page slow or match everything;
 * whether the browser can read it shows when it is used.
 */
export function selectorFault(selector: string): string | null {
  if (selector === '') return 'is empty';
  if (selector.length > LONGEST_SELECTOR) return `must not be longer than ${LONGEST_SELECTOR} characters`;
  if (/[{}<;]|\/\*|[\u0000-\u001f]/.test(selector)) return 'is no selector';
  if ((selector.match(/:has\(/gi) ?? []).length > 1) return 'must not use :has( more than once';
  if ((selector.match(/:(?:is|where|not|has|nth-[a-z-]+)\(/gi) ?? []).length > 4)
    return 'is nested too deeply';
  const bare = selector.replace(/\[[^\]]*\]|"[^"]*"|'[^']*'|\([^()]*\)/g, 'x');
  if (bare.split(',').length > MOST_ALTERNATIVES)
    return `must not list more than ${MOST_ALTERNATIVES} alternatives`;
  for (const part of bare.split(',')) {
    const steps = part.trim().split(/\s*[>+~]\s*|\s+/);
    if (steps.length > MOST_STEPS) return `must not have more than ${MOST_STEPS} steps`;
    if (steps.some((step) => step === '*')) return 'must not use a bare *';
  }
  return /^(?:html|body|:root)$/i.test(selector) ? null : balanceFault(selector);
}

function balanceFault(selector: string): string | null {
  const count = (mark: string) => selector.split(mark).length;
  return count('(') === count(')') && count('[') === count(']') ? null : 'has a bracket without its partner';
}
