import { browser } from './api';

/**
 * What is remembered of the sites or books that were read last, each under a key of its own; the one read longest ago
 * makes room. In a private window nothing is written.
 */
export class Recent {
  /**
   * @param kind under this key stands what things are for, the last one at the end
   * @param most so many are remembered
   */
  constructor(
    private readonly kind: string,
    private readonly most: number,
  ) {}

  /** What is remembered of one, as it is stored; undefined for nothing. */
  async load(name: string): Promise<unknown> {
    const key = this.keyOf(name);
    return (await browser.storage.local.get(key))[key];
  }

  /** Remembers something of one, as the last that was read. */
  async save(name: string, value: unknown): Promise<void> {
    if (browser.extension.inIncognitoContext) return;
    const names = [...(await this.names()).filter((other) => other !== name), name];
    const gone = names.splice(0, Math.max(0, names.length - this.most));
    await browser.storage.local.set({ [this.kind]: names, [this.keyOf(name)]: value });
    if (gone.length > 0) await browser.storage.local.remove(gone.map((one) => this.keyOf(one)));
  }

  /** Those of which something is remembered, the one read last at the end. */
  async names(): Promise<string[]> {
    return strings((await browser.storage.local.get(this.kind))[this.kind]);
  }

  /** Forgets all of them. */
  async forget(): Promise<void> {
    await browser.storage.local.remove([this.kind, ...(await this.names()).map((name) => this.keyOf(name))]);
  }

  private keyOf(name: string): string {
    return `${this.kind}:${name}`;
  }
}

/** The strings of a list that was stored; none where something else was. */
export function strings(raw: unknown): string[] {
  return Array.isArray(raw) ? raw.filter((one): one is string => typeof one === 'string') : [];
}
