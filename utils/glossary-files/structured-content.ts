/** Elements that begin a line of their own. */
const BLOCKS = new Set(['br', 'div', 'p', 'li', 'ol', 'ul', 'tr', 'table', 'details', 'summary']);
/** Elements that say nothing in running text: readings above characters, pictures. */
const SILENT = new Set(['rt', 'rp', 'img']);
/** What is nested deeper is passed over: no dictionary does that. */
const DEEPEST = 64;

/** The text of a definition of a Yomitan dictionary, whose structured content is flattened. */
export function contentText(definition: unknown): string {
  const parts: string[] = [];
  collect(definition, parts, 0);
  return parts
    .join('')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('；');
}

function collect(content: unknown, parts: string[], depth: number): void {
  if (depth > DEEPEST) return;
  if (typeof content === 'string') parts.push(content);
  else if (Array.isArray(content)) for (const part of content) collect(part, parts, depth + 1);
  else if (typeof content === 'object' && content !== null) {
    const { tag, type, text, content: inner } = content as Record<string, unknown>;
    if (SILENT.has(String(tag)) || type === 'image') return;
    const isBlock = BLOCKS.has(String(tag));
    if (isBlock) parts.push('\n');
    collect(type === 'text' ? text : inner, parts, depth + 1);
    if (tag === 'td' || tag === 'th') parts.push(' ');
    if (isBlock) parts.push('\n');
  }
}
