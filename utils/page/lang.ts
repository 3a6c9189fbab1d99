import { LANG_TAGS } from '../script/model';
import { wantsWholePage } from '../settings/effective';
import type { Settings } from '../settings/model';
import type { PageLayout } from './layout';
import { wantAttribute } from './layout';
import type { Ledger } from './ledger';
import type { ShownSides } from './sides';

/**
 * Asks for the language tags that a page needs for what it shows: on the body of the chapter, and on the document
 * where the whole page is converted and is Chinese.
 *
 * @param sides what is shown otherwise outside of the chapter
 */
export function wantLangs(
  layout: PageLayout,
  document: Document,
  body: Element | null,
  sides: ShownSides,
  settings: Settings,
  ledger: Ledger,
): void {
  const { script: target } = settings;
  if (target === 'original') return;
  const root = document.documentElement;
  const isWhole = wantsWholePage(settings) && (body !== null || sides.lines.length > 0);
  const isRoot = isWhole && (body !== null || /^(?:zh\b|$)/i.test(langOf(root, ledger)));
  const want = (element: Element) => {
    if (fontOf(langOf(element, ledger)) !== fontOf(LANG_TAGS[target])) {
      wantAttribute(layout, element, 'lang', LANG_TAGS[target]);
    }
  };
  if (isRoot) want(root);
  if (body && !(isRoot && langHolder(body, ledger) === root)) want(body);
}

/** The language that the site gives an element, by itself or from around it. */
function langOf(element: Element, ledger: Ledger): string {
  return ledger.attributes.original(langHolder(element, ledger), 'lang') ?? '';
}

/** The element whose `lang` holds for another one; the root where none has any. */
function langHolder(element: Element, ledger: Ledger): Element {
  let at = element;
  while (at.parentElement && ledger.attributes.original(at, 'lang') === null) at = at.parentElement;
  return at;
}

/** What a language tag means for the choice of a font; the tag itself where it names no Chinese script. */
function fontOf(lang: string): string {
  const tag = lang.toLowerCase();
  if (!/^zh(?:-|$)/.test(tag)) return tag;
  if (/-(?:hk|mo)\b/.test(tag)) return 'hant-HK';
  if (/-(?:hant|tw)\b/.test(tag)) return 'hant';
  return /-(?:hans|cn|sg)\b/.test(tag) ? 'hans' : tag;
}
