import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differences, editsWithin, shownText } from '../../../utils/reading/changes';
import { applyEdits, type Edit } from '../../../utils/text/edits';

const edit = (start: number, end: number, to: string): Edit => ({ start, end, to, because: 'script' });

describe('editsWithin', () => {
  it('keeps what lies inside', () => {
    expect(editsWithin([edit(0, 1, '頭'), edit(2, 4, '軟件'), edit(5, 6, '門')], 2, 5)).toEqual([
      edit(2, 4, '軟件'),
    ]);
  });

  it('cuts what reaches over a border unit by unit, and leaves out what has no counterpart', () => {
    expect(editsWithin([edit(2, 4, '軟件')], 0, 3)).toEqual([edit(2, 3, '軟')]);
    expect(editsWithin([edit(2, 4, '隨身碟')], 0, 3)).toEqual([]);
  });
});

describe('differences', () => {
  it('leads from one text to the other', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (before, from, to) => {
        const edits = differences(from, to, before.length);
        expect(applyEdits(before + from, edits)).toBe(before + to);
      }),
    );
  });

  it('names single units where the length stays', () => {
    expect(differences('头发很长', '頭髮很長', 3)).toEqual([edit(3, 5, '頭髮'), edit(6, 7, '長')]);
  });
});

describe('shownText', () => {
  it('says where each change stands in what is shown', () => {
    const { text, changes } = shownText('U盘坏了', [edit(0, 2, '隨身碟'), edit(2, 3, '壞')]);
    expect(text).toBe('隨身碟壞了');
    expect(changes.map(({ start, end }) => text.slice(start, end))).toEqual(['隨身碟', '壞']);
  });
});
