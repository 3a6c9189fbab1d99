import type { Edit } from '../text/edits';
import { countSides } from './identify';
import type { Converter, Side } from './model';

/** A stretch `[start, end)` of a text in one script. */
export interface ScriptSpan {
  start: number;
  end: number;
  side: Side;
}

/** Marks at which a text may go over into the other script. */
const CLAUSE =
  /[^，。！？；：、…—,.!?;:\n「」『』“”‘’《》（）()【】]+[，。！？；：、…—,.!?;:\n「」『』“”‘’《》（）()【】]*/g;
/** So many characters of the other script alone, and none of the expected one, make a clause another script's … */
const SURE = 2;
/** … and so many do it next to such a clause. */
const NEXT_TO_SURE = 1;

/**
 * Cuts a text into stretches of one script. Clauses are taken for the script that is expected of the text, but for
 * those that clearly are in the other one: a single rare character does not make a clause Traditional (乾元, 土著).
 *
 * @param main the script that is expected
 */
export function scriptSpans(text: string, main: Side): ScriptSpan[] {
  if (othersIn(text, 0, text.length, main) < SURE) return [{ start: 0, end: text.length, side: main }];
  const clauses = clausesOf(text).map(({ start, end }) => ({
    start,
    end,
    others: othersIn(text, start, end, main),
  }));
  const other: Side = main === 'hans' ? 'hant' : 'hans';
  const isOther = clauses.map(({ others }) => others >= SURE);
  clauses.forEach(({ others }, i) => {
    if (others >= NEXT_TO_SURE && (isOther[i - 1] || (clauses[i + 1]?.others ?? 0) >= SURE))
      isOther[i] = true;
  });
  const spans: ScriptSpan[] = [];
  clauses.forEach(({ end }, i) => {
    const side = isOther[i] ? other : main;
    const last = spans.at(-1);
    if (last?.side === side) last.end = end;
    else spans.push({ start: last?.end ?? 0, end, side });
  });
  return spans.length > 0 ? spans : [{ start: 0, end: text.length, side: main }];
}

/** The clauses of a text, each with the marks behind it. */
export function clausesOf(text: string): { start: number; end: number }[] {
  return [...text.matchAll(CLAUSE)].map(({ 0: clause, index }) => ({
    start: index,
    end: index + clause.length,
  }));
}

/** Characters of the other script; none where the stretch also holds characters of the expected one. */
function othersIn(text: string, start: number, end: number, main: Side): number {
  const { hans, hant } = countSides(text, start, end);
  const [own, others] = main === 'hans' ? [hans, hant] : [hant, hans];
  return start === 0 && end === text.length ? others : own * 3 > others ? 0 : others;
}

/**
 * A converter for texts of both scripts: each stretch goes through the converter for its own script, and stays as it is
 * where that is null.
 */
export function createSpanConverter(main: Side, converters: Record<Side, Converter | null>): Converter {
  return {
    *learn(texts) {
      for (const side of ['hans', 'hant'] as const) {
        const parts = texts.flatMap((text) => partsOf(text, main, side));
        yield* converters[side]?.learn?.(parts) ?? [];
      }
    },
    convert: (text) =>
      scriptSpans(text, main)
        .map(({ start, end, side }) => {
          const part = text.slice(start, end);
          return converters[side]?.convert(part) ?? part;
        })
        .join(''),
    align: (text) =>
      scriptSpans(text, main).flatMap(({ start, end, side }) => {
        const edits = converters[side]?.align(text.slice(start, end)) ?? [];
        return start === 0 ? edits : edits.map((edit): Edit => shifted(edit, start));
      }),
  };
}

function partsOf(text: string, main: Side, side: Side): string[] {
  return scriptSpans(text, main)
    .filter((span) => span.side === side)
    .map(({ start, end }) => text.slice(start, end));
}

function shifted(edit: Edit, by: number): Edit {
  return { ...edit, start: edit.start + by, end: edit.end + by };
}
