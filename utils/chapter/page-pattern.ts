/** A pattern is no longer than this; what is cut off stands for anything. */
const LONGEST = 200;

/** The path of one page, with its query, as a rule names it. */
export function pathOf(address: string): string {
  return short(afterHost(address));
}

/**
 * The paths of a page and of those like it: its numbers stand for any, and a last part without one as a whole, since
 * that is what differs from chapter to chapter.
 */
export function pathsLike(address: string): string {
  const path = afterHost(address);
  if (/\d/.test(path)) return short(path.replace(/\d+/g, '*'));
  return short(path.replace(/[^/]+?(\.\w+)?\/?$/, '*$1'));
}

function afterHost(address: string): string {
  return /^[a-z]+:\/\/[^/?#]*([^#]*)/i.exec(address)?.[1] || '/';
}

function short(path: string): string {
  return path.length <= LONGEST ? path : `${path.slice(0, LONGEST - 1)}*`;
}
