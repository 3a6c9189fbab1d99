import type { TermKind } from '../hints/model';

/** The line under a term of each kind. The colours are of middle brightness: they show on light pages and on dark ones. */
const LINES: Record<TermKind, string> = {
  person: 'dotted 1px rgb(52 118 178 / 0.85)',
  place: 'dotted 1px rgb(42 138 92 / 0.85)',
  organisation: 'dotted 1px rgb(128 98 186 / 0.85)',
  work: 'dotted 1px rgb(156 118 38 / 0.85)',
  technique: 'dotted 1px rgb(196 104 36 / 0.85)',
  rank: 'dotted 1px rgb(196 104 36 / 0.85)',
  term: 'dotted 1px rgb(184 51 42 / 0.75)',
  slang: 'dotted 1px rgb(172 84 136 / 0.85)',
  'stand-in': 'dashed 1px rgb(184 51 42 / 0.9)',
};

/** The style of Moye's marks. Highlights cannot be styled from a shadow root, so it is injected as a style sheet. */
export const HIGHLIGHT_CSS = `${Object.entries(LINES).map(underline).join('')}
${underline(['repair', 'dotted 1px rgb(128 128 128 / 0.7)'])}
::highlight(moye-current) {
  background-color: rgb(184 51 42 / 0.18);
}
::highlight(moye-copy) {
  background-color: rgb(128 128 128 / 0.16);
}
`;

function underline([name, line]: [name: string, line: string]): string {
  return `
::highlight(moye-${name}) {
  text-decoration: underline ${line};
  text-underline-offset: 0.2em;
}`;
}
