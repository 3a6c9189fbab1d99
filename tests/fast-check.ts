import fc from 'fast-check';

/**
 * On a build machine a change is judged by itself, so the same examples are tried each time; elsewhere others are tried
 * on every run, and what they find becomes an example of its own.
 */
const seed = process.env.MOYE_SEED ?? (process.env.CI ? '1' : undefined);
if (seed !== undefined) fc.configureGlobal({ seed: Number(seed) });
