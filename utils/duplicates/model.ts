/** Paragraphs `[start, end)` that repeat earlier ones; paragraph `start + i` repeats paragraph `copyOf[i]`. */
export interface Repeat {
  start: number;
  end: number;
  copyOf: number[];
}
