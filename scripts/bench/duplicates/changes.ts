import type { Dice } from '../labelled/dice';

/** What a copy may look like beside its original; the paragraphs stay as many unless the name says otherwise. */
export interface Changes {
  toHant(text: string): string;
  watermarks: readonly string[];
}

export function otherPunctuation(text: string, dice: Dice): string {
  const marks: Record<string, string> = dice.chance(0.5)
    ? { '，': ',', '。': '.', '？': '?', '！': '!', '“': '"', '”': '"' }
    : { '“': '「', '”': '」', '，': '， ', '。': '。 ', '……': '...' };
  return [...text].map((character) => marks[character] ?? character).join('');
}

/** A few characters are exchanged: one, two or three of a paragraph that is long enough to bear it. */
export function fewOthers(text: string, dice: Dice): string {
  if (text.length < 25 || dice.chance(0.5)) return text;
  return exchange(text, dice, () => dice.pick([...'某麽巳甚咗仓龘的得地']));
}

export function censored(text: string, dice: Dice): string {
  if (text.length < 25 || dice.chance(0.6)) return text;
  const mark = dice.pick(['*', '□', '某', '**', '×']);
  return exchange(text, dice, () => mark);
}

function exchange(text: string, dice: Dice, other: () => string): string {
  const characters = [...text];
  for (let i = dice.between(1, 3); i > 0; i--) {
    const at = dice.between(1, characters.length - 2);
    if (/\p{L}/u.test(characters[at]!)) characters[at] = other();
  }
  return characters.join('');
}

export function spaced(text: string, dice: Dice): string {
  const wide = text.replace(/[a-zA-Z0-9]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
  return `　　${[...wide].map((c) => (dice.chance(0.05) ? `${c} ` : c)).join('')}`.toUpperCase();
}

export function watermarked(text: string, dice: Dice, marks: readonly string[]): string {
  if (text.length < 20 || dice.chance(0.7)) return text;
  const at = dice.between(4, text.length - 4);
  return text.slice(0, at) + dice.pick(marks) + text.slice(at);
}

/** Each sentence a paragraph of its own. */
export function split(texts: readonly string[]): string[] {
  return texts.flatMap((text) => text.match(/[^。！？]+[。！？]*[”]?/gu) ?? [text]);
}

/** Two or three paragraphs in one. */
export function merged(texts: readonly string[], dice: Dice): string[] {
  const result: string[] = [];
  for (let i = 0; i < texts.length; ) {
    const count = dice.between(2, 3);
    result.push(texts.slice(i, i + count).join(''));
    i += count;
  }
  return result;
}
