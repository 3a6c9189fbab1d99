import { describe, expect, it } from 'vitest';
import { linesInSight, nodesOf, partOf } from '../../../utils/page/first-screen';
import type { OpenChapter, OpenLine } from '../../../utils/page/open-chapter';

const HEIGHT = 40;

/** A chapter whose lines stand below one another, as far as a window tells where they are. */
function chapter(
  count: number,
  scrolled: number,
  hidden: (line: number) => boolean = () => false,
): OpenChapter {
  const view = { innerHeight: 400 };
  const bottoms: number[] = [];
  let bottom = -scrolled;
  for (let i = 0; i < count; i++) {
    bottom += hidden(i) ? 0 : HEIGHT;
    bottoms.push(bottom);
  }
  const lines = bottoms.map((bottom, i): OpenLine => {
    const ownerDocument = {
      createRange: () => ({
        setStart() {},
        setEnd() {},
        getBoundingClientRect: () => ({ bottom: hidden(i) ? 0 : bottom, height: hidden(i) ? 0 : HEIGHT }),
      }),
    };
    const node = { ownerDocument, length: 2 } as unknown as Text;
    const block = { line: i } as unknown as Element;
    const story = [{ node, start: 0, end: 2 }];
    return { text: `${i}`, story, span: story, breaks: [], atoms: [], block, fillsBlock: true };
  });
  const paragraphs = lines.map(({ text }, index) => ({ index, text }));
  const body = { ownerDocument: { defaultView: view } };
  return { lines, body, chapter: { paragraphs } } as unknown as OpenChapter;
}

describe('linesInSight', () => {
  it('finds the lines in the window, and a few around them', () => {
    const { start, end } = linesInSight(chapter(100_000, 50_000 * HEIGHT));
    expect(start).toBeLessThan(50_000);
    expect(end).toBeGreaterThan(50_009);
    expect(end - start).toBeLessThan(60);
  });

  it('finds them at either end of a chapter', () => {
    expect(linesInSight(chapter(5, 0))).toEqual({ start: 0, end: 5 });
    expect(linesInSight(chapter(1000, 1000 * HEIGHT - 400)).end).toBe(1000);
  });

  it('steps over what is folded away', () => {
    const { start, end } = linesInSight(chapter(1000, 100 * HEIGHT, (line) => line >= 105 && line < 205));
    expect(start).toBeLessThan(100);
    expect(end).toBeGreaterThan(209);
  });
});

describe('partOf', () => {
  it('numbers its paragraphs anew', () => {
    const { chapter: part, lines } = partOf(chapter(20, 0), { start: 5, end: 8 });
    expect(part.paragraphs).toEqual([
      { index: 0, text: '5' },
      { index: 1, text: '6' },
      { index: 2, text: '7' },
    ]);
    expect(lines.map(({ text }) => text)).toEqual(['5', '6', '7']);
  });
});

describe('nodesOf', () => {
  it('gives the text and the block of each line', () => {
    const open = chapter(20, 0);
    const nodes = nodesOf(open, { start: 5, end: 7 });
    expect([...nodes]).toEqual([5, 6].flatMap((i) => [open.lines[i]!.story[0]!.node, open.lines[i]!.block]));
  });
});
