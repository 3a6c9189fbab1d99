import * as v from 'valibot';
import { LONGEST_SELECTOR, type SelectorFault, selectorFault } from './selector-fault';
import type { SiteRule } from './site-rules';

/** The most rules that are kept. */
export const MOST_RULES = 500;
const MOST_PATTERNS = 20;
const LONGEST_PATTERN = 200;
const LONGEST_NAME = 80;

const HOST = /^(?:\*\.[\w-]+(?:\.[\w-]+)+|[\w-]+(?:\.[\w-]+)*)$/;

/** What can be wrong with a rule. */
export type RuleProblem =
  | 'no-json'
  | 'no-rule'
  | 'unknown-field'
  | 'wrong-type'
  | 'too-long'
  | 'too-many'
  | 'no-host'
  | 'bad-host'
  | 'bad-path'
  | 'says-nothing'
  | Exclude<SelectorFault, 'long'>;

/** What is wrong with a rule: its place in the list, counted from 0, the field in it, and what about that. */
export interface RuleFault {
  rule: number;
  path: readonly (string | number)[];
  because: RuleProblem;
}

// The schema's messages are the problems' names; whoever shows them has the words.
const because = (problem: RuleProblem) => problem;

const text = (longest: number) =>
  v.pipe(v.string(because('wrong-type')), v.maxLength(longest, because('too-long')), v.trim());
const flag = v.boolean(because('wrong-type'));
const hostPattern = v.pipe(text(LONGEST_PATTERN), v.toLowerCase(), v.regex(HOST, because('bad-host')));
const pathPattern = v.pipe(text(LONGEST_PATTERN), v.startsWith('/', because('bad-path')));
const selector = v.pipe(
  text(LONGEST_SELECTOR),
  v.rawCheck(({ dataset, addIssue }) => {
    const fault = dataset.typed ? selectorFault(dataset.value) : null;
    if (fault) addIssue({ message: because(fault === 'long' ? 'too-long' : fault) });
  }),
);
const listOf = <T extends v.GenericSchema>(entry: T) =>
  v.pipe(v.array(entry, because('wrong-type')), v.maxLength(MOST_PATTERNS, because('too-many')));

const ruleSchema = v.pipe(
  v.strictObject(
    {
      name: v.optional(text(LONGEST_NAME)),
      hosts: v.pipe(listOf(hostPattern), v.minLength(1, because('no-host'))),
      paths: v.optional(listOf(pathPattern)),
      never: v.optional(flag),
      picked: v.optional(flag),
      off: v.optional(flag),
      body: v.optional(selector),
      title: v.optional(selector),
      next: v.optional(selector),
      previous: v.optional(selector),
      contents: v.optional(selector),
      remove: v.optional(listOf(selector)),
    },
    ({ expected }) =>
      because(expected === 'never' ? 'unknown-field' : expected === 'Object' ? 'no-rule' : 'no-host'),
  ),
  v.check(
    (rule) =>
      rule.never === true ||
      Boolean(rule.body ?? rule.title ?? rule.next ?? rule.previous ?? rule.contents ?? rule.remove),
    because('says-nothing'),
  ),
);

/**
 * Reads rules from plain data: a list, `{"rules": […]}`, or a single rule. A rule with a fault costs itself alone.
 *
 * @param isSelector whether the browser can read a selector, where that can be asked
 */
export function readSiteRules(
  data: unknown,
  isSelector: (selector: string) => boolean = () => true,
): { rules: SiteRule[]; faults: RuleFault[] } {
  const list = listIn(data);
  const rules: SiteRule[] = [];
  const faults: RuleFault[] = [];
  list.slice(0, MOST_RULES).forEach((entry, rule) => {
    const read = v.safeParse(ruleSchema, entry);
    const found = read.success
      ? unreadIn(read.output, isSelector).map((path) => ({ rule, path, because: 'no-selector' as const }))
      : read.issues.map((issue) => faultOf(rule, issue));
    if (read.success && found.length === 0) rules.push(read.output);
    faults.push(...found);
  });
  if (list.length > MOST_RULES) faults.push({ rule: MOST_RULES, path: [], because: 'too-many' });
  return { rules, faults };
}

/** The list of rules in data of either form. */
export function listIn(data: unknown): readonly unknown[] {
  if (Array.isArray(data)) return data;
  const inner = typeof data === 'object' && data !== null && 'rules' in data ? data.rules : undefined;
  return Array.isArray(inner) ? inner : [data];
}

/** The places of a rule's selectors that the browser cannot read. */
function unreadIn(rule: SiteRule, isSelector: (selector: string) => boolean): (string | number)[][] {
  const single = (['body', 'title', 'next', 'previous', 'contents'] as const).filter(
    (field) => rule[field] !== undefined && !isSelector(rule[field]),
  );
  const removed = (rule.remove ?? []).flatMap((one, i) => (isSelector(one) ? [] : [['remove', i]]));
  return [...single.map((field) => [field]), ...removed];
}

function faultOf(rule: number, issue: v.BaseIssue<unknown>): RuleFault {
  const path = (issue.path ?? []).map(({ key }) => key as string | number);
  return { rule, path, because: issue.message as RuleProblem };
}
