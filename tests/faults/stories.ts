import { Kit, pageOf } from '../fixtures/pages/kit';

const kit = new Kit(909);

/** Paragraphs of a story. */
export const story = (count: number): string[] => kit.story(count);

/** Paragraphs as elements. */
export const asParagraphs = (texts: readonly string[]): string =>
  texts.map((text) => `<p>${text}</p>`).join('');

/** The links around a chapter. */
export const links = (n: number): string =>
  `<div class="links"><a href="/${n - 1}.html">上一章</a> <a href="/">目录</a> <a href="/${n + 1}.html">下一章</a></div>`;

/** A chapter's page around `body`, with `extra` behind it. */
export function chapterPage(body: string, extra = '', n = 7): string {
  const title = `第${n}章 雨夜来客`;
  return pageOf(`${title}_借月记`, `<h1>${title}</h1><div id="text">${body}</div>${links(n)}${extra}`);
}

/**
 * A page's script that puts back its own text wherever another one appears, as some converters of sites and anti-copy
 * scripts do; `counts` says how often.
 */
export const STUBBORN = `<script>const own = new Map(); let writes = 0;
for (const p of document.querySelectorAll('#text p')) own.set(p.firstChild, p.firstChild.data);
new MutationObserver((records) => { for (const { target } of records) if (own.has(target) && target.data !== own.get(target)) { writes++; target.data = own.get(target); } }).observe(text, { subtree: true, characterData: true });
globalThis.counts = () => ({ writes, nodes: own.size });</script>`;
