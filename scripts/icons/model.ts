/** What the toolbar's button can say; `ready` is the icon of Moye itself, too. */
export const STATES = ['off', 'ready', 'active', 'problem'] as const;

/** A picture to be drawn: from which source, how large, and where to. */
export interface IconFile {
  state: (typeof STATES)[number];
  size: number;
  path: string;
}

/** Toolbars ask for 16 pixels, at one, two or three of the screen's to each. */
const TOOLBAR = [16, 32, 48];
/** What the browser shows elsewhere, and stores. */
const ELSEWHERE = [16, 32, 48, 96, 128];

/** Every picture that the package holds. */
export const ICONS: readonly IconFile[] = [
  ...STATES.flatMap((state) =>
    TOOLBAR.map((size) => ({ state, size, path: `public/icons/${state}-${size}.png` })),
  ),
  ...ELSEWHERE.map((size) => ({ state: 'ready' as const, size, path: `public/icon-${size}.png` })),
];
