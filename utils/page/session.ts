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
import { SHOWN_ATTRIBUTES } from './attributes';
import { bringsStory, concernsChapter, concernsNavigation, concernsPage } from './concerns';
import { pickSelection, unpickSelection } from './convert-selection';
import { keepOutOfCopies } from './copies';
import { Display } from './display';
import { hasDrawnText } from './drawn-text';
import { Finder, LONG } from './finder';
import type { FoldView } from './fold-markers';
import type { Ledger } from './ledger';
import type { Marks } from './marks';
import type { OpenChapter } from './open-chapter';
import type { Plan, PlanPorts } from './plan';
import { emptyPlan, makePlan, stateOf } from './plan';
import type { Cost } from './slice';
import { runSliced } from './slice';
import type { Concern } from './watch';
import { SHORTEST_WAIT, Watch } from './watch';

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
  timings: Timings | null = null;
  readonly errors: string[] = [];

  private readonly finder: Finder;
  private readonly display: Display;
  private readonly watch: Watch;
  private plan: Plan;
  private state: PageState;
  private round: Promise<void> | null = null;
  /** Ends the round that is under way, for a newer wish of the reader's. */
  private interrupt = new AbortController();
  private next: Cause | null = null;
  private retries = 0;
  /** The address of the page for which the reader asked to take the largest text for a chapter. */
  private forcedAt: string | null = null;

  constructor(
    private readonly document: Document,
    private readonly ports: SessionPorts,
    private readonly signal: AbortSignal,
  ) {
    const onToggle = (start: number) => void this.openFold(start, !this.isOpen(start));
    this.display = new Display(document, { ...ports, onToggle }, () => this.watch);
    this.finder = new Finder(document, this.ledger);
    this.watch = new Watch(
      document,
      (record) => this.concernOf(record),
      () => void this.refresh('page'),
      signal,
    );
    this.plan = emptyPlan(ports.settings());
    this.state = this.account();
    keepOutOfCopies(document, signal);
    signal.addEventListener('abort', () => this.restore());
  }

  get ledger(): Ledger {
    return this.display.ledger;
  }

  get marks(): Marks {
    return this.display.marks;
  }

  /** Has the reader's selection shown in another variety, until Moye is turned off or the page changes there. */
  async convertSelection(to: Target): Promise<void> {
    const { document, ports } = this;
    const { picks } = this.display;
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
    if (cause === 'reader') this.interrupt.abort();
    this.round ??= this.run().finally(() => {
      this.round = null;
    });
    return this.round;
  }

  private async run(): Promise<void> {
    while (this.next && !this.signal.aborted) {
      const cause = this.next;
      this.next = null;
      this.interrupt = new AbortController();
      try {
        await this.once(cause, AbortSignal.any([this.signal, this.interrupt.signal]));
      } catch (error) {
        if (this.signal.aborted) return;
        if (this.interrupt.signal.aborted) continue;
        this.errors.push(error instanceof Error ? error.message : String(error));
        console.error('Moye:', error);
      }
    }
    this.ports.onState(this.state);
  }

  private async once(cause: Cause, signal: AbortSignal): Promise<void> {
    const settings = this.ports.settings();
    const detect: Cost = { total: 0, longest: 0 };
    const plan: Cost = { total: 0, longest: 0 };
    const apply: Cost = { total: 0, longest: 0 };
    const { display, document, ledger, ports, retries } = this;
    this.retries = 0;
    // While Moye is off nobody watches what the page does.
    const isSame = cause === 'reader' && this.plan.settings.on && !this.watch.isStale();
    if (settings.on) this.watch.begin();
    const wishes = { rules: ports.rules(), isForced: this.isForced };
    const open = settings.on ? await runSliced(this.finder.find(wishes, isSame), detect, signal) : null;
    const wasOn = this.plan.settings.on;
    this.lookOut(settings, open);
    if (open && open.lines.length >= LONG && cause === 'reader') {
      await display.showFirst(open, settings, plan, signal);
    }
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
      display.forgetToggled();
    if (wasOn && !settings.on) display.picks.clear();
    this.plan = made;
    await display.show(made, cause, apply, signal);
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
    const { display, document, plan, ports } = this;
    const rule = siteRuleFor(ports.rules(), document.URL);
    return stateOf(plan, {
      fighting: display.hasLost,
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

  /** What Moye did to the chapter, one by one; null where there is none. */
  details(): Details | null {
    const { open, reading } = this.plan;
    return open && reading ? detailsOf(open.chapter, reading, (fold) => this.isOpen(fold)) : null;
  }

  /** Shows or folds the repeated paragraphs from `start` on, until the reader leaves the chapter. */
  async openFold(start: number, open: boolean): Promise<void> {
    if (this.isOpen(start) === open) return;
    this.display.toggle(start);
    await this.display.show(this.plan, 'reader', { total: 0, longest: 0 }, this.signal);
  }

  /** Whether repeated paragraphs are in sight: as the settings say, unless the reader decided otherwise. */
  private isOpen(fold: number): boolean {
    return this.display.isOpen(fold, this.plan.settings);
  }

  /** Brings the page back to what the site sent, at once and for good. */
  private restore(): void {
    this.display.restore();
    this.plan = emptyPlan(this.plan.settings);
  }

  private concernOf(record: MutationRecord): Concern {
    const { open, settings } = this.plan;
    // However fast a page puts chapters below one another, it has the machine for as long as we had it.
    if (open && bringsStory(record, open.body)) return Math.max(SHORTEST_WAIT, this.lastRound);
    return this.concerns(record, open, settings) && Infinity;
  }

  private concerns(record: MutationRecord, open: OpenChapter | null, settings: Settings): boolean {
    if (open && concernsChapter(record, open.body)) return true;
    if (wantsWholePage(settings)) return concernsPage(record);
    if (!open) return true;
    return settings.scope === 'navigation' && concernsNavigation(record, open);
  }

  /** How long we worked on the last round, in milliseconds. */
  private get lastRound(): number {
    const { detect, plan, apply } = this.timings ?? { detect: 0, plan: 0, apply: 0 };
    return detect + plan + apply;
  }
}

function sameChapter(a: OpenChapter | null, b: OpenChapter): boolean {
  return a !== null && a.body === b.body && a.chapter.title === b.chapter.title;
}
