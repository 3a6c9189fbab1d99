/**
 * Leaves the words of our own lines in the page out of what is copied. Only in that moment they cannot be selected:
 * Chromium's `window.find` ends at what never can. The style that answers the attribute is in shadow-host.ts.
 */
export function keepOutOfCopies(document: Document, signal: AbortSignal): void {
  const onCopy = () => {
    const ours = [...document.querySelectorAll('moye-fold')];
    for (const one of ours) one.setAttribute('data-copying', '');
    setTimeout(() => {
      for (const one of ours) one.removeAttribute('data-copying');
    });
  };
  document.addEventListener('copy', onCopy, { capture: true, signal });
}
