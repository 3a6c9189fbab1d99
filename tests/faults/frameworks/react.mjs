import { createElement, useState } from 'react';
import { hydrateRoot } from 'react-dom/client';

/** A chapter as a React site makes it; `app` in the page changes its state. */
function Chapter({ chapters }) {
  const [{ at, from, said }, set] = useState({ at: 0, from: 0, said: '' });
  globalThis.app = (patch) => set((state) => ({ ...state, ...patch }));
  const lines = chapters[at].slice(from);
  return createElement(
    'article',
    null,
    createElement('h1', null, `第${at + 1}章 雨夜来客`),
    createElement(
      'div',
      { id: 'text' },
      lines.map((line, i) => createElement('p', { key: from + i }, line, i === 0 ? said : null)),
    ),
  );
}

export const element = (chapters) => createElement(Chapter, { chapters });

/** Takes over what the server sent. In the page alone. */
export function hydrate(chapters) {
  const root = hydrateRoot(document.querySelector('main'), element(chapters));
  globalThis.unmount = () => root.unmount();
}
