const MARKED: Record<string, string> = {
  a: 'āáǎà',
  e: 'ēéěè',
  i: 'īíǐì',
  o: 'ōóǒò',
  u: 'ūúǔù',
  ü: 'ǖǘǚǜ',
};

/** Pinyin with numbers (`lu:4 se4`) as pinyin with marks (`lǜ sè`). */
export function toneMarks(numbered: string): string {
  return numbered
    .replace(/u:|v/g, 'ü')
    .replace(/U:|V/g, 'Ü')
    .replace(/(\p{L}+)([1-5])/gu, (_, syllable: string, tone: string) => marked(syllable, Number(tone)));
}

/** The mark stands on a or e, else on the o of ou, else on the last vowel (Hanyu Pinyin, Basic Rules 3.3). */
function marked(syllable: string, tone: number): string {
  const small = syllable.toLowerCase();
  const at = [/[ae]/, /o(?=u)/, /[iouü](?=[^aeiouü]*$)/]
    .map((one) => small.search(one))
    .find((one) => one >= 0);
  if (tone === 5 || at === undefined) return syllable;
  const mark = MARKED[small[at]!]![tone - 1]!;
  return (
    syllable.slice(0, at) + (small[at] === syllable[at] ? mark : mark.toUpperCase()) + syllable.slice(at + 1)
  );
}
