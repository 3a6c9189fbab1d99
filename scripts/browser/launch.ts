import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from 'playwright-core';
import { HIGHLIGHT_CSS } from '../../utils/browser/highlight-style';
import type { ToReader } from '../../utils/browser/protocol';
import { findBrowser } from './find';
import { injectIntoTab, messageTab, storeAnew } from './in-extension';

/** A browser with Moye in it. */
export interface Moye {
  context: BrowserContext;
  /** The extension's background. */
  worker: Worker;
  id: string;
  close(): Promise<void>;
}

export interface LaunchOptions {
  /** The folder of the built extension. */
  extension: string;
  /** The sites that are granted from the start, as match patterns. */
  granted?: string[];
  /** The sites for which the browser's own question, which no tool can answer, counts as answered with yes. */
  grantable?: string[];
  /** The loopback port that answers for every `*.test` host. */
  port?: number;
  /** Opens a window. */
  window?: boolean;
  /** The folders of other extensions that are to run beside it. */
  beside?: string[];
  /** More of the browser's own arguments. */
  args?: string[];
  /** A phone's screen, which is touched. */
  touch?: boolean;
  /** The browser's language, for instance `zh-CN`. */
  language?: string;
}

/** Opens a browser with a fresh profile and the extension in it. No host outside this machine can be reached. */
export async function launchMoye(options: LaunchOptions): Promise<Moye> {
  const temporary = mkdtempSync(join(tmpdir(), 'moye-'));
  const extension = options.granted
    ? grantedCopy(options.extension, join(temporary, 'extension'), options.granted)
    : options.extension;
  const profile = join(temporary, 'profile');
  const open = () => openBrowser(profile, extension, options);
  if (options.grantable) {
    const context = await open();
    const { host } = new URL((await workerOf(context)).url());
    await context.close();
    answerYes(join(profile, 'Default', 'Preferences'), host, options.grantable);
  }
  const context = await open();
  const worker = await workerOf(context);
  await closeWelcome(context);
  return {
    context,
    worker,
    id: new URL(worker.url()).host,
    close: async () => {
      await context.close();
      rmSync(temporary, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

async function workerOf(context: BrowserContext): Promise<Worker> {
  return context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
}

function openBrowser(profile: string, extension: string, options: LaunchOptions): Promise<BrowserContext> {
  const rules = options.port ? `MAP *.test 127.0.0.1:${options.port}, MAP * ~NOTFOUND` : 'MAP * ~NOTFOUND';
  const language = options.language ?? 'zh-CN';
  const extensions = [extension, ...(options.beside ?? [])].join(',');
  return chromium.launchPersistentContext(profile, {
    executablePath: findBrowser(),
    headless: false,
    viewport: options.window
      ? null
      : options.touch
        ? { width: 390, height: 780 }
        : { width: 1200, height: 900 },
    ...(options.touch ? { hasTouch: true, isMobile: true } : {}),
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
    env: { ...process.env, LANGUAGE: language.replace('-', '_') } as Record<string, string>,
    args: [
      ...(options.window ? [] : ['--headless=new']),
      '--no-sandbox',
      '--enable-unsafe-extension-debugging',
      `--lang=${language}`,
      `--disable-extensions-except=${extensions}`,
      `--load-extension=${extensions}`,
      `--host-resolver-rules=${rules}`,
      ...(options.args ?? []),
    ],
  });
}

/** Writes into a profile that the reader once allowed these sites, so that asking again brings no question. */
function answerYes(preferences: string, id: string, origins: string[]): void {
  const data = JSON.parse(readFileSync(preferences, 'utf8'));
  const extension = data.extensions.settings[id];
  extension.granted_permissions.explicit_host = origins;
  extension.runtime_granted_permissions = {
    api: [],
    manifest_permissions: [],
    explicit_host: origins,
    scriptable_host: origins,
  };
  writeFileSync(preferences, JSON.stringify(data));
}

/** Asks the reader in a page, as the popup does; null where there is none. */
export async function askReader<K extends keyof ToReader>(
  { worker }: Moye,
  page: Page,
  kind: K,
  params: ToReader[K]['params'] = {},
): Promise<ToReader[K]['result'] | null> {
  const answer = await worker.evaluate(messageTab, { url: page.url(), message: { kind, ...params } });
  return answer as ToReader[K]['result'] | null;
}

/** Brings the reader into a page, as the popup does where the detector has not. */
export async function bringReader({ worker }: Moye, page: Page): Promise<void> {
  await worker.evaluate(injectIntoTab, { url: page.url(), css: HIGHLIGHT_CSS });
}

/** Stores settings, and the reader's own glossary, in place of everything that was stored. */
export async function storeSettings(
  { worker }: Moye,
  settings: object,
  glossary?: unknown[],
  kept?: unknown[],
): Promise<void> {
  await worker.evaluate(storeAnew, { settings, glossary, kept });
}

/** A copy of the extension to which the reader has already granted some sites. */
function grantedCopy(extension: string, copy: string, granted: string[]): string {
  cpSync(extension, copy, { recursive: true });
  const path = join(copy, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  writeFileSync(path, JSON.stringify({ ...manifest, host_permissions: granted }));
  return copy;
}

/** The first-run page opens by itself; tools and most tests are not about it. */
async function closeWelcome(context: BrowserContext): Promise<void> {
  const isWelcome = (page: Page) => page.url().endsWith('/welcome.html');
  const page =
    context.pages().find(isWelcome) ??
    (await context.waitForEvent('page', { predicate: isWelcome, timeout: 5000 }).catch(() => null));
  // Closed while it still loads its messages, it would leave every later page of the extension without any.
  await page?.locator('main').waitFor();
  await page?.close();
}
