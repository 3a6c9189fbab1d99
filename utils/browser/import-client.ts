import type { FromImporter, ToImporter } from './import-protocol';

/** The answer to each message, or why there is none. */
type Answer = Exclude<FromImporter, { kind: 'progress' }>;

/** Talks to the import worker, which is started with the first message. */
export class ImportClient {
  private worker: Worker | null = null;
  private giveUp: (() => void) | null = null;

  constructor(
    private readonly url: string,
    private readonly onPart: (part: number) => void,
  ) {}

  /** Sends a message and waits for its answer. Resolves with null where it was cancelled. */
  ask(message: ToImporter): Promise<Answer | null> {
    this.worker ??= new Worker(this.url);
    const { worker } = this;
    return new Promise((resolve) => {
      this.giveUp = () => resolve(null);
      worker.onmessage = ({ data }: MessageEvent<FromImporter>) => {
        if (data.kind === 'progress') this.onPart(data.part);
        else resolve(data);
      };
      worker.onerror = ({ message }) => resolve({ kind: 'failed', because: 'other', value: message });
      worker.postMessage(message);
    });
  }

  /** Ends the worker and whatever it does; what it has not stored wholly is not stored. */
  cancel(): void {
    this.worker?.terminate();
    this.worker = null;
    this.giveUp?.();
  }
}
