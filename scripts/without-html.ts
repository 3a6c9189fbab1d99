import type { Plugin } from 'vite';

/**
 * Takes out of Preact the one way in which it makes HTML of a text. No view of Moye uses it; so that none ever can, and
 * the build holds no such code at all, such a text becomes text.
 */
export function withoutHtml(): Plugin {
  return {
    name: 'moye-without-html',
    transform(code, id) {
      if (!/\/preact\/dist\/preact\.mjs(?:\?|$)/.test(id)) return;
      if (!code.includes('.innerHTML')) this.error('Preact makes HTML in another way by now.');
      return { code: code.replaceAll('.innerHTML', '.textContent'), map: null };
    },
  };
}
