import { findNodeAtLocation, getNodeValue, type Node, type ParseError, parseTree } from 'jsonc-parser';
import { listIn, type RuleFault, type RuleProblem, readSiteRules } from './site-rule-schema';
import type { SiteRule } from './site-rules';

/** The longest text of rules that is read. */
export const LONGEST_TEXT = 400_000;

/** What is wrong with a text of rules, and where: the line from 1, and the field or text that it is about. */
export interface RuleTextFault {
  line: number;
  field: string;
  because: RuleProblem;
}

/**
 * Reads rules that people wrote or were sent: JSON, in which comments and commas at the end do no harm. Rules with
 * faults are left out and told of; the others are read.
 *
 * @param isSelector whether the browser can read a selector
 */
export function parseSiteRules(
  text: string,
  isSelector: (selector: string) => boolean = () => true,
): { rules: SiteRule[]; faults: RuleTextFault[] } {
  const only = (line: number, because: RuleProblem) => ({
    rules: [],
    faults: [{ line, field: '', because }],
  });
  if (text.length > LONGEST_TEXT) return only(1, 'too-long');
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  const [error] = errors;
  if (error || !tree) return only(lineAt(text, error?.offset ?? 0), 'no-json');
  const data: unknown = getNodeValue(tree);
  const { rules, faults } = readSiteRules(data, isSelector);
  const entries = nodesOf(tree, listIn(data).length);
  return { rules, faults: faults.map((fault) => placed(text, entries, fault)) };
}

/** Rules as a text that others can read in again; it holds no links. */
export function formatSiteRules(rules: readonly SiteRule[]): string {
  return `${JSON.stringify({ rules }, null, 2)}\n`;
}

/** The nodes of the rules in a text of any form. */
function nodesOf(tree: Node, count: number): (Node | undefined)[] {
  const list = tree.type === 'array' ? tree : findNodeAtLocation(tree, ['rules']);
  if (list?.type !== 'array') return [tree];
  return Array.from({ length: count }, (_, i) => findNodeAtLocation(list, [i]));
}

/** A fault at the line of its field, or of its rule where the field is missing. */
function placed(
  text: string,
  entries: readonly (Node | undefined)[],
  { rule, path, because }: RuleFault,
): RuleTextFault {
  const entry = entries[rule];
  const node = entry && path.length > 0 ? findNodeAtLocation(entry, [...path]) : undefined;
  // A property's value may begin on a later line than its name.
  const at = node?.parent?.type === 'property' ? node.parent : (node ?? entry);
  return { line: lineAt(text, at?.offset ?? 0), field: path.join('.'), because };
}

function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}
