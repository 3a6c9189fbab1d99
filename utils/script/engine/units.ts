/** Code units become strings this many at a time. */
const CHUNK = 4096;

/** A text as UTF-16 code units that grows at its end. */
export class Units {
  data: Uint16Array;
  length = 0;

  constructor(capacity = 64) {
    this.data = new Uint16Array(capacity);
  }

  /** Makes room for `more` further units. */
  reserve(more: number): void {
    const needed = this.length + more;
    if (needed <= this.data.length) return;
    const data = new Uint16Array(Math.max(needed, 2 * this.data.length));
    data.set(this.data.subarray(0, this.length));
    this.data = data;
  }

  push(unit: number): void {
    this.reserve(1);
    this.data[this.length++] = unit;
  }

  /** Appends a string, or a stretch of it. */
  append(text: string, start = 0, end = text.length): void {
    this.reserve(end - start);
    for (let i = start; i < end; i++) this.data[this.length++] = text.charCodeAt(i);
  }

  /** The text, or a stretch of it, as a string. */
  toString(start = 0, end = this.length): string {
    let text = '';
    for (let at = start; at < end; at += CHUNK) {
      text += String.fromCharCode.apply(null, this.data.subarray(at, Math.min(end, at + CHUNK)) as never);
    }
    return text;
  }
}
