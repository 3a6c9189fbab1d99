/**
 * A sign between two characters, put there so that filters do not see the word; none of these is punctuation. The
 * second character is not part of the match, as another sign may follow it.
 */
const PARTING = /[\u3400-\u9fff][♂♀☆★○●◎◇◆□■△▲※♥❤♡♦♠♣·•~^*_|+#°¤¸﹒‧・ -](?=[\u3400-\u9fff])/g;
/** So many signs between characters are no list, no stammer and no foreign name. */
const AT_LEAST = 4;

/** A text without signs between its characters. */
export interface Bare {
  text: string;
  /** Where each code unit stood; null where nothing was taken out. */
  places: number[] | null;
}

/** Takes out the signs that part the Han characters of a text, where they part many: `请☆记☆住☆本☆站`. */
export function withoutFillers(text: string): Bare {
  const fillers = new Set<number>();
  let isMany = false;
  for (const { index } of text.matchAll(PARTING)) {
    fillers.add(index + 1);
    // They stand between all characters in a row, not here and there.
    if (Array.from({ length: AT_LEAST }, (_, i) => index + 1 - 2 * i).every((at) => fillers.has(at)))
      isMany = true;
  }
  if (!isMany) return { text, places: null };
  const places: number[] = [];
  let bare = '';
  for (let at = 0; at < text.length; at++) {
    if (fillers.has(at)) continue;
    bare += text[at];
    places.push(at);
  }
  return { text: bare, places };
}

/** The signs that were taken out of a text. */
export function leftOut(text: string, places: readonly number[]): string {
  const kept = new Set(places);
  return [...text].filter((_, at) => !kept.has(at)).join('');
}
