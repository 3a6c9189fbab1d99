/** Decodes bytes; null where they are not of that encoding. */
export type Decode = (bytes: Uint8Array, label: Encoding) => string | null;

/** The encodings that are told apart. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';

const MARKS: readonly [Encoding, readonly number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];
const GUESSED: readonly Encoding[] = ['gb18030', 'utf-16le', 'utf-16be', 'big5'];

/** So many bytes are looked at; even, so that no unit of UTF-16 is cut. */
const SAMPLE = 64 * 1024;

/**
 * Decodes a text in whatever encoding it comes: by its byte-order mark; as UTF-8 where it is that; else as that
 * encoding in which it reads most like Chinese. Null where it reads like nothing.
 */
export function decodeText(bytes: Uint8Array, decode: Decode): { text: string; encoding: Encoding } | null {
  for (const encoding of candidates(bytes, decode)) {
    const text = decode(bytes, encoding);
    if (text !== null) return { text: text.replace(/^\ufeff/, ''), encoding };
  }
  return null;
}

function candidates(bytes: Uint8Array, decode: Decode): Encoding[] {
  const marked = MARKS.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte));
  if (marked) return [marked[0]];
  const sample = bytes.subarray(0, SAMPLE);
  const scores = GUESSED.map((encoding) => ({
    encoding,
    score: likeness(lenient(sample, encoding, decode)),
  }));
  const guessed = scores
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ encoding }) => encoding);
  return sample.includes(0) ? guessed : ['utf-8', ...guessed];
}

/** A sample may end within a character. */
function lenient(sample: Uint8Array, encoding: Encoding, decode: Decode): string {
  for (let cut = 0; cut < 4; cut++) {
    const text = decode(sample.subarray(0, sample.length - cut), encoding);
    if (text !== null) return text;
  }
  return '';
}

/** The most frequent characters, in both scripts, and some that glossaries are full of. */
const FREQUENT = new Set(
  '的一是不了在人有我他这这這个個们們来來到时時大地为為子中你说說生国國年着著就那和要她出也得里裡后後自以会會家可下而过過天去能对對小多然于於心学學么麼之都好看起发發当當没沒成只如事把还還用第样樣道想作种種开開' +
    '美总總从從无無情己面最女但现現前些所同日手又行意动動方期它头頭经經长長儿兒回位分爱愛老因很给給名法间間斯知世什两兩次使身者被高已亲親其进進此话話常与與活正感见見明问問力理尔爾点點文几幾定本公特做外孩相西果走将將月' +
    '十实實向声聲车車全信重三机機工物气氣每并並别別真打太新比才便夫再书書部水像眼等体體却卻加电電主界门門利海受听聽表德少克代员員许許先口由死安写寫性马馬光白或住难難望教命花结結乐樂色更拉东東神记記处處让讓母父应應直字场場平报報友关關放至张張认認接告入笑内內英军軍候民岁歲往何度山觉覺路带帶万萬男边邊风風' +
    '解叫任金快原吃妈媽变變通师師立象数數四失满滿战戰远遠格士音轻輕目条條呢词詞译譯释釋云雲城宗剑劍王李林青石灵靈境功',
);

/** How much a text reads like Chinese: below zero where it holds more of what stands in no text. */
function likeness(text: string): number {
  if (text === '') return Number.NEGATIVE_INFINITY;
  let score = 0;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    if (FREQUENT.has(character)) score += 3;
    else if (code === 9 || code === 10 || code === 13 || (code >= 32 && code < 127)) score += 1;
    else if ((code >= 0x3000 && code <= 0x3020) || (code >= 0xff00 && code <= 0xff60)) score += 1;
    else if (code >= 0x4e00 && code <= 0x9fff) score += 0.2;
    else score -= 4;
  }
  return score / text.length;
}
