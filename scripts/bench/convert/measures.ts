/** Everything that is measured in a process or page of its own, under one name for both. */
import { PAIRS } from './pairs';
import { type StartUp, startMoye, startOpencc } from './start-up';
import { throughput } from './throughput';

export const measures = {
  throughput,
  startUp(engine: EngineName, pair: number, chapter: string): StartUp {
    return (engine === 'moye' ? startMoye : startOpencc)(PAIRS[pair]!, chapter);
  },
};

export type EngineName = 'moye' | 'opencc';
export type Measures = typeof measures;

(globalThis as { moyeMeasures?: Measures }).moyeMeasures = measures;
