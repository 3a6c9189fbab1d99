/**
 * Puts text on the clipboard from a page in which the reader has just done something. Where a page is not secure it
 * has no clipboard of its own; then a copy is made whose text we give, past the page's own listeners.
 *
 * @returns whether the browser has taken it
 */
export async function copyText(document: Document, text: string): Promise<boolean> {
  const view = document.defaultView!;
  try {
    await view.navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByEvent(document, view, text);
  }
}

function copyByEvent(document: Document, view: Window, text: string): boolean {
  let isTaken = false;
  const give = (event: ClipboardEvent) => {
    event.stopImmediatePropagation();
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
    isTaken = true;
  };
  view.addEventListener('copy', give, { capture: true, once: true });
  const isDone = document.execCommand('copy');
  view.removeEventListener('copy', give, { capture: true });
  return isDone && isTaken;
}
