/** What pages must know of the imported glossaries, which they cannot see: whether any is on, and when they changed. */
export interface ImportedState {
  on: number;
  revision: string;
}

/** Where the state is stored; whoever listens to the storage hears of every change. */
export const IMPORTED = 'importedGlossaries';

/** Reads the stored state; null where nothing was ever imported. */
export function readImportedState(raw: unknown): ImportedState | null {
  const { on, revision } = (raw ?? {}) as Partial<ImportedState>;
  return typeof on === 'number' && typeof revision === 'string' ? { on, revision } : null;
}
