import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Inspection } from '../../utils/reading/inspection';

const folder = mkdtempSync(join(tmpdir(), 'moye-inspect-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function inspect(...args: string[]): { status: number | null; lines: (Inspection & { page: string })[] } {
  const { status, stdout } = spawnSync(process.execPath, ['scripts/run.mjs', 'inspect', ...args], {
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  return {
    status,
    lines: stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
  };
}

describe('npm run inspect', () => {
  it('prints one line a page: chapters, other pages and files that are no page', () => {
    writeFileSync(join(folder, 'broken.html'), new Uint8Array([0, 1, 2, 3]));
    const { status, lines } = inspect(
      '--script=hant-TW',
      '--repair',
      'tests/fixtures/site/gbk',
      'tests/fixtures/site/others-news',
      'tests/fixtures/site/messy/1.html',
      folder,
    );
    expect(status).toBe(0);
    const [gbk, news, messy, broken] = lines;
    expect(gbk?.chapter?.script).toBe('hans');
    expect(
      gbk?.chapter?.paragraphs.some((one) => one.changes.some((change) => change.because === 'script')),
    ).toBe(true);
    expect(news).toMatchObject({ page: 'index.html', chapter: null, errors: [] });
    expect(messy?.chapter?.paragraphs[3]?.shown).toBe(
      '林澈沒有回答，他只是死死盯著屏幕右下角的日期：2015年3月9日。',
    );
    expect(broken?.chapter).toBeNull();
    expect(broken?.errors).toHaveLength(1);
  }, 120_000);

  it('leaves what is kept as on the site', () => {
    const kept = join(folder, 'kept.json');
    writeFileSync(kept, JSON.stringify([{ text: '頭發像', start: 1, end: 2 }]));
    const page = 'tests/fixtures/site/messy/1.html';
    const shownWith = (...args: string[]) =>
      inspect('--repair', ...args, page)
        .lines[0]?.chapter?.paragraphs.map(({ shown }) => shown)
        .join('\n');
    expect(shownWith()).toContain('頭髮像個鳥窩');
    const shown = shownWith(`--kept=${kept}`);
    expect(shown).toContain('頭發像個鳥窩');
    expect(shown).not.toContain('頭髮像個鳥窩');
  }, 120_000);
});
