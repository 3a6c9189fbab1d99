import { isHan, isKana } from '../../text/han';

/** What a stretch of a line is, as far as its marks and capitals are concerned. */
export type PieceKind =
  /** Han characters and kana. */
  | 'han'
  /** A plain Latin word, digits and hyphens included: `gpt-4`, `c++`. */
  | 'word'
  /** A number with its own marks: `1,000`, `12:30`, `3.14`, `50%`. */
  | 'number'
  /** What must stay as it is: addresses, file names, hash tags, emoticons. */
  | 'verbatim'
  /** A run of sentence marks, half-width, full-width or both. */
  | 'mark'
  /** One round bracket or quotation mark of either width. */
  | 'pair'
  /** One bracket that only Chinese text has: 「」《》【】. */
  | 'chinese'
  /** A run of hyphens or dashes. */
  | 'dash'
  | 'space'
  /** What a sentence goes on behind or around: ～ ♪ ★, pictographs, square brackets. */
  | 'ornament'
  | 'other';

/** A stretch `[start, end)` of a line. The pieces of a line follow each other without a gap. */
export interface Piece {
  kind: PieceKind;
  start: number;
  end: number;
}

const WORD =
  /[A-Za-z0-9Ａ-Ｚａ-ｚ０-９]+(?:(?:[-._/@&+#~'’%=]|(?<=[0-9０-９])[,:](?=[0-9０-９]))[A-Za-z0-9Ａ-Ｚａ-ｚ０-９]+)*(?:%|°|\+{1,2}|#)?/y;
const NUMBER = /^[0-9０-９][-0-9０-９.,:/~+%°]*$/;
const PLAIN = /^[A-Za-z0-9Ａ-Ｚａ-ｚ０-９]+(?:[-+&'’][A-Za-z0-9Ａ-Ｚａ-ｚ０-９]+)*[+#]*$/;
/** A dot between the digits of a name's version does not make it an address: gpt-3.5. */
const VERSION = /^[A-Za-z]+-?[0-9]{1,3}(?:\.[0-9]{1,3}){1,3}$/;
const ADDRESS = /[!-~]+/y;
const HASH_TAG = /#[^#\s，。]{1,30}#/y;
const EMOTICON = /[:;=]['o-]?(?:[)DPpOo*|/\\](?![A-Za-z0-9])|\((?![^()（）]{1,40}[)）]))|[-=><^][._][-=><^]/y;
const FACE_IN_BRACKETS = /[(（]([^()（）]{1,15})[)）]/y;
const FACE = /[\^_▽ωдДε`´ˊˋ∀￣﹏╯╰╥ಠ◕≧≦∩•□°]|^[^\w\s]?[-=><TQoO0;；][._-]?[-=><TQoO0;；][^\w\s]?$/;

const MARKS = new Set(',.?!:;，。？！：；、…‥･・·｡､');
const PAIRS = new Set('()（）"\'“”‘’');
const CHINESE = new Set('「」『』《》〈〉【】〔〕〖〗');
const DASHES = new Set('-—–―－');
const ORNAMENTS = new Set('~～♪♫♥♡★☆[]\ufe0f');

/** Divides a line into pieces, in linear time. */
export function piecesOf(line: string): Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < line.length; ) {
    const piece = verbatimAt(line, at) ?? wordAt(line, at);
    if (piece) {
      pieces.push(piece);
      at = piece.end;
      continue;
    }
    const { kind, length } = characterAt(line, at);
    const last = pieces.at(-1);
    if (last?.kind === kind && kind !== 'pair' && kind !== 'chinese') last.end += length;
    else pieces.push({ kind, start: at, end: at + length });
    at += length;
  }
  return pieces;
}

/** Hash tags, emoticons and mentions; each look ahead is bounded. */
function verbatimAt(line: string, at: number): Piece | null {
  const character = line[at]!;
  let end = 0;
  if (character === '#') end = endOf(HASH_TAG, line, at);
  if (character === '(' || character === '（') end = faceEnd(line, at);
  if (':;=-><^'.includes(character)) end = endOf(EMOTICON, line, at);
  const isPrefix = '#@$\\/'.includes(character) || (character === '.' && line[at - 1] !== '.');
  if (end === 0 && isPrefix) end = wordAt(line, at + 1)?.end ?? 0;
  return end > 0 ? { kind: 'verbatim', start: at, end } : null;
}

function faceEnd(line: string, at: number): number {
  FACE_IN_BRACKETS.lastIndex = at;
  const inside = FACE_IN_BRACKETS.exec(line)?.[1];
  if (inside === undefined || !FACE.test(inside)) return 0;
  let han = 0;
  for (let i = 0; i < inside.length; i++) if (isHan(inside.charCodeAt(i))) han++;
  return han <= 2 ? at + inside.length + 2 : 0;
}

function wordAt(line: string, at: number): Piece | null {
  let end = endOf(WORD, line, at);
  if (end === 0) return null;
  const word = line.slice(at, end);
  if (line.startsWith('://', end) || /^www\./i.test(word)) {
    const wordEnd = end;
    end = Math.max(wordEnd, endOf(ADDRESS, line, at));
    while (end > wordEnd && '.,?!:;)\'"]>'.includes(line[end - 1]!)) end--;
    return { kind: 'verbatim', start: at, end };
  }
  const kind = NUMBER.test(word) ? 'number' : PLAIN.test(word) || VERSION.test(word) ? 'word' : 'verbatim';
  return { kind, start: at, end };
}

function endOf(sticky: RegExp, line: string, at: number): number {
  sticky.lastIndex = at;
  return sticky.test(line) ? sticky.lastIndex : 0;
}

function characterAt(line: string, at: number): { kind: PieceKind; length: number } {
  const character = line[at]!;
  const unit = line.charCodeAt(at);
  const isPair = unit >= 0xd800 && unit <= 0xdbff && /[\udc00-\udfff]/.test(line[at + 1] ?? '');
  const length = isPair ? 2 : 1;
  if (isHan(unit) || isKana(unit) || character === '々') return { kind: 'han', length };
  if (MARKS.has(character)) return { kind: 'mark', length };
  if (PAIRS.has(character)) return { kind: 'pair', length };
  if (CHINESE.has(character)) return { kind: 'chinese', length };
  if (DASHES.has(character)) return { kind: 'dash', length };
  if (/\s/.test(character)) return { kind: 'space', length };
  if (ORNAMENTS.has(character) || (unit >= 0xd83c && unit <= 0xd83e)) return { kind: 'ornament', length };
  return { kind: 'other', length };
}

const CODE =
  /[{}]|"[\w-]+"\s?:|=>|[=!<>]=|&&|\|\||<\/?[A-Za-z]|\(\)|[A-Za-z0-9_\])]\s?=\s?["'A-Za-z0-9[(]|[A-Za-z_]\(["']|[A-Za-z]:\\|`[^`]+`|^\s*(?:\/\/|\/\*|\$ |>>>)|[A-Za-z0-9)"'];\s*$/;

/** Addresses may hold what looks like code. */
const URL = /https?:\/\/[!-~]+/g;

/** Whether a line looks like a program, a command or markup, in which no mark and no letter may change. */
export function isCode(line: string): boolean {
  return CODE.test(line) && CODE.test(line.replace(URL, ''));
}
