import type { TermKind } from '../../utils/hints/model';
import type { Report } from '../../utils/reading/report';
import type { Target } from '../../utils/script/model';

/** A term of the example, and what its card says. */
export interface ExampleTerm {
  kind: TermKind;
  means: string | null;
  gloss: string;
}

/** A line of the example: text, with its terms, or what stands for lines that are folded away. */
export type ExampleLine =
  | { kind: 'text'; parts: readonly { text: string; term?: ExampleTerm }[] }
  | { kind: 'fold'; count: number; copyStart: number | null; copyEnd: number | null };

/** The example as it is shown with the choices of the moment, and what was done to it. */
export interface ExampleReading {
  title: string;
  /** The script it is shown in. */
  script: Target;
  lines: readonly ExampleLine[];
  report: Pick<Report, 'folded' | 'notices' | 'repaired' | 'hints'>;
}

/** Where Moye may read: asked for and refused, on every site, or where the reader calls it. */
export type Sites = 'refused' | 'every' | 'chosen';
