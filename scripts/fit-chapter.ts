import { writeFileSync } from 'node:fs';
import { labelledPages } from '../tests/fixtures/pages';
import { type BodySignals, bodySignals, candidateBlocks } from '../utils/chapter/body';
import { type Measures, measure } from '../utils/chapter/measure';
import type { PageOutline } from '../utils/chapter/outline';
import { type PageSignals, pageSignals } from '../utils/chapter/signals';
import { weighted } from '../utils/chapter/weights';
import { type Case, type Choice, fitChoice, fitVerdict, type Sign } from './fit-chapter/descent';
import { parsePage } from './fit-chapter/outlines';

const FILE = 'utils/chapter/weights.data.json';

/** The prices of confidence: so that few pages do not make for weights without bounds. */
const BODY_PRICE = 0.002;
const PAGE_PRICE = 0.004;

const BODY_SIGNS = {
  cover: 'for',
  close: 'for',
  pure: 'for',
  linked: 'against',
  labels: 'against',
  dialogue: 'for',
  replies: 'against',
  navigation: 'against',
  bodyName: 'for',
  otherName: 'against',
  otherAround: 'against',
  sideTag: 'against',
} as const satisfies Record<keyof BodySignals, Sign>;

const PAGE_SIGNS = {
  heading: 'for',
  headTitle: 'for',
  titleParts: 'for',
  chapterLink: 'for',
  chapterLinks: 'for',
  pageLink: 'for',
  postLink: 'either',
  contentsLink: 'for',
  triple: 'for',
  alone: 'against',
  arithmetic: 'for',
  scripted: 'for',
  novelTitle: 'for',
  novelWords: 'for',
  novelFacts: 'for',
  otherFacts: 'against',
  amount: 'for',
  short: 'against',
  paragraphs: 'for',
  pure: 'for',
  dialogue: 'for',
  indented: 'for',
  cover: 'for',
  linked: 'against',
  latin: 'against',
  replies: 'against',
  date: 'against',
  kana: 'against',
  list: 'against',
  otherName: 'against',
  news: 'against',
  forum: 'against',
  wiki: 'against',
  shop: 'against',
  login: 'against',
  search: 'against',
  blog: 'against',
  recipe: 'against',
  review: 'against',
  book: 'against',
} as const satisfies Record<keyof PageSignals, Sign>;

/**
 * What a page may lack and still be what it is. Each page is also fitted without each of these, for a lesser share,
 * so that no single sign decides.
 */
const MAY_LACK: readonly (readonly (keyof PageSignals)[])[] = [
  ['heading', 'headTitle'],
  ['chapterLink', 'chapterLinks', 'pageLink', 'contentsLink', 'triple', 'arithmetic', 'postLink'],
  ['novelTitle', 'novelWords', 'novelFacts', 'titleParts', 'scripted'],
  ['date', 'news', 'forum', 'wiki', 'blog', 'review', 'recipe', 'otherFacts'],
  ['dialogue', 'indented'],
];
const LACKING_COUNTS = 0.4;

interface Sample {
  outline: PageOutline;
  measures: Measures;
  body: number;
  isChapter: boolean;
}

/** `npm run fit`: fits the weights of detection on the labelled pages of the part `fit` and writes them down. */
export async function main(): Promise<number> {
  const samples = labelledPages('fit').map((page): Sample => {
    const { outline, body } = parsePage(page.html, page.url, page.body);
    return { outline, body, measures: measure(outline), isChapter: page.kind === 'chapter' };
  });
  const chapters = samples.filter((sample) => sample.isChapter);
  const body = named(BODY_SIGNS, fitChoice(chapters.map(choiceOf), Object.values(BODY_SIGNS), BODY_PRICE));
  const cases = samples.flatMap((sample) => casesOf(sample, body));
  const [start, ...rest] = fitVerdict(cases, Object.values(PAGE_SIGNS), PAGE_PRICE);
  const page = { start: round(start!), by: named(PAGE_SIGNS, rest) };
  const provenance = {
    script: 'npm run fit',
    pages: `${samples.length} generated pages of the part "fit" in tests/fixtures/pages, ${chapters.length} of them chapters`,
    method:
      'body: conditional logistic regression over the blocks of each chapter page; page: logistic regression, each page also without single groups of signals; gradient descent from zero, L2, signs held',
  };
  writeFileSync(FILE, `${JSON.stringify({ provenance, body, page }, null, 2)}\n`);
  const wrong = cases.filter((one) => one.counts === 1 && one.isTrue !== isTrue(one, page));
  console.error(`${FILE}: fitted on ${samples.length} pages, ${wrong.length} of them still wrong.`);
  return 0;
}

/** The blocks of a chapter page. As right as the body itself are blocks that hold just the same prose. */
function choiceOf({ outline, measures, body }: Sample): Choice {
  const blocks = candidateBlocks(outline, measures);
  const same = (block: number) =>
    block === body || (Math.min(block, body) >= 0 && measures.text[block] === measures.text[body]);
  return {
    signals: blocks.map((block) => valuesOf(BODY_SIGNS, bodySignals(outline, measures, block))),
    right: blocks.map(same),
  };
}

function casesOf({ outline, measures, body, isChapter }: Sample, weights: Record<string, number>): Case[] {
  const best = isChapter ? body : bestBody(outline, measures, weights);
  if (best === null) return [];
  const signals = pageSignals(outline, measures, best);
  const whole: Case = { signals: valuesOf(PAGE_SIGNS, signals), isTrue: isChapter, counts: 1 };
  const lacking = MAY_LACK.map((names): Case => {
    const without = { ...signals, ...Object.fromEntries(names.map((name) => [name, 0])) };
    return { signals: valuesOf(PAGE_SIGNS, without), isTrue: isChapter, counts: LACKING_COUNTS };
  });
  return [whole, ...lacking];
}

function bestBody(outline: PageOutline, measures: Measures, by: Record<string, number>): number | null {
  const odds = (block: number) => weighted({ ...bodySignals(outline, measures, block) }, { start: 0, by });
  return candidateBlocks(outline, measures).sort((a, b) => odds(b) - odds(a))[0] ?? null;
}

function isTrue({ signals }: Case, { start, by }: { start: number; by: Record<string, number> }): boolean {
  return Object.keys(PAGE_SIGNS).reduce((sum, name, i) => sum + by[name]! * signals[i]!, start) > 0;
}

function valuesOf<Name extends string>(
  signs: Readonly<Record<Name, Sign>>,
  values: Readonly<Record<Name, number>>,
): number[] {
  return (Object.keys(signs) as Name[]).map((name) => values[name]);
}

function named(signs: object, weights: readonly number[]): Record<string, number> {
  return Object.fromEntries(Object.keys(signs).map((name, i) => [name, round(weights[i]!)]));
}

function round(weight: number): number {
  return Math.round(weight * 1000) / 1000;
}
