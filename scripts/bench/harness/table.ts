/** One aim, and what came of it. */
export interface Goal {
  name: string;
  goal: string;
  reached: string;
  isMet: boolean;
}

/** Prints a table; the first column is a name, the others are numbers. */
export function printTable(
  title: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): void {
  const widths = head.map((_, i) => Math.max(...[head, ...rows].map((row) => widthOf(row[i] ?? ''))));
  const line = (row: readonly string[]) =>
    row
      .map((cell, i) => {
        const gap = ' '.repeat(widths[i]! - widthOf(cell));
        return i === 0 ? cell + gap : gap + cell;
      })
      .join('   ');
  console.log(`\n${title}\n`);
  console.log(line(head));
  console.log(widths.map((width) => '─'.repeat(width)).join('───'));
  for (const row of rows) console.log(line(row));
}

/** Prints aims, and whether they are reached. */
export function printGoals(goals: readonly Goal[]): void {
  printTable(
    'Goals',
    ['', 'goal', 'reached', ''],
    goals.map(({ name, goal, reached, isMet }) => [name, goal, reached, isMet ? 'yes' : 'no']),
  );
}

/** How many columns a text takes up in a terminal. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += /\p{Script=Han}|[，。：（）]/u.test(character) ? 2 : 1;
  return width;
}
