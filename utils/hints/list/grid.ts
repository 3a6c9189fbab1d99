/** A cell of a grid, by its row and its column. */
export interface Cell {
  row: number;
  column: number;
}

/** The size of a grid, and how many of its rows are in sight. */
export interface GridSize {
  rows: number;
  columns: number;
  page: number;
}

/**
 * Where a key leads in a grid (ARIA Authoring Practices, “Grid”); null where the key moves nothing.
 *
 * @param isFar with Ctrl or ⌘: to the ends of the grid, not of the row
 */
export function moveInGrid(
  { row, column }: Cell,
  key: string,
  isFar: boolean,
  { rows, columns, page }: GridSize,
): Cell | null {
  const to = (nextRow: number, nextColumn: number): Cell => ({
    row: Math.max(0, Math.min(rows - 1, nextRow)),
    column: Math.max(0, Math.min(columns - 1, nextColumn)),
  });
  switch (key) {
    case 'ArrowDown':
      return to(row + 1, column);
    case 'ArrowUp':
      return to(row - 1, column);
    case 'ArrowRight':
      return to(row, column + 1);
    case 'ArrowLeft':
      return to(row, column - 1);
    case 'PageDown':
      return to(row + page, column);
    case 'PageUp':
      return to(row - page, column);
    case 'Home':
      return to(isFar ? 0 : row, 0);
    case 'End':
      return to(isFar ? rows - 1 : row, columns - 1);
    default:
      return null;
  }
}

/** What is in sight of a long list of equally high rows. */
export interface Sight {
  /** How far it is scrolled, and how much of it can be seen, in pixels. */
  top: number;
  height: number;
}

/** So many rows are drawn beyond those in sight, for a quick turn of the wheel. */
const BEYOND = 8;

/** The rows that are to be drawn: those in sight and some beyond, and the one that has the focus. */
export function rowsToDraw(
  { top, height }: Sight,
  rowHeight: number,
  count: number,
  focused: number,
): number[] {
  const first = Math.max(0, Math.floor(top / rowHeight) - BEYOND);
  const last = Math.min(count, Math.ceil((top + height) / rowHeight) + BEYOND);
  const rows = Array.from({ length: Math.max(0, last - first) }, (_, i) => first + i);
  if (focused < 0 || focused >= count) return rows;
  if (focused < first) return [focused, ...rows];
  return focused >= last ? [...rows, focused] : rows;
}

/** How far a list is to be scrolled so that a row is wholly in sight. */
export function scrolledTo(row: number, { top, height }: Sight, rowHeight: number): number {
  return Math.min(row * rowHeight, Math.max(top, (row + 1) * rowHeight - height));
}
