import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import type { Moye } from '../../scripts/browser/launch';

/** The page of glossaries, as its reader sees and uses it. */
export class Glossaries {
  constructor(readonly page: Page) {}

  static async open({ context, id }: Moye, hash = ''): Promise<Glossaries> {
    const page = await context.newPage();
    await page.goto(`chrome-extension://${id}/glossary.html${hash}`);
    await page.locator('main').waitFor();
    return new Glossaries(page);
  }

  get table(): Locator {
    return this.page.getByRole('grid');
  }
  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }
  get toast(): Locator {
    return this.page.locator('.toast');
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** The row of a term. */
  row(term: string): Locator {
    return this.table.getByRole('row').filter({ has: this.page.getByText(term, { exact: true }) });
  }

  /** How many terms the table says it has. */
  async count(): Promise<number> {
    return Number(await this.table.getAttribute('aria-rowcount')) - 1;
  }

  /** Chooses a file, as the reader does, in the browser's own dialog. */
  async choose(name: string, content: string | Uint8Array): Promise<void> {
    const path = join(mkdtempSync(join(tmpdir(), 'moye-glossary-')), name);
    writeFileSync(path, content);
    const [chooser] = await Promise.all([
      this.page.waitForEvent('filechooser'),
      this.button('导入文件').first().click(),
    ]);
    await chooser.setFiles(path);
  }

  /** The figures of the preview, once the file has been compared. */
  async figures(): Promise<string[]> {
    await this.dialog.locator('.figures').waitFor({ timeout: 60_000 });
    return this.dialog.locator('.figures li').allInnerTexts();
  }

  /** Imports what the preview shows, and closes the dialog. */
  async store(): Promise<string> {
    await this.dialog.getByRole('button', { name: '导入', exact: true }).click();
    const close = this.dialog.getByRole('button', { name: '关闭', exact: true });
    await close.waitFor({ timeout: 60_000 });
    const said = await this.dialog.locator('p').first().innerText();
    await close.click();
    return said;
  }
}
