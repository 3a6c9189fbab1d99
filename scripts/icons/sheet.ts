import { readFileSync } from 'node:fs';
import { ICONS, STATES } from './model';

/** The grounds of light and dark toolbars in Chrome and Firefox. */
const TOOLBARS = ['#ffffff', '#dee1e6', '#f9f9fb', '#3c3c3c', '#202124', '#2b2a33'];

/** Every icon of the toolbar on every ground: as large as it is shown, and three times as large to see its pixels. */
export function contactSheet(): string {
  const rows = TOOLBARS.map(
    (ground) =>
      `<p style="background: ${ground}">${STATES.map((state) => `${imageOf(state, 16, 16)}${imageOf(state, 32, 16)}${imageOf(state, 32, 32)}${imageOf(state, 16, 48)}`).join(' ')}</p>`,
  );
  return `<style>
    body { margin: 0; background: #888 }
    p { display: flex; gap: 16px; align-items: center; height: 52px; margin: 4px; padding: 0 12px }
    img { image-rendering: pixelated }
  </style>${rows.join('')}`;
}

function imageOf(state: string, size: number, shown: number): string {
  const icon = ICONS.find((one) => one.state === state && one.size === size)!;
  const data = readFileSync(icon.path).toString('base64');
  return `<img width="${shown}" src="data:image/png;base64,${data}">`;
}
