import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { caseForms } from '../../../../utils/hints/case-forms';
import { PACKS } from '../../../../utils/hints/packs';
import { repairEdits } from '../../../../utils/script/repair/repair';
import { applyEdits } from '../../../../utils/text/edits';

const FOLDER = 'tests/corpus/punctuation';
const forms = caseForms(PACKS.flatMap((pack) => pack.entries));

function mend(text: string): string {
  const wanted = { characters: false, case: true, punctuation: true };
  return applyEdits(text, repairEdits([text], wanted, { caseForms: forms })[0]!);
}

function lines(name: string): string[] {
  return readFileSync(`${FOLDER}/${name}`, 'utf8').trimEnd().split('\n');
}

describe('repairs of case and punctuation', () => {
  it('change nothing in sound text', () => {
    const sound = lines('clean.txt');
    expect(sound.length).toBeGreaterThanOrEqual(200);
    const changed = sound.filter((line) => mend(line) !== line).map((line) => `${line} → ${mend(line)}`);
    expect(changed).toEqual([]);
  });

  it('mend nearly every damaged line, and change nothing a second time', () => {
    const pairs = lines('damaged.tsv').map((line) => line.split('\t') as [string, string]);
    expect(pairs.length).toBeGreaterThanOrEqual(250);
    const failed = pairs
      .filter(([damaged, right]) => mend(damaged) !== right)
      .map(([damaged, right]) => `${damaged} → ${mend(damaged)}, not ${right}`);
    if (failed.length > 0) console.log(failed.join('\n'));
    expect(failed.length).toBeLessThanOrEqual(pairs.length * 0.02);
    const unstable = pairs.filter(([damaged]) => mend(mend(damaged)) !== mend(damaged));
    expect(unstable).toEqual([]);
  });
});
