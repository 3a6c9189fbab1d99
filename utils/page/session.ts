import type { Chapter } from '../chapter/model';
import type { Timings } from '../reading/inspection';
import type { Reading } from '../reading/model';
import type { ReadingResources } from '../reading/read';
import { readInSteps } from '../reading/read';
import type { PageState } from '../reading/report';
import { reportOn } from '../reading/report';
import type { Settings } from '../settings/model';
import type { Cause } from './apply';
import { applyInSteps } from './apply';
import type { FoldView } from './fold-markers';
import { FoldMarkers } from './fold-markers';
import { highlight } from './highlights';
import { HintMarks } from './hint-marks';
import { LastPage } from './last-page';
import type { PageLayout } from './layout';
import { layOut } from './layout';
import { Ledger } from './ledger';
import type { OpenChapter } from './open-chapter';
import { openChapter } from './open-chapter';
import { Patience } from './patience';
import { keepSelection } from './selection';
import type { Cost } from './slice';
import { runSliced } from './slice';
import { Watch } from './watch';

/** What a session needs from the outside world. */
export interface SessionPorts {
  /** The settings that hold for this page now. */
  settings(): Settings;
  /** Whatever a chapter needs to be read with these settings; loads dictionaries when they are first needed. */
  resources(chapter: Chapter, settings: Settings): Promise<ReadingResources>;
  makeFoldView(onToggle: () => void): FoldView;
  /** Told each time the page has been brought in line. */
  onState(state: PageState): void;
}

/**
 * Moye on one page: finds the chapter, plans the reading, brings the page in line, and does so again when the
 * page or the reader's wishes change. Only one such round runs at a time; later wishes wait for the next round.
 */
export class Session {
  readonly ledger = new Ledger();
  readonly marks: HintMarks;
  timings: Timings | null = null;
  open: OpenChapter | null = null;
  reading: Reading | null = null;
  readonly errors: string[] = [];

  private readonly patience = new Patience();
  private readonly lastPage = new LastPage();
  private readonly opened = new Set<number>();
  private readonly markers: FoldMarkers;
  private readonly watch: Watch;
  private state: PageState;
  private round: Promise<void> | null = null;
  private next: Cause | null = null;

  constructor(
    private readonly document: Document,
    private readonly ports: SessionPorts,
    private readonly signal: AbortSignal,
  ) {
    this.marks = new HintMarks(document);
    this.markers = new FoldMarkers(this.ledger, ports.makeFoldView, (start) => this.toggleFold(start));
    this.watch = new Watch(
      document,
      (record) => this.concerns(record),
      () => void this.refresh('page'),
      signal,
    );
    this.state = { kind: 'no-chapter', settings: ports.settings() };
    signal.addEventListener('abort', () => this.restore());
  }

  /** The state after the last round. */
  get current(): PageState {
    return this.state;
  }

  /** Brings the page in line with the settings as they are now. Resolves when that is done. */
  refresh(cause: Cause): Promise<void> {
    // The reader's wish outranks the page's: it is carried out even where the page has been fighting.
    this.next = this.next === 'reader' ? 'reader' : cause;
    this.round ??= this.run().finally(() => {
      this.round = null;
    });
    return this.round;
  }

  private async run(): Promise<void> {
    while (this.next && !this.signal.aborted) {
      const cause = this.next;
      this.next = null;
      try {
        await this.once(cause);
      } catch (error) {
        if (this.signal.aborted) return;
        this.errors.push(error instanceof Error ? error.message : String(error));
        console.error('Moye:', error);
      }
    }
    this.ports.onState(this.state);
  }

  private async once(cause: Cause): Promise<void> {
    const settings = this.ports.settings();
    if (!settings.on) {
      this.restore();
      this.watch.stop();
      this.state = { kind: 'off', settings };
      return;
    }
    const detect: Cost = { total: 0, longest: 0 };
    const plan: Cost = { total: 0, longest: 0 };
    const apply: Cost = { total: 0, longest: 0 };
    const open = measure(detect, () => openChapter(this.document, this.ledger));
    this.watch.start(open !== null);
    this.watch.forgetOwn();
    if (!open) {
      this.restore();
      this.timings = { detect: detect.total, plan: 0, apply: 0, longestTask: detect.longest };
      this.state = { kind: 'no-chapter', settings };
      return;
    }
    if (!sameChapter(this.open, open)) this.opened.clear();
    const before = this.lastPage.before(open.chapter, this.document.URL);
    const resources = { ...(await this.ports.resources(open.chapter, settings)), before };
    this.signal.throwIfAborted();
    const reading = await runSliced(readInSteps(open.chapter, settings, resources), plan, this.signal);
    if (this.watch.hasPending()) {
      // The page changed while we were thinking: what we read is stale, so look again.
      this.next ??= 'page';
      return;
    }
    this.open = open;
    this.reading = reading;
    await this.show(cause, apply);
    this.timings = {
      detect: detect.total,
      plan: plan.total,
      apply: apply.total,
      longestTask: Math.max(detect.longest, plan.longest, apply.longest),
    };
    const report = reportOn(open.chapter, reading);
    this.state = { kind: 'chapter', report, settings, fighting: this.patience.hasLost };
  }

  /** Brings the page in line with the current reading. */
  private async show(cause: Cause, cost: Cost): Promise<void> {
    const { open, reading } = this;
    if (!open || !reading) return;
    const layout = measure(cost, () =>
      layOut(open, reading, this.opened, (node) => this.ledger.original(node)),
    );
    const restoreSelection = keepSelection(this.document, layout.texts);
    await runSliced(applyInSteps(layout, this.ledger, this.patience, cause), cost, this.signal);
    measure(cost, () => {
      this.markers.set(open, reading, this.opened);
      this.mark(layout);
      restoreSelection();
    });
    this.watch.forgetOwn();
  }

  private mark(layout: PageLayout): void {
    this.marks.set(layout.hints);
    highlight('moye-copy', layout.copies);
  }

  private toggleFold(start: number): void {
    if (!this.opened.delete(start)) this.opened.add(start);
    void this.show('reader', { total: 0, longest: 0 });
  }

  /** Brings the page back to what the site sent. */
  private restore(): void {
    const restoreSelection = keepSelection(
      this.document,
      new Map(this.ledger.writtenNodes().map((node) => [node, ''])),
    );
    this.markers.clear();
    this.marks.set([]);
    highlight('moye-copy', []);
    this.ledger.restore();
    restoreSelection();
    this.watch.forgetOwn();
    this.open = null;
    this.reading = null;
  }

  /** Whether a change of the page may change the chapter. */
  private concerns(record: MutationRecord): boolean {
    const body = this.open?.body;
    if (!body) return true;
    if (!body.isConnected || body.contains(record.target)) return true;
    return record.type === 'childList' && record.target.contains(body) && addsStory(record.addedNodes);
  }
}

/** More chapter text appended beside the body, as endless pages do. */
function addsStory(nodes: NodeList): boolean {
  return [...nodes].some((node) => (node.textContent ?? '').length > 300);
}

function sameChapter(a: OpenChapter | null, b: OpenChapter): boolean {
  return a !== null && a.body === b.body && a.chapter.title === b.chapter.title;
}

function measure<T>(cost: Cost, work: () => T): T {
  const start = performance.now();
  const result = work();
  const spent = performance.now() - start;
  cost.total += spent;
  cost.longest = Math.max(cost.longest, spent);
  return result;
}
