/** Compiled from opencc-js's dictionaries when Moye is built; see `scripts/dictionaries.ts`. */
declare module 'virtual:moye/regional-words' {
  /** By region and other region (`cn>tw`): `word other|word other|…`. */
  const words: Record<string, string>;
  export default words;
}
