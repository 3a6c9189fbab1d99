import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findLost, resetAll, restoreLost, takeOver } from '../../../utils/browser/backup-store';
import { changeStore, loadStored, onStoredChange, settingsFor } from '../../../utils/browser/settings-store';
import { carryOut, setSync, settle } from '../../../utils/browser/store-writer';
import { readItems } from '../../../utils/settings/stored';
import { VERSION } from '../../../utils/settings/versions';
import { anyStored } from '../settings/samples';
import { fakeBrowser, type fakeDatabase, fakeLocks, renewStores } from './fake-browser';

const { database } = vi.hoisted(() => ({ database: { map: new Map<string, unknown>() } }));
vi.mock('../../../utils/browser/api', async () => ({
  browser: (await import('./fake-browser')).fakeBrowser,
}));
vi.mock('idb-keyval', async () => {
  const made = (await import('./fake-browser')).fakeDatabase() satisfies ReturnType<typeof fakeDatabase>;
  database.map = made.map;
  return made;
});

const { local, sync } = fakeBrowser.storage;
const nothing = readItems({}).stored;
const kept = (text: string) => ({ text, start: 0, end: 1 });

beforeEach(() => {
  renewStores();
  database.map.clear();
  vi.stubGlobal('navigator', { locks: fakeLocks() });
  fakeBrowser.runtime.sendMessage = async (message) => {
    const { name, wish } = message as { name: 'patchEverywhere'; wish: never };
    return await carryOut(name, wish);
  };
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** What a promise comes to when no store answers: the clock runs on by itself. */
async function patiently<T>(promise: Promise<T>): Promise<T> {
  await vi.advanceTimersByTimeAsync(60_000);
  return await promise;
}

describe('loadStored', () => {
  it('reads nothing as nothing', async () => {
    expect(await loadStored()).toEqual({ ...nothing, problem: null, synced: true });
  });

  it('reads what has been stored, and for a page its own site alone', async () => {
    await changeStore('patchEverywhere', { hints: false });
    await changeStore('choose', { host: 'a.test', patch: { on: false }, scope: 'site' });
    await changeStore('choose', { host: 'b.test', patch: { hints: true }, scope: 'site' });
    expect(await loadStored()).toMatchObject({
      everywhere: { hints: false },
      sites: { 'a.test': { on: false }, 'b.test': { hints: true } },
    });
    expect((await loadStored('a.test')).sites).toEqual({ 'a.test': { on: false } });
    expect(await settingsFor('http://a.test/1.html')).toMatchObject({ on: false });
    expect(await settingsFor('http://b.test/1.html')).toMatchObject({ on: true, hints: true });
    expect(await settingsFor(undefined)).toBeNull();
  });

  it.each(['refused', 'silent'] as const)(
    'gives the defaults and says so where a store is %s',
    async (fault) => {
      vi.useFakeTimers();
      await changeStore('savePhrases', { phrases: [{ from: '软件', to: '軟體' }], text: '' });
      await changeStore('patchEverywhere', { hints: false });
      sync.fault = fault;
      const withoutAccount = await patiently(loadStored());
      expect(withoutAccount).toMatchObject({ everywhere: {}, problem: { because: fault } });
      // The one store that answers is used.
      expect(withoutAccount.phrases).toHaveLength(1);
      local.fault = fault;
      expect(await patiently(loadStored())).toMatchObject({ ...nothing, problem: { because: fault } });
      expect(await patiently(settingsFor('http://a.test/'))).toMatchObject({ on: true });
    },
  );

  it('takes nothing from a newer version, leaves it untouched, and says so', async () => {
    const newer = { version: VERSION + 1, 'site:a.test': { on: false }, glossary: 'in a file of its own' };
    local.items = structuredClone(newer);
    expect(await loadStored()).toMatchObject({ sites: {}, problem: { because: 'newer' } });
    await expect(changeStore('rememberKept', kept('隻'))).rejects.toMatchObject({ because: 'newer' });
    await expect(resetAll()).rejects.toMatchObject({ because: 'newer' });
    await settle();
    expect(local.items).toEqual(newer);
  });

  it('never rejects, and loses only what is damaged, over 500 mutations', async () => {
    const mutated = fc.tuple(
      anyStored,
      fc.array(fc.tuple(fc.nat(), fc.anything()), { minLength: 1, maxLength: 3 }),
    );
    let count = 0;
    await fc.assert(
      fc.asyncProperty(mutated, async ([stored, damages]) => {
        renewStores();
        await takeOver(stored);
        const whole = { ...structuredClone(local.items), ...structuredClone(sync.items) };
        const hit = new Set<string>();
        for (const [at, damage] of damages) {
          const keys = [local, sync].flatMap((area) =>
            Object.keys(area.items).map((key) => [area, key] as const),
          );
          const [area, key] = keys[at % keys.length]!;
          hit.add(key);
          area.items[key] = damage;
        }
        const { problem, ...read } = await loadStored();
        const isNewer = problem?.because === 'newer';
        for (const key of Object.keys(whole).filter((one) => !hit.has(one) && !isNewer)) {
          for (const [part, value] of Object.entries(readItems({ [key]: whole[key] }).stored)) {
            if (Object.keys(value).length === 0) continue;
            if (part === 'sites') expect(read.sites).toMatchObject({ ...(value as object) });
            else expect(read[part as 'kept']).toEqual(value);
          }
        }
        // It can be changed again, or says why not; what is damaged is put aside, not lost.
        const before = structuredClone(local.items);
        const failure = await carryOut('savePhrases', { phrases: [], text: '' });
        if (isNewer) expect(local.items).toEqual(before);
        else {
          expect(failure).toBeNull();
          if (readItems({ phrases: before.phrases }).broken.length > 0) {
            expect(local.items['unreadable:phrases']).toEqual(JSON.parse(JSON.stringify(before.phrases)));
          }
        }
        count++;
      }),
      { numRuns: 500 },
    );
    expect(count).toBe(500);
  });
});

describe('changeStore', () => {
  it('loses nothing when forty changes come at once', async () => {
    const changes = Array.from({ length: 10 }, (_, i) => [
      changeStore('rememberKept', kept(`隻${i}`)),
      changeStore('choose', { host: `${i}.test`, patch: { on: false }, scope: 'site' }),
      changeStore('choose', {
        host: 'same.test',
        patch: i % 2 ? { hints: false } : { on: false },
        scope: 'site',
      }),
      changeStore('patchEverywhere', i % 2 ? { hints: false } : { script: 'hans' }),
    ]);
    await Promise.all(changes.flat());
    const { kept: all, sites, everywhere } = await loadStored();
    expect(all).toHaveLength(10);
    expect(Object.keys(sites)).toHaveLength(11);
    expect(sites['same.test']).toEqual({ hints: false, on: false });
    expect(everywhere).toEqual({ hints: false, script: 'hans' });
  });

  it('is saved only when it is saved', async () => {
    for (const fault of ['full', 'refused'] as const) {
      sync.fault = fault;
      await expect(changeStore('patchEverywhere', { hints: false })).rejects.toMatchObject({
        because: fault,
      });
      sync.fault = null;
      expect((await loadStored()).everywhere).toEqual({});
    }
    vi.useFakeTimers();
    local.fault = 'silent';
    const change = changeStore('forgetKept', undefined).then(
      () => 'saved',
      (error) => error.because,
    );
    expect(await patiently(change)).toBe('silent');
  });

  it('asks again when the background ends in between', async () => {
    const answer = fakeBrowser.runtime.sendMessage;
    let calls = 0;
    fakeBrowser.runtime.sendMessage = async (message) => {
      const result = await answer(message);
      if (++calls === 1) throw new Error('The message port closed before a response was received.');
      return result;
    };
    await changeStore('rememberKept', kept('隻'));
    expect(calls).toBe(2);
    expect((await loadStored()).kept).toEqual([kept('隻')]);
    fakeBrowser.runtime.sendMessage = () => Promise.reject(new Error('No receiver.'));
    await expect(changeStore('forgetKept', undefined)).rejects.toMatchObject({ because: 'refused' });
  });

  it('writes only what differs, and takes away what says nothing', async () => {
    await changeStore('choose', { host: 'a.test', patch: { on: false }, scope: 'site' });
    expect(Object.keys(local.items).sort()).toEqual(['site:a.test', 'version']);
    const { writes } = local;
    await changeStore('choose', { host: 'a.test', patch: { on: false }, scope: 'site' });
    expect(local.writes).toBe(writes);
    await changeStore('resetSite', 'a.test');
    expect(local.items).toEqual({ version: VERSION });
  });

  it('keeps fields that only a newer version knows', async () => {
    sync.items = { settings: { hints: false, colour: 'red' }, version: VERSION };
    await changeStore('patchEverywhere', { hints: true });
    expect(sync.items.settings).toEqual({ hints: true, colour: 'red' });
  });

  it('refuses what could not be read again', async () => {
    await expect(changeStore('patchEverywhere', { hints: 1 as never })).rejects.toMatchObject({
      because: 'refused',
    });
    expect(sync.items).toEqual({});
  });
});

describe('setSync', () => {
  it('moves the settings to the device and back, and loses none', async () => {
    await changeStore('patchEverywhere', { hints: false });
    await setSync(false);
    expect(local.items).toMatchObject({ sync: false, settings: { hints: false } });
    await changeStore('patchEverywhere', { script: 'hans' });
    // Other devices keep what they had, and go on.
    expect(sync.items.settings).toEqual({ hints: false });
    sync.items.settings = { hints: true, context: false };
    expect((await loadStored()).everywhere).toEqual({ hints: false, script: 'hans' });
    await setSync(true);
    expect((await loadStored()).everywhere).toEqual({ hints: false, script: 'hans', context: false });
    expect(local.items).toEqual({ version: VERSION });
  });

  it('stays as it was where a store refuses', async () => {
    await changeStore('patchEverywhere', { hints: false });
    local.fault = 'full';
    await expect(setSync(false)).rejects.toMatchObject({ because: 'full' });
    local.fault = null;
    expect((await loadStored()).everywhere).toEqual({ hints: false });
  });
});

describe('backups', () => {
  it('takes over all of a backup or nothing', async () => {
    await fc.assert(
      fc.asyncProperty(anyStored, anyStored, async (old, backup) => {
        renewStores();
        await takeOver(old);
        local.fault = 'full';
        await takeOver(backup).catch(() => {});
        local.fault = null;
        await takeOver(backup);
        expect(await loadStored()).toEqual({ ...backup, problem: null, synced: true });
        await resetAll();
        expect(await loadStored()).toEqual({ ...nothing, problem: null, synced: true });
      }),
      { numRuns: 50 },
    );
  });

  it('leaves everything as it was where either store refuses', async () => {
    const old = { ...nothing, everywhere: { hints: false }, kept: [kept('隻')] };
    const backup = { ...nothing, everywhere: { hints: true }, phrases: [{ from: '软件', to: '軟體' }] };
    for (const area of [sync, local]) {
      await takeOver(old);
      area.fault = 'full';
      await expect(takeOver(backup)).rejects.toMatchObject({ because: 'full' });
      area.fault = null;
      expect(await loadStored()).toEqual({ ...old, problem: null, synced: true });
    }
  });
});

describe('the last good copy', () => {
  it('is offered for what is damaged or gone, and brings it back', async () => {
    await changeStore('rememberKept', kept('隻'));
    await changeStore('patchEverywhere', { hints: false });
    expect(await findLost()).toBeNull();
    local.items.kept = 'nonsense';
    sync.items = {};
    expect((await findLost())?.keys.sort()).toEqual(['kept', 'settings']);
    await restoreLost();
    expect(await loadStored()).toMatchObject({
      kept: [kept('隻')],
      everywhere: { hints: false },
      problem: null,
    });
    expect(await findLost()).toBeNull();
  });

  it('survives the emptying of both stores', async () => {
    local.items = { phrases: [{ from: '软件', to: '軟體' }] };
    await settle();
    renewStores();
    expect(await loadStored()).toEqual({ ...nothing, problem: null, synced: true });
    await restoreLost();
    expect((await loadStored()).phrases).toEqual([{ from: '软件', to: '軟體' }]);
  });

  it('is none of what the reader took away', async () => {
    await changeStore('rememberKept', kept('隻'));
    await changeStore('forgetKept', undefined);
    await takeOver({ ...nothing, kept: [kept('隻')] });
    await resetAll();
    expect(await findLost()).toBeNull();
  });
});

describe('settle', () => {
  it('takes over what the first version stored', async () => {
    local.items = { sites: { 'a.test': { on: false } }, unknown: 1 };
    await settle();
    expect(local.items).toEqual({ 'site:a.test': { on: false }, unknown: 1, version: VERSION });
  });
});

describe('onStoredChange', () => {
  it('calls back for what concerns a site, until the signal ends it', async () => {
    const end = new AbortController();
    const heard = vi.fn();
    onStoredChange(heard, end.signal, 'a.test');
    await changeStore('choose', { host: 'b.test', patch: { on: false }, scope: 'site' });
    local.items['unreadable:x'] = 1;
    await vi.waitFor(() => expect(local.items).toHaveProperty('site:b.test'));
    const before = heard.mock.calls.length;
    await changeStore('choose', { host: 'a.test', patch: { on: false }, scope: 'site' });
    await vi.waitFor(() => expect(heard.mock.calls.length).toBeGreaterThan(before));
    expect(heard.mock.lastCall![0].sites).toEqual({ 'a.test': { on: false } });
    end.abort();
    const { length } = heard.mock.calls;
    await changeStore('resetSite', 'a.test');
    expect(heard.mock.calls).toHaveLength(length);
  });
});
