import { renderToString } from 'react-dom/server';
import { element } from './react.mjs';

export const render = async (chapters) => renderToString(element(chapters));
