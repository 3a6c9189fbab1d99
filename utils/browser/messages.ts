import { browser, type Runtime } from './api';
import { evenOrphaned } from './orphan';
import type { ToBackground, ToReader } from './protocol';

type Protocol = Record<keyof never, { params: object; result: unknown }>;

/** A function for every message of a protocol. */
export type Handlers<P extends { [K in keyof P]: { params: object; result: unknown } }> = {
  [K in keyof P]: (
    params: P[K]['params'],
    sender: Runtime.MessageSender,
  ) => Promise<P[K]['result']> | P[K]['result'];
};

/** Asks the reader in a tab. Rejects when there is none. */
export async function sendToReader<K extends keyof ToReader>(
  tabId: number,
  kind: K,
  params: ToReader[K]['params'],
): Promise<ToReader[K]['result']> {
  return (await browser.tabs.sendMessage(
    tabId,
    { kind, ...params },
    { frameId: 0 },
  )) as ToReader[K]['result'];
}

/** Asks the background. */
export async function sendToBackground<K extends keyof ToBackground>(
  kind: K,
  params: ToBackground[K]['params'],
): Promise<ToBackground[K]['result']> {
  return (await browser.runtime.sendMessage({ kind, ...params })) as ToBackground[K]['result'];
}

/**
 * Answers messages of a protocol until the signal ends it. Messages of another shape, or from another extension,
 * stay unanswered.
 */
export function answer<P extends { [K in keyof P]: Protocol[string] }>(
  handlers: Handlers<P>,
  signal?: AbortSignal,
): void {
  const listener = (message: unknown, sender: Runtime.MessageSender): Promise<unknown> | undefined => {
    if (sender.id !== browser.runtime.id || typeof message !== 'object' || message === null) return undefined;
    const { kind, ...params } = message as { kind?: keyof P };
    if (kind === undefined || !Object.hasOwn(handlers, kind)) return undefined;
    return Promise.resolve(handlers[kind](params as P[keyof P]['params'], sender));
  };
  browser.runtime.onMessage.addListener(listener as never);
  signal?.addEventListener('abort', () =>
    evenOrphaned(() => browser.runtime.onMessage.removeListener(listener as never)),
  );
}
