import { countHan, isHan } from '../../text/han';
import { isInsideWord } from './inside-word';

/** More private-use characters than one in so many Han characters are a font of the site's own, not fillers. */
const HAN_PER_FILLER = 100;
const PRIVATE_USE = /[\ue000-\uf8ff]/g;
/**
 * Private-use characters that stand for nothing: single ones inside a word (系\ue123统), and the same character
 * between other Han characters of the chapter. A chapter with many of them writes its text with a font of its own, and a
 * private-use character that no word goes across may be a rare character; both stay.
 *
 * @returns the places in each paragraph
 */
export function privateUseFillers(paragraphs: readonly string[]): number[][] {
  const places = paragraphs.map((text) => [...text.matchAll(PRIVATE_USE)].map((match) => match.index));
  const count = places.reduce((sum, list) => sum + list.length, 0);
  if (count === 0) return places;
  const han = paragraphs.reduce((sum, text) => sum + countHan(text), 0);
  if (count > 1 && count * HAN_PER_FILLER > han) return paragraphs.map(() => []);
  const lone = places.map((list, i) => list.filter((at) => isBetweenHan(paragraphs[i]!, at)));
  const fillers = new Set<string>();
  lone.forEach((list, i) => {
    for (const at of list) if (isInsideWord(paragraphs[i]!, at, at + 1)) fillers.add(paragraphs[i]![at]!);
  });
  return lone.map((list, i) => list.filter((at) => fillers.has(paragraphs[i]![at]!)));
}

function isBetweenHan(text: string, at: number): boolean {
  return isHan(text.charCodeAt(at - 1)) && isHan(text.charCodeAt(at + 1));
}
