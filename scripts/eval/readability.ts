import { readFileSync } from 'node:fs';

/** What Readability makes of a page. */
export interface ReadabilityResult {
  text: string | null;
  isReadable: boolean;
  time: number;
}

const SOURCES = ['Readability.js', 'Readability-readerable.js']
  .map((name) => readFileSync(`node_modules/@mozilla/readability/${name}`, 'utf8'))
  .join('\n');

/** Runs Readability in a page as its readme says, and gives a {@link ReadabilityResult}. Text, to be sent there. */
export const READABILITY_IN_PAGE = `(() => { ${SOURCES}
  const isReadable = isProbablyReaderable(document);
  const start = performance.now();
  const article = new Readability(document.cloneNode(true)).parse();
  const time = performance.now() - start;
  return { text: article ? article.textContent.replace(/\\s+/g, '') : null, isReadable, time };
})()`;
