import WebSocket from 'ws';

type Params = Record<string, unknown>;

interface Answer {
  id?: number;
  type: 'success' | 'error' | 'event';
  result?: unknown;
  error?: string;
  message?: string;
  method?: string;
  params?: unknown;
}

interface Waiting {
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/** A connection to a browser that speaks WebDriver BiDi (https://w3c.github.io/webdriver-bidi/). */
export class Bidi {
  private readonly waiting = new Map<number, Waiting>();
  private readonly listeners = new Map<string, (params: never) => void>();
  private lastId = 0;

  private constructor(private readonly socket: WebSocket) {
    socket.on('message', (data) => this.receive(JSON.parse(String(data)) as Answer));
    socket.on('close', () => {
      for (const { reject } of this.waiting.values()) reject(new Error('The browser closed the connection.'));
      this.waiting.clear();
    });
  }

  /** Connects to a browser's address and begins a session. */
  static async connect(address: string): Promise<Bidi> {
    const socket = new WebSocket(`${address}/session`);
    await new Promise<void>((resolve, reject) => {
      socket.once('open', resolve);
      socket.once('error', reject);
    });
    const bidi = new Bidi(socket);
    await bidi.send('session.new', { capabilities: {} });
    return bidi;
  }

  /**
   * Sends a command and waits for its result, whose form is known from the standard.
   *
   * @throws with the browser's own words when it refuses
   */
  send<Result>(method: string, params: Params = {}): Promise<Result> {
    const id = ++this.lastId;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve: resolve as (result: unknown) => void, reject });
      this.socket.send(JSON.stringify({ id, method, params }));
    });
  }

  /** Subscribes to an event. Each event has one listener. */
  async on<Event>(event: string, listener: (params: Event) => void): Promise<void> {
    this.listeners.set(event, listener);
    await this.send('session.subscribe', { events: [event] });
  }

  private receive({ id, type, result, error, message, method, params }: Answer): void {
    if (type === 'event') {
      this.listeners.get(method ?? '')?.(params as never);
      return;
    }
    const waiting = this.waiting.get(id ?? -1);
    if (!waiting) return;
    this.waiting.delete(id ?? -1);
    if (type === 'error') waiting.reject(new Error(`${error}: ${message}`));
    else waiting.resolve(result);
  }
}
