import { browser, type Runtime } from './api';
import type { ToBackground, ToReader } from './protocol';

type Protocol = Record<keyof never, { params: object; result: unknown }>;

/** A function for every message of a protocol. */
export type Handlers<P extends { [K in keyof P]: { params: object; result: unknown } }> = {
  [K in keyof P]: (
    params: P[K]['params'],
    sender: Runtime.MessageSender,
  ) => Promise<P[K]['result']> | P[K]['result'];
};

/** What is answered in place of a result when the work failed. */
interface Fault {
  moyeFault: string;
}

/** The result in an answer. @throws Error with the other side's words where the work failed there */
function resultIn<T>(answer: T | Fault): T {
  if (typeof answer === 'object' && answer !== null && 'moyeFault' in answer)
    throw new Error(answer.moyeFault);
  return answer;
}

/** Asks the reader in a tab. Rejects when there is none. */
export async function sendToReader<K extends keyof ToReader>(
  tabId: number,
  kind: K,
  params: ToReader[K]['params'],
): Promise<ToReader[K]['result']> {
  const answer = await browser.tabs.sendMessage(tabId, { kind, ...params }, { frameId: 0 });
  return resultIn(answer as ToReader[K]['result'] | Fault);
}

/** Asks the background. */
export async function sendToBackground<K extends keyof ToBackground>(
  kind: K,
  params: ToBackground[K]['params'],
): Promise<ToBackground[K]['result']> {
  const answer = await browser.runtime.sendMessage({ kind, ...params });
  return resultIn(answer as ToBackground[K]['result'] | Fault);
}

/**
 * Answers messages of a protocol until the signal ends it. Messages of another shape, or from another extension,
 * stay unanswered.
 */
export function answer<P extends { [K in keyof P]: Protocol[string] }>(
  handlers: Handlers<P>,
  signal?: AbortSignal,
): void {
  // Not every Chromium waits for a promise; all browsers wait for a late answer where they are told so.
  const listener = (message: unknown, sender: Runtime.MessageSender, reply: (answer: unknown) => void) => {
    if (sender.id !== browser.runtime.id || typeof message !== 'object' || message === null) return undefined;
    const { kind, ...params } = message as { kind?: keyof P };
    if (kind === undefined || !Object.hasOwn(handlers, kind)) return undefined;
    const work = async () => handlers[kind](params as P[keyof P]['params'], sender);
    work().then(reply, (error) =>
      reply({ moyeFault: error instanceof Error ? error.message : String(error) } satisfies Fault),
    );
    return true;
  };
  browser.runtime.onMessage.addListener(listener as never);
  signal?.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener as never));
}
