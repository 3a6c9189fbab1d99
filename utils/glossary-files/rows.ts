import { readGlossary } from '../settings/schema';
import type { Draft, Format, GlossaryFile, RowProblem } from './model';
import { LIMITS } from './model';

/** The longest term, meaning and explanation, as an entry allows them. */
const SHORT = 200;
const LONG = 400;

/** Collects the rows of a file, and what is wrong with them. */
export class Rows {
  readonly file: GlossaryFile;

  constructor(format: Format, name: string | null = null) {
    this.file = { format, name, rows: [], problems: [], faults: 0 };
  }

  get isFull(): boolean {
    return this.file.rows.length >= LIMITS.entries;
  }

  /** Takes a row over if it makes an entry; parts that do not fit are left out and named. */
  add(line: number, draft: Draft): void {
    if (this.isFull) {
      this.fault(line, 'too-many');
      return;
    }
    const term = draft.term.trim();
    if (term === '') this.fault(line, 'no-term');
    else if (term.length > SHORT) this.fault(line, 'too-long', term.slice(0, 20));
    else this.check(line, { ...draft, term });
  }

  fault(line: number, because: RowProblem['because'], value?: string): void {
    this.file.faults++;
    if (this.file.problems.length >= LIMITS.problems) return;
    this.file.problems.push({ line, because, ...(value === undefined ? {} : { value }) });
  }

  private check(line: number, draft: Draft): void {
    const { zh, en } = draft.gloss ?? {};
    const gloss = { zh: shorten(zh), en: shorten(en) };
    const read = readGlossary([{ id: '-', kind: 'term', ...draft, gloss }]);
    const entry = read.value[0];
    for (const fault of read.broken) this.fault(line, 'broken', fault.replace(/^1: /, ''));
    if (!entry) return;
    const checked: Record<string, unknown> = { ...entry };
    for (const name of ['id', 'kind', 'gloss'] as const) if (draft[name] === undefined) delete checked[name];
    if (draft.gloss) {
      checked.gloss = {
        ...(zh === undefined ? {} : { zh: gloss.zh }),
        ...(en === undefined ? {} : { en: gloss.en }),
      };
    }
    this.file.rows.push({ line, draft: checked as Draft });
  }
}

/** An explanation of the length that an entry allows. */
export function shorten(text = ''): string {
  return text.length <= LONG ? text : `${text.slice(0, LONG - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** Up to this length, what stands for a term is a name and no explanation. */
const NAME = 20;

/** What stands beside a term, as its meaning or its explanation. */
export function meaningOf(text: string): Pick<Draft, 'means' | 'gloss'> {
  const value = text.trim();
  if (value === '') return {};
  return value.length <= NAME && !/[，。；！？,;!?]/.test(value)
    ? { means: value }
    : { gloss: glossOf(value) };
}

/** An explanation by the language that it is in. */
export function glossOf(text: string): NonNullable<Draft['gloss']> {
  return /\p{Script=Han}/u.test(text) ? { zh: text } : { en: text };
}
