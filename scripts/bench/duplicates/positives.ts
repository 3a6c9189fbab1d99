import type { Bank } from '../labelled/bank';
import { chapter } from '../labelled/bank';
import type { Dice } from '../labelled/dice';
import type { Changes } from './changes';
import { censored, fewOthers, merged, otherPunctuation, spaced, split, watermarked } from './changes';
import type { Labelled, Part } from './model';
import { labelled } from './model';

/** Pages that repeat themselves, one for each way in which sites do it. */
export function positives(bank: Bank, dice: Dice, changes: Changes): Labelled[] {
  const { title, texts } = chapter(bank, dice, dice.between(20, 60));
  const rest = chapter(bank, dice, 12).texts.filter(
    (text) => text.length > 12 && !texts.some((t) => t.includes(text)),
  );
  const page = (name: string, ...parts: Part[]) => labelled(name, title, parts);
  const copy = (name: string, change: (text: string) => string): Labelled =>
    page(name, [texts, false], [texts.map(change), true]);
  const cut = dice.between(1, 4);
  const size = Math.min(texts.length - 2, dice.between(4, 12));
  const from = dice.between(0, texts.length - size);
  const block = texts.slice(from, from + size);
  return [
    page('whole', [texts, false], [texts, true]),
    page('whole, many times', [texts, false], ...times(dice.between(2, 4), [texts, true] as const)),
    page('whole without first lines', [texts, false], [texts.slice(cut), true]),
    page('whole without last lines', [texts, false], [texts.slice(0, -cut), true]),
    page(
      'block at once',
      [texts.slice(0, from + size), false],
      [block, true],
      [texts.slice(from + size), false],
    ),
    page('block later', [texts, false], [block, true]),
    page('the last lines again', [texts, false], [texts.slice(-size), true]),
    copy('other script', changes.toHant),
    copy('other punctuation', (text) => otherPunctuation(text, dice)),
    copy('watermark inside', (text) => watermarked(text, dice, changes.watermarks)),
    page(
      'watermark in the original',
      [texts.map((text) => watermarked(text, dice, changes.watermarks)), false],
      [texts, true],
    ),
    copy('a few characters', (text) => fewOthers(text, dice)),
    copy('censored', (text) => censored(text, dice)),
    copy('width, case, spaces', (text) => spaced(text, dice)),
    copy('script and punctuation', (text) => otherPunctuation(changes.toHant(text), dice)),
    page('split', [texts, false], [split(texts), true]),
    page('merged', [texts, false], [merged(texts, dice), true]),
    page('split in the original', [split(texts), false], [texts, true]),
    page('as one block', [texts, false], [[texts.join('')], true]),
    extraLine(page, dice, texts, rest),
    truncatedFirst(page, dice, texts),
    doubled(page, dice, texts),
    page(
      'every line doubled',
      ...texts.flatMap((text): Part[] => [
        [[text], false],
        [[text], true],
      ]),
    ),
    page('title as first line', [[title], null], [texts, false]),
    page('title twice', [[title], null], [[title], true], [texts, false]),
    page('title before the copy', [texts, false], [[title], null], [texts, true]),
    overlap('page overlap', title, dice, texts, (text) => text),
    overlap('page overlap, other punctuation', title, dice, texts, (text) => otherPunctuation(text, dice)),
    { ...page('same as the page before', [texts, false]), before: texts.map(changes.toHant), isSame: true },
  ];
}

type Page = (name: string, ...parts: Part[]) => Labelled;

function times<T>(count: number, item: T): T[] {
  return Array.from({ length: count }, () => item);
}

/** The copy holds a line that the original lacks: it stays. */
function extraLine(page: Page, dice: Dice, texts: string[], rest: string[]): Labelled {
  const at = dice.between(3, texts.length - 3);
  return page(
    'a line that only the copy holds',
    [texts, false],
    [texts.slice(0, at), true],
    [rest.slice(0, 1), false],
    [texts.slice(at), true],
  );
}

/** The first printing breaks off; what only the second one has stays. */
function truncatedFirst(page: Page, dice: Dice, texts: string[]): Labelled {
  const at = dice.between(Math.ceil(texts.length / 2), texts.length - 2);
  const seen = new Set(texts.slice(0, at));
  // Short lines that the story has twice by itself may go either way.
  const tail = texts.slice(at).map((text): Part => [[text], seen.has(text) ? null : false]);
  return page(
    'the first printing breaks off',
    [texts.slice(0, at), false],
    [texts.slice(0, at), true],
    ...tail,
  );
}

function doubled(page: Page, dice: Dice, texts: string[]): Labelled {
  const long = texts
    .map((text, i) => ({ text, i }))
    .filter(({ text }) => text.length >= 24 && !text.startsWith('“'));
  const { text, i } = dice.pick(long);
  return page(
    'a line doubled in place',
    [texts.slice(0, i + 1), false],
    [[text], true],
    [texts.slice(i + 1), false],
  );
}

/** The page begins with the last lines of the one before. */
function overlap(
  name: string,
  title: string,
  dice: Dice,
  texts: string[],
  change: (text: string) => string,
): Labelled {
  const turn = dice.between(8, texts.length - 6);
  let count = dice.between(1, 4);
  while (texts.slice(turn - count, turn).join('').length < 30) count++;
  const seam = texts.slice(turn - count, turn).map(change);
  return {
    ...labelled(name, title, [
      [seam, true],
      [texts.slice(turn), false],
    ]),
    before: texts.slice(0, turn),
  };
}
