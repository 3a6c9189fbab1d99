import { END_OF_GROUP, END_OF_PIECE, GROUP } from './packed';

/** The pieces of a column, cut out one by one when they are asked for. */
export class Pieces {
  private readonly groups: readonly string[];
  /** Those that are to be at hand. */
  private readonly all: (string | undefined)[];

  constructor(column: string) {
    this.groups = column.split(END_OF_GROUP);
    // Of its full length from the start: engines keep arrays with gaps as slow tables.
    this.all = new Array(GROUP * this.groups.length);
  }

  /** A piece that is hardly needed again. */
  at(index: number): string {
    return this.groups[Math.floor(index / GROUP)]!.split(END_OF_PIECE)[index % GROUP]!;
  }

  /** A piece that is needed again and again. */
  kept(index: number): string {
    const piece = this.all[index] ?? this.at(index);
    this.all[index] = piece;
    return piece;
  }
}
