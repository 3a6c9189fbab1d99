/** Right, wrong and missed. */
export class Score {
  right = 0;
  wrong = 0;
  missed = 0;

  add(found: boolean, expected: boolean | null): void {
    if (expected === null) return;
    if (found && expected) this.right++;
    else if (found) this.wrong++;
    else if (expected) this.missed++;
  }

  get precision(): number {
    return this.right + this.wrong === 0 ? 1 : this.right / (this.right + this.wrong);
  }

  get recall(): number {
    return this.right + this.missed === 0 ? 1 : this.right / (this.right + this.missed);
  }

  get f1(): number {
    return (2 * this.precision * this.recall) / (this.precision + this.recall || 1);
  }
}

/** Counts a page's runs: a run is found when one that is at most a tenth longer or shorter lies on it. */
export function addRuns(
  score: Score,
  found: readonly boolean[],
  expected: readonly (boolean | null)[],
): void {
  // Where either will do, the expectation follows what was found.
  const wanted = expected.map((value, i) => value ?? found[i]!);
  const right = runsOf(found);
  const left = runsOf(wanted);
  const hits = left.filter((run) => right.some((other) => isAlike(run, other))).length;
  score.right += hits;
  score.missed += left.length - hits;
  score.wrong += right.filter((run) => !left.some((other) => isAlike(run, other))).length;
}

interface Run {
  start: number;
  end: number;
}

function runsOf(flags: readonly boolean[]): Run[] {
  const runs: Run[] = [];
  flags.forEach((flag, i) => {
    if (!flag) return;
    const last = runs.at(-1);
    if (last?.end === i) last.end++;
    else runs.push({ start: i, end: i + 1 });
  });
  return runs;
}

function isAlike(a: Run, b: Run): boolean {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  const together = Math.max(a.end, b.end) - Math.min(a.start, b.start);
  return common >= together * 0.9;
}
