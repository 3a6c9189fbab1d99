import { renderToString } from 'vue/server-renderer';
import { chapterApp } from './vue.mjs';

export const render = (chapters) => renderToString(chapterApp(chapters));
