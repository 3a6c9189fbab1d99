import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFirefox, NO_FIREFOX } from './find-firefox';

/** A running Firefox with a fresh profile. */
export interface FirefoxProcess {
  /** Where it listens for WebDriver BiDi. */
  address: string;
  /** Resolves when it has ended by itself, or ends it when that takes too long; removes the profile. */
  ended(): Promise<void>;
}

/** Loopback ports that answer in place of the network. */
export interface FirefoxPorts {
  /** Answers for every host. */
  port?: number;
  /** A proxy, which is asked for everything. */
  proxy?: number;
}

/** How long Firefox may take to start, and to end by itself, in milliseconds. */
const START_WITHIN = 60_000;
const END_WITHIN = 10_000;
/** A port at which nothing listens: addresses that are not meant to be reached end there. */
const NOWHERE = 1;

/**
 * Starts Firefox without a window. Every host answers from the loopback port, or by the proxy where there is one; no other
 * machine can be reached.
 *
 * @throws with one sentence where there is no Firefox, or it does not start
 */
export async function startFirefox(ports: FirefoxPorts = {}): Promise<FirefoxProcess> {
  const path = findFirefox();
  if (path === undefined) throw new Error(NO_FIREFOX);
  const profile = mkdtempSync(join(tmpdir(), 'moye-firefox-'));
  writeFileSync(join(profile, 'user.js'), preferences(ports));
  const args = ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port=0'];
  // The last one lets the tools use Firefox's own privileges.
  const firefox = spawn(path, [...args, '-remote-allow-system-access'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const kill = () => void firefox.kill('SIGKILL');
  process.once('exit', kill);
  const ended = async () => {
    await end(firefox);
    process.off('exit', kill);
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  };
  try {
    return { address: await addressOf(firefox), ended };
  } catch (error) {
    kill();
    await ended();
    throw error;
  }
}

function preferences({ port = NOWHERE, proxy }: FirefoxPorts): string {
  const values = {
    'network.dns.forceResolve': '127.0.0.1',
    'network.socket.forcePort': `80=${port};443=${NOWHERE}`,
    'dom.security.https_first': false,
    // The browser's question about sites, which no tool can answer, counts as answered with yes.
    'extensions.webextOptionalPermissionPrompts': false,
    ...(proxy === undefined ? {} : proxied(proxy)),
  };
  return Object.entries(values)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
}

/** Asks a proxy for everything, loopback addresses included. */
const proxied = (port: number) => ({
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': port,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': port,
  'network.proxy.allow_hijacking_localhost': true,
  // The proxy's own connection must not be sent elsewhere.
  'network.socket.forcePort': '',
});

/** The address, as Firefox says it on standard error. */
function addressOf(firefox: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const fail = () => reject(new Error(`Firefox did not start. ${said.trim().split('\n').at(-1)}`));
    const timer = setTimeout(fail, START_WITHIN);
    firefox.once('error', fail);
    firefox.once('exit', fail);
    firefox.stderr?.on('data', (data) => {
      said += data;
      const address = /WebDriver BiDi listening on (ws:\S+)/.exec(said)?.[1];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve(address);
    });
  });
}

function end(firefox: ChildProcess): Promise<void> {
  const hasEnded = () => firefox.exitCode !== null || firefox.signalCode !== null;
  // A program that could not even be started has no number.
  if (firefox.pid === undefined || hasEnded()) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(() => firefox.kill('SIGKILL'), END_WITHIN);
    firefox.once('exit', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
