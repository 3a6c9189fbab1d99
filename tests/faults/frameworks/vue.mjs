import { createSSRApp, h, reactive } from 'vue';

/** A chapter as a Vue site makes it; `app` in the page changes its state. */
export function chapterApp(chapters) {
  const state = reactive({ at: 0, from: 0, said: '' });
  globalThis.app = (patch) => Object.assign(state, patch);
  return createSSRApp({
    render: () =>
      h('article', [
        h('h1', `第${state.at + 1}章 雨夜来客`),
        h(
          'div',
          { id: 'text' },
          chapters[state.at]
            .slice(state.from)
            .map((line, i) => h('p', { key: state.from + i }, i === 0 ? line + state.said : line)),
        ),
      ]),
  });
}

/** Takes over what the server sent. In the page alone. */
export function hydrate(chapters) {
  const app = chapterApp(chapters);
  app.mount(document.querySelector('main'));
  globalThis.unmount = () => app.unmount();
}
