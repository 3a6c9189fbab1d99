import { parseArgs } from 'node:util';
import regions from 'virtual:moye/regions';
import toHant from 'virtual:moye/to-hant';
import { createConverter } from '../../utils/script/converter';
import { Packs } from '../../utils/script/packs';
import type { Contestant } from './duplicates/contestants';
import { moye, uniqueLines } from './duplicates/contestants';
import type { Labelled } from './duplicates/model';
import { negatives } from './duplicates/negatives';
import { positives } from './duplicates/positives';
import { addRuns, Score } from './duplicates/score';
import { timePages } from './duplicates/timing';
import { readBank } from './labelled/bank';
import { Dice } from './labelled/dice';

/**
 * The rules were fitted on pages of the tuning seeds. The held-out seeds make other pages from the same sentences and
 * cases; their faults are never shown.
 */
const SEEDS = { tuning: [1, 13], 'held-out': [7001, 7013] } as const;

const WATERMARKS = [
  '请记住本书首发域名，手机版更新最快。',
  '（一秒记住，精彩阅读无弹窗！）',
  '最新章节请到www.shuwu-test.com阅读',
];

/** `npm run bench -- duplicates`: how well repeats are found, beside the rule of the best peer, and how fast. */
export async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { json: { type: 'boolean' }, verbose: { type: 'boolean' } },
  });
  const contestants: Record<string, Contestant> = {
    Moye: moye(looksLikeTheSite),
    'unique lines': uniqueLines,
  };
  const scores = Object.entries(SEEDS).flatMap(([set, [from, to]]) => {
    const pages = makePages(from, to);
    return Object.entries(contestants).map(([name, answer]) => ({
      ...measure(pages, answer, name === 'Moye' && set === 'tuning' && values.verbose === true),
      set,
      name,
    }));
  });
  const times = timePages([100, 3000, 100_000]);
  if (values.json) console.log(JSON.stringify({ scores, times }));
  else print(scores, times);
  return 0;
}

/** The benchmark is about repeats: what it puts in as the site's own text is known to be that. */
function looksLikeTheSite(stretch: string): boolean {
  return /记住|域名|最新章节|弹窗|更新/.test(stretch);
}

function makePages(from: number, to: number): Labelled[] {
  const bank = readBank();
  const packs = new Packs();
  packs.add('regions', regions);
  packs.add('to-hant', toHant);
  const converter = createConverter({ from: 'hans', to: 'hant-TW', phrases: false }, packs);
  const changes = { toHant: (text: string) => converter.convert(text), watermarks: WATERMARKS };
  const pages: Labelled[] = [];
  for (let seed = from; seed < to; seed++) {
    const repeating = positives(bank, new Dice(seed), changes);
    pages.push(...repeating, ...negatives(bank, new Dice(seed + 500_000), repeating.length + 1));
  }
  return pages;
}

interface Result {
  chapters: number;
  paragraphs: Score;
  runs: Score;
  /** Paragraphs folded on pages that repeat nothing. */
  storyFolded: number;
  /** Pages rightly called the same as the one before, and wrongly. */
  same: Score;
  byCase: Map<string, Score>;
}

function measure(pages: readonly Labelled[], answer: Contestant, verbose: boolean): Result {
  const result: Result = {
    chapters: pages.length,
    paragraphs: new Score(),
    runs: new Score(),
    storyFolded: 0,
    same: new Score(),
    byCase: new Map(),
  };
  for (const page of pages) {
    const { folded, isSame } = answer(page);
    const byCase = result.byCase.get(page.name) ?? new Score();
    result.byCase.set(page.name, byCase);
    folded.forEach((found, i) => {
      result.paragraphs.add(found, page.folded[i]!);
      byCase.add(found, page.folded[i]!);
      if (verbose && page.folded[i] !== null && found !== page.folded[i]) {
        console.error(`${page.name} ${i}: ${found ? 'wrongly folded' : 'missed'}: ${page.texts[i]}`);
      }
    });
    addRuns(result.runs, folded, page.folded);
    if (!page.folded.includes(true))
      result.storyFolded += folded.filter((found, i) => found && page.folded[i] === false).length;
    result.same.add(isSame, page.isSame ?? false);
  }
  return result;
}

function print(
  scores: readonly (Result & { set: string; name: string })[],
  times: ReturnType<typeof timePages>,
): void {
  const share = (value: number) => value.toFixed(4);
  console.table(
    scores.map(({ set, name, chapters, paragraphs, runs, storyFolded, same }) => ({
      seeds: set,
      method: name,
      chapters,
      'paragraph recall': share(paragraphs.recall),
      'paragraph precision': share(paragraphs.precision),
      'paragraph F1': share(paragraphs.f1),
      'run recall': share(runs.recall),
      'run precision': share(runs.precision),
      'story folded': storyFolded,
      'same page found': share(same.recall),
      'said wrongly': same.wrong,
    })),
  );
  const cases = [...scores[0]!.byCase.keys()];
  console.table(
    Object.fromEntries(
      cases.map((name) => [
        name,
        Object.fromEntries(
          scores.map(({ set, name: method, byCase }) => {
            const score = byCase.get(name);
            return [`${method}, ${set}`, score ? `${share(score.recall)}, ${score.wrong} wrong` : ''];
          }),
        ),
      ]),
    ),
  );
  console.table(
    times.map(({ paragraphs, characters, floor, moye, uniqueLines }) => ({
      paragraphs,
      characters,
      'reduce only, ms': floor.toFixed(2),
      'Moye, ms': moye.toFixed(2),
      'times the floor': (moye / floor).toFixed(1),
      'unique lines, ms': uniqueLines.toFixed(2),
    })),
  );
}
