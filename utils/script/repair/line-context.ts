import { countHan } from '../../text/han';
import type { Piece } from './line-pieces';
import { piecesOf } from './line-pieces';

/** A line in pieces, and for each piece what stands around it. */
export interface Line {
  text: string;
  pieces: readonly Piece[];
  /** For each piece the nearest one before it that is neither space, mark, quotation mark nor ornament; −1 for none. */
  solidBefore: readonly number[];
  /** The same behind it; `pieces.length` for none. */
  solidAfter: readonly number[];
  /** Whether it has any sentence mark. */
  hasMarks: boolean;
}

const SOLID = new Set(['han', 'word', 'number', 'verbatim', 'chinese', 'other']);

/** Divides a line into pieces and finds their neighbours, in linear time. */
export function openLine(text: string): Line {
  const pieces = piecesOf(text);
  const solidBefore: number[] = [];
  const solidAfter: number[] = new Array(pieces.length);
  let solid = -1;
  pieces.forEach((piece, i) => {
    solidBefore.push(solid);
    if (SOLID.has(piece.kind)) solid = i;
  });
  solid = pieces.length;
  for (let i = pieces.length - 1; i >= 0; i--) {
    solidAfter[i] = solid;
    if (SOLID.has(pieces[i]!.kind)) solid = i;
  }
  return { text, pieces, solidBefore, solidAfter, hasMarks: pieces.some(({ kind }) => kind === 'mark') };
}

/** The text of a piece; empty beyond the ends of the line. */
export function textOf({ text, pieces }: Line, at: number): string {
  const piece = pieces[at];
  return piece ? text.slice(piece.start, piece.end) : '';
}

/** Whether a piece can only be Chinese. */
export function isChinese(piece: Piece | undefined): boolean {
  return piece?.kind === 'han' || piece?.kind === 'chinese';
}

/** Whether a piece is of Latin letters or digits. */
export function isLatin(piece: Piece | undefined): boolean {
  return piece?.kind === 'word' || piece?.kind === 'number' || piece?.kind === 'verbatim';
}

/** Whether a line is Chinese text, even with some Latin words, rather than English with some Chinese ones. */
export function isChineseLine({ text, pieces }: Line): boolean {
  let latin = 0;
  for (const { kind, start, end } of pieces) if (kind === 'word') latin += end - start;
  const han = countHan(text);
  return han > 0 ? latin <= han * 2 + 8 : latin === 0;
}
