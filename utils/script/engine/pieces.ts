import { END_OF_GROUP, END_OF_PIECE, GROUP } from './packed';

/** The pieces of a column. Where they begin is found group by group, when one of them is asked for. */
export class Pieces {
  private readonly groups: readonly number[];
  /** For each piece the place behind the one where it begins; 0 where that has not been found yet. */
  private readonly starts: Uint32Array;

  constructor(readonly column: string) {
    const groups = [0];
    for (let end = column.indexOf(END_OF_GROUP); end >= 0; end = column.indexOf(END_OF_GROUP, end + 1)) {
      groups.push(end + 1);
    }
    this.groups = groups;
    this.starts = new Uint32Array(GROUP * groups.length);
  }

  /** Where a piece begins in the column. */
  startOf(index: number): number {
    if (this.starts[index] === 0) this.findGroup(Math.floor(index / GROUP));
    return this.starts[index]! - 1;
  }

  private findGroup(group: number): void {
    const { column, starts } = this;
    let start = this.groups[group]!;
    for (let index = GROUP * group; index < GROUP * (group + 1) && start < column.length; index++) {
      starts[index] = start + 1;
      start = column.indexOf(END_OF_PIECE, start) + 1 || column.length;
    }
  }
}
