import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { dictionaries } from './scripts/dictionaries';

export default defineConfig({
  test: {
    // `npm run coverage`: what the unit tests reach of the core.
    coverage: {
      include: [
        'utils/{chapter,text,script,duplicates,notices,hints,glossary-files,settings,reading}/**/*.ts',
      ],
      reporter: ['text-summary', 'html'],
      thresholds: { lines: 97, branches: 94 },
    },
    projects: [
      {
        plugins: [dictionaries()],
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          setupFiles: ['tests/fast-check.ts'],
          environment: 'node',
          testTimeout: 60_000,
        },
      },
      {
        plugins: [preact(), dictionaries()],
        test: { name: 'views', include: ['tests/views/**/*.test.tsx'], environment: 'happy-dom' },
      },
      {
        plugins: [dictionaries()],
        test: {
          name: 'house',
          include: ['tests/house/**/*.test.ts'],
          environment: 'node',
          // They build the extension where that is not built yet.
          testTimeout: 300_000,
          fileParallelism: false,
        },
      },
      {
        plugins: [dictionaries()],
        test: {
          name: 'browser',
          include: ['tests/page/**/*.browser.test.ts', 'tests/e2e/**/*.spec.ts'],
          environment: 'node',
          fileParallelism: true,
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        plugins: [dictionaries()],
        test: {
          name: 'faults',
          setupFiles: ['tests/fast-check.ts'],
          include: ['tests/faults/**/*.spec.ts'],
          environment: 'node',
          maxWorkers: 1,
          testTimeout: process.env.MOYE_FULL ? 1_800_000 : 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        plugins: [dictionaries()],
        test: {
          name: 'firefox',
          include: ['tests/firefox/**/*.spec.ts'],
          environment: 'node',
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
