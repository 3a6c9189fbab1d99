import { parseArgs } from 'node:util';
import { findAuthorNotes } from '../../utils/notices/author';
import { findNotices } from '../../utils/notices/find';
import { Score } from './duplicates/score';
import { type Bank, chapter, readBank } from './labelled/bank';
import { Dice } from './labelled/dice';
import { fill, type Lines, readLines } from './notices/lines';

/** The rules were fitted on the lines of the first set and never on those of the second. */
const SETS = {
  tuning: [1, 61],
  'tuning-2': [4001, 4121],
  'held-out': [1001, 1061],
  'held-out-2': [2001, 2061],
  'held-out-3': [3001, 3061],
  'held-out-4': [5001, 5121],
} as const;

interface Page {
  texts: string[];
  kinds: ('story' | 'site' | 'author' | 'inline')[];
  /** The stretch of a paragraph that is to be cut out. */
  cuts: Map<number, string>;
}

/** `npm run bench -- notices`: how well a site's lines are told from the story's, and how fast. */
export async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { json: { type: 'boolean' }, verbose: { type: 'boolean' } },
  });
  const bank = readBank();
  const results = Object.entries(SETS).map(([set, [from, to]]) => {
    const lines = readLines(set);
    const pages: Page[] = [];
    for (let seed = from; seed < to; seed++) {
      for (let i = 0; i < 3; i++) pages.push(noticedPage(bank, lines, new Dice(seed * 10 + i)));
      for (let i = 3; i < 6; i++) pages.push(storyPage(bank, lines, new Dice(seed * 10 + i)));
    }
    // Faults are shown for the set that the rules may be fitted on, and for no other.
    return { set, ...measure(pages, values.verbose === true) };
  });
  const time = timePage(bank);
  if (values.json) console.log(JSON.stringify({ results, time }));
  else {
    console.table(
      results.map(({ set, chapters, whole, inline, exact, author, storyHidden, storyCut }) => ({
        lines: set,
        chapters,
        'line recall': whole.recall.toFixed(4),
        'line precision': whole.precision.toFixed(4),
        'line F1': whole.f1.toFixed(4),
        'inline recall': inline.recall.toFixed(4),
        'inline precision': inline.precision.toFixed(4),
        'cut exactly': `${exact.right} of ${exact.right + exact.missed}`,
        'author’s notes found': author.recall.toFixed(4),
        'story hidden': storyHidden,
        'story cut': storyCut,
      })),
    );
    console.log(`${time.paragraphs} paragraphs: ${time.milliseconds.toFixed(2)} ms`);
  }
  return 0;
}

/** A chapter with notices among its paragraphs and inside them, and with the author's notes. */
function noticedPage(bank: Bank, lines: Lines, dice: Dice): Page {
  const page = storyPage(bank, lines, dice);
  for (let i = dice.between(1, 4); i > 0; i--) {
    const at = dice.pick([0, page.texts.length, dice.between(0, page.texts.length)]);
    page.texts.splice(at, 0, fill(dice.pick(lines.site), dice));
    page.kinds.splice(at, 0, 'site');
  }
  if (dice.chance(0.5)) {
    page.texts.push(dice.pick(lines.author));
    page.kinds.push('author');
  }
  page.texts.forEach((text, i) => {
    if (page.kinds[i] !== 'story' || text.length < 25 || text.startsWith('“') || dice.chance(0.9)) return;
    const stretch = fill(dice.pick(lines.inline), dice);
    const breaks = [...text.matchAll(/[。！？]/gu)].map((match) => match.index + 1);
    const at = dice.chance(0.7) ? dice.pick(breaks) : dice.between(5, text.length - 5);
    page.texts[i] = text.slice(0, at) + stretch + text.slice(at);
    page.kinds[i] = 'inline';
    page.cuts.set(i, stretch);
  });
  return page;
}

/** A chapter of story alone, with lines in it that look like a site's. */
function storyPage(bank: Bank, lines: Lines, dice: Dice): Page {
  const { texts } = chapter(bank, dice, dice.between(20, 50));
  for (let i = dice.between(2, 6); i > 0; i--) {
    texts.splice(dice.between(0, texts.length), 0, dice.pick(lines.story));
  }
  return { texts, kinds: texts.map(() => 'story'), cuts: new Map() };
}

function measure(pages: readonly Page[], verbose: boolean) {
  const [whole, inline, exact, author] = [new Score(), new Score(), new Score(), new Score()];
  let storyHidden = 0;
  let storyCut = 0;
  for (const { texts, kinds, cuts } of pages) {
    const notices = findNotices(texts, { host: 'www.reading-test.org', title: null });
    const notes = new Set(findAuthorNotes(texts));
    texts.forEach((text, i) => {
      const found = notices.filter(({ index }) => index === i);
      const isHidden = found.some(({ start, end }) => start === 0 && end === text.length);
      const isCut = found.length > 0 && !isHidden;
      const kind = kinds[i]!;
      whole.add(isHidden, kind === 'site');
      if (kind === 'author') author.add(notes.has(i), true);
      if (kind === 'story' || kind === 'inline') inline.add(isCut, kind === 'inline');
      if (kind === 'inline') {
        exact.add(found.map(({ start, end }) => text.slice(start, end)).join('') === cuts.get(i), true);
      }
      if (kind === 'story' && isHidden) storyHidden++;
      if (kind === 'story' && isCut) storyCut++;
      if (!verbose) return;
      if (isHidden !== (kind === 'site')) console.error(`${kind}, ${isHidden ? 'hidden' : 'shown'}: ${text}`);
      const cut = found.map(({ start, end }) => text.slice(start, end)).join(' | ');
      if (kind === 'inline' && cut !== cuts.get(i)) console.error(`cut: “${cut}” of ${text}`);
      if (kind === 'story' && isCut) console.error(`cut: “${cut}” of story ${text}`);
    });
  }
  return { chapters: pages.length, whole, inline, exact, author, storyHidden, storyCut };
}

function timePage(bank: Bank): { paragraphs: number; milliseconds: number } {
  const dice = new Dice(7);
  const texts = Array.from({ length: 60 }, () => chapter(bank, dice, 50).texts).flat();
  const times: number[] = [];
  for (let round = 0; round < 25; round++) {
    const fresh = texts.map((text) => ` ${text}`.slice(1));
    const start = performance.now();
    findNotices(fresh, { host: 'www.reading-test.org', title: null });
    times.push(performance.now() - start);
  }
  return { paragraphs: texts.length, milliseconds: times.sort((a, b) => a - b)[12]! };
}
