import { describe, expect, it } from 'vitest';
import { applyInSteps } from '../../../utils/page/apply';
import type { ReadChapter } from '../../../utils/page/layout';
import { layOutInSteps } from '../../../utils/page/layout';
import { Ledger } from '../../../utils/page/ledger';
import { Patience } from '../../../utils/page/patience';
import { NO_SIDES } from '../../../utils/page/sides';
import { runSteps } from '../../../utils/text/steps';

const SENT = '头发';
const SHOWN = '頭髮';

/** A chapter of one line that is shown in another script, and the node of it. */
function chapterOf(node: Text): ReadChapter {
  const story = [{ node, start: 0, end: SENT.length }];
  const line = { text: SENT, story, span: story, breaks: [], atoms: [], block: {}, fillsBlock: false };
  const changes = [{ start: 0, end: 2, from: SENT, to: SHOWN, because: 'script' }];
  const paragraph = { index: 0, text: SHOWN, changes, hidden: null, copyOf: null, hints: [] };
  return {
    open: { chapter: { title: null, paragraphs: [{ index: 0, text: SENT }] }, lines: [line], title: null },
    reading: { title: null, paragraphs: [paragraph], folds: [], notices: [], isPageBefore: false },
    isOpen: () => false,
    mentions: 'none',
    marksRepairs: false,
  } as unknown as ReadChapter;
}

function show(between: (node: Text) => void): string {
  const node = { data: SENT, isConnected: true, parentNode: null } as unknown as Text;
  const ledger = new Ledger();
  const layout = runSteps(layOutInSteps(chapterOf(node), NO_SIDES, (text) => ledger.original(text)));
  between(node);
  runSteps(applyInSteps(layout, ledger, new Patience(), 'reader'));
  return node.data;
}

describe('applyInSteps', () => {
  it('writes what a layout wants', () => {
    expect(show(() => {})).toBe(SHOWN);
  });

  it('leaves what the page has written since the layout was made', () => {
    expect(
      show((node) => {
        node.data = '新的一章';
      }),
    ).toBe('新的一章');
  });
});
