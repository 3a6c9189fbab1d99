import { describe, expect, it } from 'vitest';
import type { Chapter, ChapterLinks } from '../../../utils/chapter/model';
import { LastPage } from '../../../utils/page/last-page';

const chapter = (text: string, links: ChapterLinks = {}): Chapter => ({
  title: null,
  script: 'hans',
  paragraphs: [{ index: 0, text }],
  links,
  source: 'generic',
});
const [one, two] = ['https://a.test/1', 'https://a.test/2'];

describe('LastPage', () => {
  it('remembers the page before where one of the two links to the other', () => {
    const forward = new LastPage();
    expect(forward.before(chapter('一', { next: two }), one)).toEqual([]);
    expect(forward.before(chapter('二'), two)).toEqual(['一']);
    expect(forward.before(chapter('二'), two)).toEqual(['一']);
    const backward = new LastPage();
    backward.before(chapter('一'), one);
    expect(backward.before(chapter('二', { previous: one }), two)).toEqual(['一']);
  });

  it('forgets pages that are no neighbours', () => {
    const pages = new LastPage();
    pages.before(chapter('一', { next: 'https://a.test/9' }), one);
    expect(pages.before(chapter('二'), two)).toEqual([]);
  });
});
