import type { PageFacts } from '../chapter/outline';

/** A page's scripts are read no further than this, in code units: of one script, and in all. */
const SCRIPT_READ = 20_000;
const SCRIPTS_READ = 100_000;
/** JSON-LD longer than this describes no chapter. */
const SCHEMA_READ = 50_000;

/** A variable or property of a script that holds a text: `next_page = "/5.html"`, `url_next: '…'`. */
const VARIABLE =
  /["']?([\w$]*(?:prev|next|index|catalog|contents)[\w$]*)["']?\s*[=:]\s*["']([^"'\s<>\\]{1,300})["']/gi;
/** A text that can be the address of a page: not of a picture or a script. */
const ADDRESS = /^(?:https?:\/\/|\/(?!\/)|[\w./-]*\.s?html?$)/;
const NO_PAGE = /\.(?:js|css|png|jpe?g|gif|svg|webp|ico|json)(?:[?#]|$)/i;

/** Reads what a page says about itself in its head and its inline scripts. Runs none of it. */
export function pageFacts(document: Document): PageFacts {
  const scripted = scriptedNeighbours(document);
  const rel = (name: string) =>
    document.querySelector<HTMLLinkElement>(`head link[rel~="${name}"]`)?.href ?? '';
  return {
    type: metaOf(document, 'og:type').toLowerCase(),
    schemas: schemasOf(document),
    book: metaOf(document, 'og:novel:book_name'),
    author: metaOf(document, 'og:novel:author'),
    previous: rel('prev') || scripted.previous,
    next: rel('next') || scripted.next,
    contents: rel('contents') || scripted.contents,
  };
}

function metaOf(document: Document, name: string): string {
  const meta = document.querySelector(`meta[property="${name}"], meta[name="${name}"]`);
  return meta?.getAttribute('content')?.trim().slice(0, 200) ?? '';
}

/** The types of all things that the page's JSON-LD describes. */
function schemasOf(document: Document): string[] {
  const types: string[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const text = script.textContent ?? '';
    if (text.length > SCHEMA_READ) continue;
    for (const [, type] of text.matchAll(/"@type"\s*:\s*"([A-Za-z]{1,40})"/g)) types.push(type!);
  }
  return types;
}

/** The addresses that inline scripts keep for the arrow keys and the buttons of a chapter. */
function scriptedNeighbours(document: Document): Pick<PageFacts, 'previous' | 'next' | 'contents'> {
  const found = { previous: '', next: '', contents: '' };
  let read = 0;
  for (const script of document.scripts) {
    if (script.src || read >= SCRIPTS_READ) continue;
    const text = (script.textContent ?? '').slice(0, SCRIPT_READ);
    read += text.length;
    for (const [, name, value] of text.matchAll(VARIABLE)) {
      const side = /prev/i.test(name!) ? 'previous' : /next/i.test(name!) ? 'next' : 'contents';
      if (!found[side]) found[side] = addressOf(document, value!);
    }
  }
  return found;
}

/** A text as an address on the page's own host; empty where it is none. */
export function addressOf(document: Document, text: string): string {
  if (!ADDRESS.test(text) || NO_PAGE.test(text)) return '';
  try {
    const url = new URL(text, document.baseURI);
    return url.host === new URL(document.baseURI).host ? url.href : '';
  } catch {
    return '';
  }
}
