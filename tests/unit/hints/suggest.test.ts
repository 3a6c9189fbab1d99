import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addChapter, type BookCounts, emptyCounts } from '../../../utils/hints/suggest/counts';
import { suggestionsIn, takenBy } from '../../../utils/hints/suggest/suggest';
import { fold } from '../../../utils/script/fold';

const FOLDER = join('tests', 'corpus', 'hints', 'chapters');

interface Chapter {
  wanted: string[];
  texts: string[];
}

/** A book is a file; see the first line of each. */
function readBook(file: string): Chapter[] {
  const chapters = readFileSync(join(FOLDER, file), 'utf8').split(/^= /m).slice(1);
  return chapters.map((chapter) => {
    const [names, ...texts] = chapter.trim().split('\n');
    return { wanted: names!.split(' ').map(fold), texts };
  });
}

const files = readdirSync(FOLDER).sort();
const none = () => false;
const learn = (chapters: Chapter[]): BookCounts =>
  chapters.reduce((book, { texts }) => addChapter(book, texts), emptyCounts());

describe('suggestionsIn', () => {
  it('is tried on a dozen chapters', () => {
    expect(files.flatMap(readBook).length).toBeGreaterThanOrEqual(12);
  });

  it('finds most names of a book and hardly anything else, after every chapter', () => {
    const counts = { right: 0, suggested: 0, wanted: 0 };
    for (const file of files) {
      const chapters = readBook(file);
      chapters.forEach(({ wanted }, i) => {
        const suggested = suggestionsIn(learn(chapters.slice(0, i + 1)), none).map(({ term }) => fold(term));
        counts.right += suggested.filter((term) => wanted.includes(term)).length;
        counts.suggested += suggested.length;
        counts.wanted += wanted.length;
      });
    }
    expect(counts.right / counts.suggested).toBeGreaterThanOrEqual(0.95);
    expect(counts.right / counts.wanted).toBeGreaterThanOrEqual(0.85);
  });

  it('tells what a name is a name of', () => {
    const suggestions = suggestionsIn(learn(readBook('01-snow-sect.txt')), none);
    const kinds = Object.fromEntries(suggestions.map(({ term, kind }) => [term, kind]));
    expect(kinds).toMatchObject({
      叶知秋: 'person',
      韩长老: 'person',
      玄霜宗: 'organisation',
      落雁峰: 'place',
      赤炎诀: 'technique',
    });
  });

  it('offers the real name that a name may disguise', () => {
    const suggestions = suggestionsIn(learn(readBook('02-start-up.txt')), none);
    const real = suggestions.filter((one) => one.real).map(({ term, kind, real }) => [term, kind, real]);
    expect(real).toEqual([
      ['马华腾', 'stand-in', '马化腾'],
      ['百杜', 'stand-in', '百度'],
    ]);
  });

  it('suggests nothing in sentences that have nothing in common', () => {
    const sentences = readFileSync(join('tests', 'corpus', 'hints', 'plain.txt'), 'utf8')
      .split('\n')
      .slice(1);
    expect(suggestionsIn(addChapter(emptyCounts(), sentences), none)).toEqual([]);
  });

  it('never suggests what has an entry or was ignored, in either script', () => {
    const book = learn(readBook('04-black-tide.txt'));
    const terms = suggestionsIn(book, none).map(({ term }) => term);
    expect(terms).toContain('銀梭號');
    const left = suggestionsIn(book, takenBy(['银梭号'])).map(({ term }) => term);
    expect(left).toEqual(terms.filter((term) => term !== '銀梭號'));
  });
});

describe('addChapter', () => {
  it('learns names that one chapter mentions too rarely', () => {
    const chapter = ['林远舟来了。', '大家都看着林远舟。'];
    const once = addChapter(emptyCounts(), chapter);
    expect(suggestionsIn(once, none)).toEqual([]);
    const twice = addChapter(once, chapter);
    expect(suggestionsIn(twice, none)).toMatchObject([{ term: '林远舟', count: 4, chapters: 2 }]);
  });

  it('gives counts that can be stored as JSON', () => {
    const book = learn(readBook('02-start-up.txt'));
    const stored = JSON.parse(JSON.stringify(book)) as BookCounts;
    expect(suggestionsIn(stored, none)).toEqual(suggestionsIn(book, none));
  });

  it('keeps no more than a few thousand terms', () => {
    let book = emptyCounts();
    for (let i = 0; i < 40; i++) {
      const start = 0x4e00 + i * 200;
      const rare = Array.from({ length: 100 }, (_, k) =>
        String.fromCharCode(start + 2 * k, start + 2 * k + 1),
      );
      book = addChapter(book, [...rare, ...rare]);
    }
    expect(Object.keys(book.terms).length).toBeLessThanOrEqual(3000);
  });
});
