import type { Chapter } from '../chapter/model';
import type { SiteRule } from '../chapter/site-rules';
import { BUILT_IN_RULES, siteRuleFor } from '../chapter/site-rules';
import { type Details, detailsOf } from '../reading/details';
import type { Timings } from '../reading/inspection';
import type { Reading } from '../reading/model';
import type { PageState } from '../reading/report';
import type { Target } from '../script/model';
import { wantsWholePage } from '../settings/effective';
import type { Settings } from '../settings/model';
import type { Cause } from './apply';
import { applyInSteps } from './apply';
import { SHOWN_ATTRIBUTES } from './attributes';
import { concernsChapter, concernsNavigation, concernsPage } from './concerns';
import { pickSelection, unpickSelection } from './convert-selection';
import { hasDrawnText } from './drawn-text';
import type { FoldView } from './fold-markers';
import { FoldMarkers } from './fold-markers';
import { highlight } from './highlights';
import { wantLangs } from './lang';
import type { PageLayout } from './layout';
import { emptyLayout, layOut } from './layout';
import { Ledger } from './ledger';
import { Marks } from './marks';
import type { OpenChapter } from './open-chapter';
import { openChapter } from './open-chapter';
import { Patience } from './patience';
import { Picks } from './picks';
import type { Plan, PlanPorts } from './plan';
import { emptyPlan, makePlan, stateOf } from './plan';
import { KeptSelection } from './selection';
import type { Cost } from './slice';
import { runSliced } from './slice';
import { Watch } from './watch';

/** What a session needs from the outside world. */
export interface SessionPorts extends PlanPorts {
  /** The settings that hold for this page now. */
  settings(): Settings;
  /** The rules for sites, the first that holds first. */
  rules(): readonly SiteRule[];
  makeFoldView(onToggle: () => void): FoldView;
  /** Told each time a chapter has been read. */
  onReading(chapter: Chapter, reading: Reading): void;
  /** Told each time the page has been brought in line. */
  onState(state: PageState): void;
}

/** So often a wish of the reader's is tried again at once on a page that does not hold still. */
const RETRIES = 3;

/**
 * Moye on one page: finds the chapter, plans the reading, brings the page in line, and does so again when the
 * page or the reader's wishes change. Only one such round runs at a time; later wishes wait for the next round.
 */
export class Session {
  readonly ledger = new Ledger();
  readonly marks: Marks;
  timings: Timings | null = null;
  readonly errors: string[] = [];

  private readonly patience = new Patience();
  private readonly picks = new Picks();
  private readonly selection: KeptSelection;
  /** The folds for which the reader decided against the settings. */
  private readonly toggled = new Set<number>();
  private readonly markers: FoldMarkers;
  private readonly watch: Watch;
  private plan: Plan;
  private state: PageState;
  private round: Promise<void> | null = null;
  private next: Cause | null = null;
  private retries = 0;
  /** The address of the page for which the reader asked to take the largest text for a chapter. */
  private forcedAt: string | null = null;

  constructor(
    private readonly document: Document,
    private readonly ports: SessionPorts,
    private readonly signal: AbortSignal,
  ) {
    this.selection = new KeptSelection(document);
    this.marks = new Marks(document);
    this.markers = new FoldMarkers(
      this.ledger,
      ports.makeFoldView,
      (start) => void this.openFold(start, !this.isOpen(start)),
    );
    this.watch = new Watch(
      document,
      (record) => this.concerns(record),
      () => void this.refresh('page'),
      signal,
    );
    this.plan = emptyPlan(ports.settings());
    this.state = this.account();
    signal.addEventListener('abort', () => this.restore());
  }

  /** Has the reader's selection shown in another variety, until Moye is turned off or the page changes there. */
  async convertSelection(to: Target): Promise<void> {
    const { document, picks, ports } = this;
    if (to === 'original') unpickSelection(document, picks);
    else await pickSelection(document, picks, { ...ports.settings(), script: to }, ports.converter);
    await this.refresh('reader');
  }

  /** Takes the largest text of this page for a chapter where none is found, or no longer does. */
  async force(on: boolean): Promise<void> {
    this.forcedAt = on ? this.document.URL : null;
    await this.refresh('reader');
  }

  /** True while the largest text of this page is taken for a chapter. */
  get isForced(): boolean {
    return this.forcedAt === this.document.URL;
  }

  /** The state after the last round. */
  get current(): PageState {
    return this.state;
  }

  get open(): OpenChapter | null {
    return this.plan.open;
  }

  get reading(): Reading | null {
    return this.plan.reading;
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
    const detect: Cost = { total: 0, longest: 0 };
    const plan: Cost = { total: 0, longest: 0 };
    const apply: Cost = { total: 0, longest: 0 };
    const { document, ledger, ports, signal, retries } = this;
    this.retries = 0;
    if (settings.on) this.watch.begin();
    const wishes = { rules: ports.rules(), isForced: this.isForced };
    const open = settings.on ? await runSliced(openChapter(document, ledger, wishes), detect, signal) : null;
    const wasOn = this.plan.settings.on;
    this.lookOut(settings, open);
    const made = await makePlan(document, ledger, open, settings, ports, plan, signal);
    if (this.watch.isStale()) {
      // The page changed while we were thinking, and will be looked at again; the reader's own wish does not wait.
      if (cause === 'reader' && retries < RETRIES) {
        this.next = cause;
        this.retries = retries + 1;
      }
      return;
    }
    if ((open && !sameChapter(this.open, open)) || this.plan.settings.repeats !== settings.repeats)
      this.toggled.clear();
    if (wasOn && !settings.on) this.picks.clear();
    this.plan = made;
    await this.show(cause, apply);
    this.timings = {
      detect: detect.total,
      plan: plan.total,
      apply: apply.total,
      longestTask: Math.max(detect.longest, plan.longest, apply.longest),
    };
    this.state = this.account();
    if (made.open && made.reading) ports.onReading(made.open.chapter, made.reading);
  }

  /** The page as it is by the last round. */
  private account(): PageState {
    const { document, plan, patience, ports } = this;
    const rule = siteRuleFor(ports.rules(), document.URL);
    return stateOf(plan, {
      fighting: patience.hasLost,
      rule: rule && !BUILT_IN_RULES.includes(rule) ? rule : null,
      isDrawn: plan.open === null && hasDrawnText(document),
    });
  }

  /** Watches the page as far as its changes matter. */
  private lookOut(settings: Settings, open: OpenChapter | null): void {
    if (settings.on) {
      const isWhole = wantsWholePage(settings);
      this.watch.start(open !== null || isWhole, isWhole ? SHOWN_ATTRIBUTES : []);
    } else this.watch.stop();
  }

  /** What the page is to look like by the last reading. */
  private layOut(): PageLayout {
    const { document, ledger } = this;
    const { open, reading, sides, settings } = this.plan;
    const original = (node: Text) => ledger.original(node);
    const { mentions, markRepairs: marksRepairs } = settings;
    const isOpen = (fold: number) => this.isOpen(fold);
    const chapter = open && reading ? { open, reading, isOpen, mentions, marksRepairs } : null;
    const layout = layOut(chapter, sides, original);
    if (settings.on) wantLangs(layout, document, open?.body ?? null, sides, settings, ledger);
    this.picks.addTo(layout, original);
    return layout;
  }

  /** Brings the page in line with the last reading. */
  private async show(cause: Cause, cost: Cost): Promise<void> {
    const { ledger } = this;
    const { open, reading, settings } = this.plan;
    const layout = measure(cost, () => this.layOut());
    const touched = new Set([...ledger.writtenNodes(), ...layout.texts.keys()]);
    const restoreSelection = this.selection.keep(touched);
    const steps = this.quietly(applyInSteps(layout, ledger, this.patience, cause));
    await runSliced(steps, cost, this.signal);
    measure(cost, () => {
      if (open && reading) this.markers.set(open, reading, (fold) => this.isOpen(fold), settings.repeats);
      else this.markers.clear();
      this.mark(layout);
      restoreSelection();
    });
  }

  /** Has each step's own writes forgotten before the page has its turn, so that only the page's are noticed. */
  private *quietly(steps: Generator<undefined, void>): Generator<undefined, void> {
    for (;;) {
      const { done } = steps.next();
      this.watch.forgetOwn();
      if (done) return;
      yield;
    }
  }

  private mark(layout: PageLayout): void {
    this.marks.set(layout.marks);
    highlight('moye-copy', layout.copies);
  }

  /** What Moye did to the chapter, one by one; null where there is none. */
  details(): Details | null {
    const { open, reading } = this.plan;
    return open && reading ? detailsOf(open.chapter, reading, (fold) => this.isOpen(fold)) : null;
  }

  /** Shows or folds the repeated paragraphs from `start` on, until the reader leaves the chapter. */
  async openFold(start: number, open: boolean): Promise<void> {
    if (this.isOpen(start) === open) return;
    if (!this.toggled.delete(start)) this.toggled.add(start);
    await this.show('reader', { total: 0, longest: 0 });
  }

  /** Whether repeated paragraphs are in sight: as the settings say, unless the reader decided otherwise. */
  private isOpen(fold: number): boolean {
    return (this.plan.settings.repeats === 'dim') !== this.toggled.has(fold);
  }

  /** Brings the page back to what the site sent, at once and for good. */
  private restore(): void {
    const restoreSelection = this.selection.keep(new Set(this.ledger.writtenNodes()));
    this.markers.clear();
    this.mark(emptyLayout());
    this.ledger.restore();
    restoreSelection();
    this.watch.forgetOwn();
    this.plan = emptyPlan(this.plan.settings);
  }

  private concerns(record: MutationRecord): boolean {
    const { open, settings } = this.plan;
    if (open && concernsChapter(record, open.body)) return true;
    if (wantsWholePage(settings)) return concernsPage(record);
    if (!open) return true;
    return settings.scope === 'navigation' && concernsNavigation(record, open);
  }
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
