import { loadCards } from '../../utils/browser/dictionaries';
import { loadIgnored } from '../../utils/browser/learned-store';
import type { Marks } from '../../utils/page/marks';
import type { CardParts, LoadedUi, TermUiPorts } from './card-parts';
import { EarlyWishes } from './early-wishes';

/** Loads what shows terms when it is first needed, once. */
export class TermUi {
  private coming: Promise<LoadedUi> | null = null;
  private readonly early: EarlyWishes;

  constructor(
    private readonly document: Document,
    private readonly marks: Marks,
    private readonly ports: TermUiPorts,
    private readonly signal: AbortSignal,
  ) {
    this.early = new EarlyWishes(document, signal);
  }

  load(): Promise<LoadedUi> {
    this.coming ??= this.start().catch((error) => {
      this.coming = null;
      throw error;
    });
    return this.coming;
  }

  private async start(): Promise<LoadedUi> {
    const { document, marks, ports, signal } = this;
    const [parts, ignored] = await Promise.all([loadCards() as Promise<CardParts>, loadIgnored()]);
    signal.throwIfAborted();
    const ui = parts.start(document, marks, ports, ignored, signal);
    const wish = this.early.take();
    if (wish) ui.cards.serve(wish);
    return ui;
  }
}
