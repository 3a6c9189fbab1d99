/** Scatters pairs of code units. Small whole numbers throughout: engines handle them best before they have optimised anything. */
export function hashOf(first: number, second: number): number {
  const mixed = first * 1031 + second * 31;
  return mixed ^ (mixed >>> 11);
}
