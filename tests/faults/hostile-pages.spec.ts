import { describe, expect } from 'vitest';
import { Shadow } from '../../scripts/browser/shadow';
import { fault, HOST, OTHER_HOST, setScene } from './scene';
import { asParagraphs, chapterPage, story } from './stories';

const texts = story(20);
const prose = asParagraphs([...texts, '筑基期的修士发现了头发。', ...texts]);
const CSP =
  "default-src 'none'; script-src 'nonce-a'; require-trusted-types-for 'script'; trusted-types 'none'";
/** Against everything; and against what a page may guess to be none of its own. */
const HOSTILE = `* { all: unset !important } p, div, body, h1 { display: block !important } head, script, style { display: none !important }
html > :not(head, body), #text > :not(p), moye-button { color: white !important; font-size: 1px !important; position: absolute !important; left: -9999px !important; transform: scale(0) !important; opacity: 0 !important; pointer-events: none !important; display: none !important; visibility: hidden !important }
html { font-size: 8px; direction: rtl }`;

const scene = setScene(
  {
    '/strict': (response) => {
      response.setHeader('content-security-policy', CSP);
      response.end(
        chapterPage(
          prose,
          `<script nonce="a">const reports = []; addEventListener('securitypolicyviolation', (event) => reports.push(event.violatedDirective + ' ' + event.sample));</script>`,
        ),
      );
    },
    '/sandbox': (response) => {
      response.setHeader('content-security-policy', 'sandbox allow-scripts');
      response.end(chapterPage(prose));
    },
    '/plain': chapterPage(prose),
    '/ugly': chapterPage(prose, `<style>${HOSTILE}</style>`),
  },
  { granted: [`${HOST}/*`] },
);

describe('A page behind strict policies', () => {
  for (const path of ['/strict', '/sandbox']) {
    fault(`policies of ${path}`, 'all works, and nothing is reported because of us', async () => {
      const page = await scene.open(path);
      const problems: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') problems.push(message.text());
      });
      await scene.read(page);
      const state = await scene.change(page, { script: 'hant-TW', scope: 'page' });
      expect(state).toMatchObject({ kind: 'chapter' });
      await page.getByText('頭髮').first().waitFor();
      expect(await page.locator('moye-fold').count()).toBeGreaterThan(0);
      const reports = path === '/strict' ? await page.evaluate('reports') : [];
      expect(reports).toEqual([]);
      expect(problems).toEqual([]);
      return { reports: 0, errors: 0 };
    });
  }
});

describe('Our style in a page', () => {
  fault('computed styles', 'none of the page changes by our presence', async () => {
    const page = await scene.open('/plain');
    await scene.read(page);
    await scene.change(page, { on: false });
    const styles = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('body, body *')]
          .filter(({ tagName }) => !tagName.startsWith('MOYE-'))
          .map((one) => {
            const style = getComputedStyle(one);
            return [...style].map((name) => `${name}:${style.getPropertyValue(name)}`).join(';');
          }),
      );
    const before = await styles();
    // Everything but what is meant to change the look: folds and hidden notices.
    await scene.change(page, { on: true, foldDuplicates: false, hideNotices: false });
    const after = await styles();
    const changed = after.filter((style, i) => style !== before[i]);
    expect(changed).toEqual([]);
    return { elements: before.length, changed: 0 };
  });

  fault('hostile CSS', 'our own elements stay readable and can be used', async () => {
    const page = await scene.open('/ugly');
    await scene.read(page);
    const shadow = await Shadow.of(page);
    const { x, y, width, height } = await shadow.boxOf(await shadow.find('moye-button', 'button', /./));
    expect(width).toBeGreaterThan(20);
    expect(height).toBeGreaterThan(20);
    const hit = await page.evaluate(
      ([left, top]) => document.elementFromPoint(left!, top!)?.tagName,
      [x + width / 2, y + height / 2],
    );
    expect(hit).toBe('MOYE-BUTTON');
    return { 'button px': `${Math.round(width)}x${Math.round(height)}` };
  });
});

describe('A page that looks for extensions', () => {
  fault('detection without permission', 'nothing to see: no globals, no files, no DOM', async () => {
    const page = await scene.open(`${OTHER_HOST}/plain`);
    await page.waitForTimeout(1000);
    const probe = await page.evaluate(async (id) => {
      const files = [
        'manifest.json',
        'reader.js',
        'detector.js',
        'icon-16.png',
        'popup.html',
        'background.js',
      ];
      const found = await Promise.all(
        files.map((file) =>
          fetch(`chrome-extension://${id}/${file}`).then(
            () => file,
            () => null,
          ),
        ),
      );
      return {
        files: found.filter(Boolean),
        globals: Object.getOwnPropertyNames(globalThis).filter((name) => /moye/i.test(name)),
        elements: document.documentElement.outerHTML.match(/moye/gi) ?? [],
      };
    }, scene.moye.id);
    expect(probe).toEqual({ files: [], globals: [], elements: [] });
    return { files: 0, globals: 0, elements: 0 };
  });
});
