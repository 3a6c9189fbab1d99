import type { Answer, FromImporter, ToImporter } from './import-protocol';

/** Talks to the import worker, which is started with the first message. */
export class ImportClient {
  private worker: Worker | null = null;
  private readonly waiting = new Map<number, (answer: Answer | null) => void>();
  private next = 0;

  /** @param url the worker's script @param onPart is told how much of a file has been read */
  constructor(
    private readonly url: string,
    private readonly onPart: (part: number) => void = () => {},
  ) {}

  /** Sends a message and waits for its answer. Resolves with null where it was cancelled. */
  ask(message: ToImporter): Promise<Answer | null> {
    this.worker ??= this.start();
    const id = this.next++;
    this.worker.postMessage({ id, message });
    return new Promise((resolve) => this.waiting.set(id, resolve));
  }

  /** Ends the worker and whatever it does; what it has not stored wholly is not stored. */
  cancel(): void {
    this.worker?.terminate();
    this.worker = null;
    this.settle(null);
  }

  private start(): Worker {
    const worker = new Worker(this.url);
    worker.onmessage = ({ data }: MessageEvent<FromImporter>) => {
      if (data.kind === 'progress') this.onPart(data.part);
      else {
        this.waiting.get(data.id)?.(data.answer);
        this.waiting.delete(data.id);
      }
    };
    worker.onerror = ({ message }) => {
      this.settle({ kind: 'failed', because: 'other', value: message });
      this.cancel();
    };
    return worker;
  }

  private settle(answer: Answer | null): void {
    for (const resolve of this.waiting.values()) resolve(answer);
    this.waiting.clear();
  }
}
