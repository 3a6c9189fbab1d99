import { fold } from '../script/fold';
import type { OpenChapter, OpenLine } from './open-chapter';

/** What the reader has selected of a chapter, as the site sent it. */
export interface SelectedStory {
  /** The paragraph in which the selection begins. */
  line: string;
  /** The selected part of it; null where that is all of it, or goes on beyond it. */
  part: string | null;
  /** Where the selection is shown, in viewport coordinates. */
  place: DOMRect;
}

/** The paragraph that the reader has selected, or a part of one; null where the selection is not in the chapter. */
export function selectedStory(document: Document, open: OpenChapter): SelectedStory | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const touched = open.lines.filter((line) => isTouched(line, range));
  const [first] = touched;
  if (!first) return null;
  // The selection's own text is empty where the page's style forbids to select.
  const selected = range.toString().trim();
  const isPart =
    touched.length === 1 && selected.length < first.text.length && fold(first.text).includes(fold(selected));
  return {
    line: first.text,
    part: isPart && selected !== '' ? selected : null,
    place: range.getBoundingClientRect(),
  };
}

/** True for a line of whose text a range holds something. Many lines may share one node. */
function isTouched({ story }: OpenLine, range: Range): boolean {
  return story.some(({ node, start, end }) => {
    if (!range.intersectsNode(node)) return false;
    const from = node === range.startContainer ? range.startOffset : 0;
    const to = node === range.endContainer ? range.endOffset : node.data.length;
    return from < end && to > start;
  });
}
