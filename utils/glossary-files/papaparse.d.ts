/** The part of Papa Parse that is used. Its own types bring those of Node and of the DOM with them. */
declare module 'papaparse' {
  interface Parsed {
    data: string[][];
    errors: { code: string; row?: number }[];
    meta: { delimiter: string };
  }
  const Papa: {
    parse(
      text: string,
      options: {
        delimiter?: string;
        delimitersToGuess?: string[];
        preview?: number;
        skipEmptyLines?: 'greedy';
      },
    ): Parsed;
    unparse(rows: readonly (readonly string[])[], options?: { newline?: string }): string;
  };
  export default Papa;
}
