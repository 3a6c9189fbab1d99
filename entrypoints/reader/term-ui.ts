import { loadCards } from '../../utils/browser/dictionaries';
import { loadIgnored } from '../../utils/browser/learned-store';
import type { Marks } from '../../utils/page/marks';
import type { CardParts, LoadedUi, TermUiPorts } from './card-parts';

/** Loads what shows terms when it is first needed, once. */
export class TermUi {
  private coming: Promise<LoadedUi> | null = null;

  constructor(
    private readonly document: Document,
    private readonly marks: Marks,
    private readonly ports: TermUiPorts,
    private readonly signal: AbortSignal,
  ) {}

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
    return parts.start(document, marks, ports, ignored, signal);
  }
}
