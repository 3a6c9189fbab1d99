import type { Settings } from '../settings/model';
import { runSteps } from '../text/steps';
import type { Cause } from './apply';
import { applyInSteps } from './apply';
import { LONG } from './finder';
import { linesInSight, nodesOf, partOf } from './first-screen';
import type { FoldView } from './fold-markers';
import { FoldMarkers } from './fold-markers';
import { highlight } from './highlights';
import { wantLangs } from './lang';
import type { PageLayout } from './layout';
import { emptyLayout, layOutInSteps } from './layout';
import { Ledger } from './ledger';
import { Marks } from './marks';
import type { OpenChapter } from './open-chapter';
import { Patience } from './patience';
import { Picks } from './picks';
import type { Plan, PlanPorts } from './plan';
import { readChapter } from './plan';
import { KeptSelection } from './selection';
import { NO_SIDES } from './sides';
import type { Cost } from './slice';
import { runSliced, timed, WRITING_SLICE } from './slice';
import type { Watch } from './watch';

/** What a display needs from the outside world. */
export interface DisplayPorts extends PlanPorts {
  makeFoldView(onToggle: () => void): FoldView;
  /** Told when the reader asks for repeats to be unfolded, or folded again. */
  onToggle(fold: number): void;
}

/** What Moye shows on one page: brings the page in line with a plan, and back to what the site sent. */
export class Display {
  readonly ledger = new Ledger();
  readonly picks = new Picks();
  readonly marks: Marks;
  private readonly patience = new Patience();
  private readonly selection: KeptSelection;
  private readonly markers: FoldMarkers;
  /** The folds for which the reader decided against the settings. */
  private readonly toggled = new Set<number>();
  /** The chapter that was brought in line last. */
  private shown: OpenChapter | null = null;

  constructor(
    private readonly document: Document,
    private readonly ports: DisplayPorts,
    private readonly watch: () => Watch,
  ) {
    this.marks = new Marks(document);
    this.selection = new KeptSelection(document);
    this.markers = new FoldMarkers(this.ledger, ports.makeFoldView, ports.onToggle);
  }

  /** The page undoes what is written, and has been given way. */
  get hasLost(): boolean {
    return this.patience.hasLost;
  }

  /** Whether repeated paragraphs are in sight: as the settings say, unless the reader decided otherwise. */
  isOpen(fold: number, { repeats }: Settings): boolean {
    return (repeats === 'dim') !== this.toggled.has(fold);
  }

  /** Notes that the reader wants repeats otherwise than they are. */
  toggle(fold: number): void {
    if (!this.toggled.delete(fold)) this.toggled.add(fold);
  }

  /** Forgets which repeats the reader wanted otherwise. */
  forgetToggled(): void {
    this.toggled.clear();
  }

  /** Brings the page in line with a plan, what is in sight first. */
  async show(plan: Plan, cause: Cause, cost: Cost, signal: AbortSignal): Promise<void> {
    const { ledger, markers, patience } = this;
    const { open, reading, settings } = plan;
    const layout = await runSliced(this.layOut(plan), cost, signal);
    const restoreSelection = this.selection.keep(new Set([...ledger.writtenNodes(), ...layout.texts.keys()]));
    const around = open ?? this.shown;
    this.shown = open;
    const near = around && around.lines.length >= LONG ? nodesOf(around, linesInSight(around)) : undefined;
    try {
      const steps = this.quietly(applyInSteps(layout, ledger, patience, cause, near));
      await runSliced(steps, cost, signal, WRITING_SLICE);
    } finally {
      restoreSelection();
    }
    if (open && reading) {
      const isOpen = (fold: number) => this.isOpen(fold, settings);
      await runSliced(this.quietly(markers.set(open, reading, isOpen, settings.repeats)), cost, signal);
    } else timed(cost, () => markers.clear());
    await runSliced(this.mark(layout), cost, signal);
  }

  /**
   * Writes what the reader sees just now of a long chapter, before all of it has been read. What only the whole tells
   * (repeats, terms, the texts around it) follows with the rest.
   */
  async showFirst(open: OpenChapter, settings: Settings, cost: Cost, signal: AbortSignal): Promise<void> {
    const part = partOf(open, linesInSight(open));
    const wanted = { ...settings, foldDuplicates: false, hints: false };
    const reading = await readChapter(part, wanted, this.ports, cost, signal);
    if (this.watch().isStale()) return;
    timed(cost, () => {
      const { mentions } = settings;
      const chapter = { open: part, reading, isOpen: () => true, mentions, marksRepairs: false };
      const original = (node: Text) => this.ledger.original(node);
      const { texts } = runSteps(layOutInSteps(chapter, NO_SIDES, original));
      const restoreSelection = this.selection.keep(new Set(texts.keys()));
      for (const [node, text] of texts) if (!this.isLost(node)) this.ledger.write(node, text);
      restoreSelection();
      this.watch().forgetOwn();
    });
  }

  /** Brings the page back to what the site sent, at once. */
  restore(): void {
    const restoreSelection = this.selection.keep(new Set(this.ledger.writtenNodes()));
    this.markers.clear();
    runSteps(this.mark(emptyLayout()));
    this.ledger.restore();
    restoreSelection();
    this.watch().forgetOwn();
  }

  /** What the page is to look like by a plan, in steps. */
  private *layOut({ open, reading, sides, settings }: Plan): Generator<undefined, PageLayout> {
    const { document, ledger } = this;
    const original = (node: Text) => ledger.original(node);
    const { mentions, markRepairs: marksRepairs } = settings;
    const isOpen = (fold: number) => this.isOpen(fold, settings);
    const chapter = open && reading ? { open, reading, isOpen, mentions, marksRepairs } : null;
    const layout = yield* layOutInSteps(chapter, sides, original);
    if (settings.on) wantLangs(layout, document, open?.body ?? null, sides, settings, ledger);
    this.picks.addTo(layout, original);
    return layout;
  }

  private isLost(node: Text): boolean {
    return this.patience.isLost(this.ledger.original(node)) || this.patience.isLost(node.parentNode ?? node);
  }

  /** Has each step's own writes forgotten before the page has its turn, so that only the page's are noticed. */
  private *quietly(steps: Generator<undefined, void>): Generator<undefined, void> {
    for (;;) {
      // What the page did just before is not ours.
      this.watch().notice();
      const { done } = steps.next();
      this.watch().forgetOwn();
      if (done) return;
      yield;
    }
  }

  private *mark(layout: PageLayout): Generator<undefined, void> {
    yield* this.marks.set(layout.marks);
    highlight('moye-copy', layout.copies);
  }
}
