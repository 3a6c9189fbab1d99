import type { Plugin } from 'vite';

/** Makes the compiled dictionaries importable. */
export function dictionaries(): Plugin {
  return { name: 'moye-dictionaries' };
}
