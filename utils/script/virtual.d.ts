/** Compiled from opencc-js's dictionaries when Moye is built; see `scripts/dictionaries.ts`. */
declare module 'virtual:moye/to-hans' {
  const packed: import('./packs').PackedDictionaries;
  export default packed;
}
declare module 'virtual:moye/to-hant' {
  const packed: import('./packs').PackedDictionaries;
  export default packed;
}
declare module 'virtual:moye/regions' {
  const packed: import('./packs').PackedDictionaries;
  export default packed;
}
declare module 'virtual:moye/fold' {
  const table: { from: string; to: string };
  export default table;
}
declare module 'virtual:moye/identify' {
  const table: { hans: string; hant: string; tw: string; hk: string };
  export default table;
}
declare module 'virtual:moye/context' {
  const packed: string;
  export default packed;
}
