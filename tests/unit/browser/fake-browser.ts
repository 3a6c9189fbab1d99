/** How a store fails: it never answers, refuses to be read, or has no room. */
export type Fault = 'silent' | 'refused' | 'full';

type Items = Record<string, unknown>;
type Listener = (changes: Items) => unknown;

/** One of the browser's stores, in memory, with faults on demand. */
export class FakeArea {
  items: Items = {};
  fault: Fault | null = null;
  /** How many writes have been carried out. */
  writes = 0;
  private readonly listeners: Set<Listener>;

  constructor(listeners: Set<Listener>) {
    this.listeners = listeners;
  }

  async get(keys: string | string[] | null): Promise<Items> {
    await this.turn('read');
    const wanted = typeof keys === 'string' ? [keys] : (keys ?? Object.keys(this.items));
    return structuredClone(
      Object.fromEntries(wanted.filter((key) => key in this.items).map((key) => [key, this.items[key]])),
    );
  }

  async set(items: Items): Promise<void> {
    await this.turn('write');
    Object.assign(this.items, JSON.parse(JSON.stringify(items)));
    this.tell(Object.keys(items));
  }

  async remove(keys: string[]): Promise<void> {
    await this.turn('write');
    for (const key of keys) delete this.items[key];
    this.tell(keys);
  }

  private async turn(kind: 'read' | 'write'): Promise<void> {
    await Promise.resolve();
    if (this.fault === 'silent') await new Promise(() => {});
    if (this.fault === 'refused') throw new Error('Corruption: checksum mismatch');
    if (this.fault === 'full' && kind === 'write') throw new Error('QUOTA_BYTES quota exceeded');
    if (kind === 'write') this.writes++;
  }

  private tell(keys: string[]): void {
    for (const listener of this.listeners) listener(Object.fromEntries(keys.map((key) => [key, {}])));
  }
}

const listeners = new Set<Listener>();

/** What stands for the extension API: both stores, and a background that `background` can stand for. */
export const fakeBrowser = {
  storage: {
    local: new FakeArea(listeners),
    sync: new FakeArea(listeners),
    onChanged: {
      addListener: (listener: Listener) => listeners.add(listener),
      removeListener: (listener: Listener) => listeners.delete(listener),
    },
  },
  i18n: { getMessage: (key: string) => key },
  runtime: { id: 'moye', sendMessage: async (_: object): Promise<unknown> => null },
};

/** Empties the stores and takes their faults away. */
export function renewStores(): void {
  listeners.clear();
  for (const area of [fakeBrowser.storage.local, fakeBrowser.storage.sync]) {
    area.items = {};
    area.fault = null;
    area.writes = 0;
  }
}

/** Locks as browsers have them: one holder at a time. */
export function fakeLocks() {
  let last: Promise<unknown> = Promise.resolve();
  return {
    request: <T>(_: string, work: () => Promise<T>): Promise<T> => {
      const next = last.then(work, work);
      last = next.catch(() => {});
      return next;
    },
  };
}

/** `idb-keyval` over a map. */
export function fakeDatabase() {
  const map = new Map<string, unknown>();
  return {
    map,
    createStore: () => null,
    setMany: async (all: [string, unknown][]) => {
      for (const [key, value] of all) map.set(key, structuredClone(value));
    },
    delMany: async (keys: string[]) => {
      for (const key of keys) map.delete(key);
    },
    entries: async () => [...map],
    keys: async () => [...map.keys()],
    getMany: async (keys: string[]) => keys.map((key) => map.get(key)),
    update: async (key: string, change: (value: unknown) => unknown) => map.set(key, change(map.get(key))),
  };
}
