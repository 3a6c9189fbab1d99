import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import type { Inspection } from '../../utils/reading/inspection';
import { CHAPTERS, expectAsDescribed } from '../fixtures/expectations';

describe('npm run inspect -- --browser=firefox', () => {
  it('prints one line a page, of chapters and of other pages', { timeout: 120_000 }, () => {
    const [, messy] = CHAPTERS.find(([, { slug }]) => slug === 'messy')!;
    const args = ['scripts/run.mjs', 'inspect', '--browser=firefox', '--script=hant-TW'];
    const { status, stdout } = spawnSync(
      process.execPath,
      [
        ...args,
        `--url=https://${messy.host}${messy.path}`,
        messy.location,
        'tests/fixtures/site/others-news',
      ],
      { encoding: 'utf8', maxBuffer: 1e8 },
    );
    expect(status).toBe(0);
    const [chapter, news, ...rest] = stdout
      .split('\n')
      .filter(Boolean)
      .map((line): Inspection & { page: string } => JSON.parse(line));
    expect(rest).toEqual([]);
    expect(chapter).toMatchObject({ page: '1.html', errors: [] });
    expectAsDescribed(chapter!.chapter!, messy);
    expect(chapter!.chapter!.paragraphs.some(({ text, shown }) => text !== shown)).toBe(true);
    expect(news).toMatchObject({ page: 'index.html', chapter: null, errors: [] });
  });
});
