import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Concern, Watch } from '../../../utils/page/watch';

/** A document as far as a watch knows it. */
class FakeDocument extends EventTarget {
  URL = 'https://a.test/1';
  defaultView = new EventTarget();
  getElementsByTagName = () => [];
  querySelectorAll = () => [];
}

let change: () => void;
let concern: Concern;
let observed: number;
class FakeObserver {
  constructor(report: (records: unknown[]) => void) {
    change = () => {
      if (observed > 0) report([{ type: 'characterData' }]);
    };
  }
  observe() {
    observed++;
  }
  disconnect() {
    observed = 0;
  }
  takeRecords() {
    return [];
  }
}

let document: FakeDocument;
let looks: number;
let watch: Watch;
beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('MutationObserver', FakeObserver);
  observed = 0;
  looks = 0;
  concern = Infinity;
  document = new FakeDocument();
  const look = () => {
    looks++;
    watch.start(false);
  };
  watch = new Watch(document as unknown as Document, () => concern, look, new AbortController().signal);
  watch.start(false);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** The page changes every 50 ms for a minute. */
function fidget(): void {
  for (let i = 0; i < 1200; i++) {
    change();
    vi.advanceTimersByTime(50);
  }
}

describe('Watch', () => {
  it('looks once for many changes in a row', () => {
    for (let i = 0; i < 50; i++) change();
    vi.advanceTimersByTime(1000);
    expect(looks).toBe(1);
  });

  it('leaves a restless page alone after a dozen looks', () => {
    fidget();
    fidget();
    expect(looks).toBeGreaterThan(3);
    expect(looks).toBeLessThanOrEqual(12);
    expect(observed).toBe(0);
    const before = looks;
    fidget();
    expect(looks).toBe(before);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('starts afresh at a new address, not at the same one', () => {
    fidget();
    fidget();
    const before = looks;
    document.defaultView.dispatchEvent(new Event('popstate'));
    vi.advanceTimersByTime(10_000);
    expect(looks).toBe(before);
    document.URL = 'https://a.test/2';
    document.defaultView.dispatchEvent(new Event('popstate'));
    vi.advanceTimersByTime(10_000);
    expect(looks).toBe(before + 1);
  });

  it('looks sooner where a change may not wait, although the page is restless', () => {
    for (let i = 0; i < 200; i++) {
      change();
      vi.advanceTimersByTime(50);
    }
    const before = looks;
    concern = 120;
    change();
    vi.advanceTimersByTime(150);
    expect(looks).toBe(before + 1);
  });
});
