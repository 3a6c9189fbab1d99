import { Gate, SUSPICIOUS } from '../../../utils/script/engine/gate';
import { Stage } from '../../../utils/script/engine/stage';
import type { Variety } from '../../../utils/script/model';
import { planFor } from '../../../utils/script/plan';
import { allPacks } from '../convert/engines';

const packs = allPacks();

/** The share of a text's code units that a converter takes through its stages, as its gate says. */
export function shareThroughWords(text: string, from: Variety, to: Variety): number {
  const { normalise, segmentBy, steps } = planFor({ from, to, phrases: false });
  const isApart = segmentBy !== 'nothing' && segmentBy !== 'first-step';
  const gate = new Gate(
    normalise ? new Stage([packs.dictionary('compatibility')]) : null,
    isApart ? new Stage([packs.dictionary(segmentBy)]) : null,
    steps.map(
      ([first, ...more]) =>
        new Stage([packs.dictionary(first), ...more.map((name) => packs.dictionary(name))]),
    ),
  );
  let share = 0;
  for (let at = 0, done = 0; at < text.length; at++) {
    if (gate.table[text.charCodeAt(at)]! < SUSPICIOUS || !gate.isClosed(text, at, done)) continue;
    const start = gate.boundaryBefore(text, at, done);
    done = gate.boundaryBehind(text, at);
    share += done - start;
    at = done - 1;
  }
  return share / text.length;
}
