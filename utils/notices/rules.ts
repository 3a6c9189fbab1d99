import { fold } from '../script/fold';

/** A line that the reader does not want to see: its text, in which `*` stands for anything. */
export interface OwnRule {
  text: string;
  /** The site it holds for; everywhere without one. */
  host?: string;
}

/**
 * Makes one question of the rules that hold on a site: is this line unwanted? Lines are compared whole, whatever
 * their script and width. Each part between two `*` is sought once from left to right, so that no rule can hang.
 */
export function unwantedBy(rules: readonly OwnRule[], host: string): ((line: string) => boolean) | null {
  const wholes = new Set<string>();
  const globs: string[][] = [];
  for (const rule of rules) {
    if (rule.host !== undefined && rule.host !== host) continue;
    const text = fold(rule.text).trim();
    // Nothing but stars would hide the whole story.
    if (text.replaceAll('*', '').trim() === '') continue;
    if (text.includes('*')) globs.push(text.split('*'));
    else wholes.add(text);
  }
  if (wholes.size === 0 && globs.length === 0) return null;
  return (line) => {
    const folded = fold(line).trim();
    return wholes.has(folded) || globs.some((parts) => matches(folded, parts));
  };
}

function matches(line: string, parts: readonly string[]): boolean {
  const first = parts[0]!;
  const last = parts[parts.length - 1]!;
  if (!line.startsWith(first)) return false;
  let at = first.length;
  for (const part of parts.slice(1, -1)) {
    const found = line.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return line.length - last.length >= at && line.endsWith(last);
}
