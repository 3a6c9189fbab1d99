import { describe, expect, it } from 'vitest';
import { createMatcher } from '../../../utils/hints/matcher';
import { mentionsShown } from '../../../utils/hints/mentions';
import type { Entry } from '../../../utils/hints/model';

const of = (term: string, aliases: string[] = []): Entry => ({
  id: term,
  term,
  aliases,
  kind: 'person',
  gloss: { zh: '', en: '' },
});
const matcher = createMatcher([of('林远舟', ['林总']), of('青石镇')]);
const chapter = [
  { text: '林总到了青石镇。', hidden: 'duplicate' },
  { text: '林远舟看着青石镇，林总笑了。', hidden: null },
  { text: '青石镇下雪了。', hidden: null },
].map(({ text, hidden }) => ({ text, hidden, hints: matcher.find(text) }));
const words = (mode: 'first' | 'every' | 'none') =>
  mentionsShown(chapter, mode).map((hints, i) =>
    hints.map(({ start, end }) => chapter[i]!.text.slice(start, end)),
  );

describe('mentionsShown', () => {
  it('marks the first mention that is seen, by whichever name', () => {
    expect(words('first').slice(1)).toEqual([['林远舟', '青石镇'], []]);
  });

  it('leaves the hints of folded paragraphs, which take no first mention from others', () => {
    expect(words('first')[0]).toEqual(['林总', '青石镇']);
  });

  it('marks every mention, or none', () => {
    expect(words('every').map((some) => some.length)).toEqual([2, 3, 1]);
    expect(words('none')).toEqual([[], [], []]);
  });
});
