/** opencc-js's smallest bundle for the same, as a script in a tab. */
import { Converter } from 'opencc-js/cn2t';
import type { Injected } from './injected';

(globalThis as Injected).convertChapter = (text) => {
  const convert = Converter({ from: 'cn', to: 'tw' });
  (globalThis as Injected).kept = convert;
  return convert(text);
};
