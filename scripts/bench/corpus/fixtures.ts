import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const FOLDER = 'tests/fixtures/site';

/** The Simplified chapters of the sample sites as plain text, without the lines that hardly hold any Chinese. */
export function fixtureProse(): string {
  return samplePages()
    .map(({ path, charset }) => textOf(new TextDecoder(charset).decode(readFileSync(path))))
    .join('\n');
}

function samplePages(): { path: string; charset: string }[] {
  return readdirSync(FOLDER)
    .map((name) => join(FOLDER, name, 'site.json'))
    .filter((path) => existsSync(path))
    .flatMap((path) => {
      const { pages } = JSON.parse(readFileSync(path, 'utf8')) as { pages: Record<string, SamplePage> };
      return Object.values(pages)
        .filter(({ kind, script }) => kind === 'chapter' && script === 'hans')
        .map(({ file, charset }) => ({ path: join(dirname(path), file), charset }));
    });
}

interface SamplePage {
  file: string;
  charset: string;
  kind: string;
  script?: string;
}

function textOf(html: string): string {
  return html
    .replace(/<(script|style)[^>]*>[\s\S]*?<\/\1>/gi, '')
    .replace(/<[^>]+>/g, '\n')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => (line.match(/\p{Script=Han}/gu) ?? []).length >= 8)
    .join('\n');
}
