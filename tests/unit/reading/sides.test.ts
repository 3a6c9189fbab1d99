import { describe, expect, it } from 'vitest';
import { conversionsFor } from '../../../utils/reading/resources';
import { readSidesInSteps, scriptsInSteps } from '../../../utils/reading/sides';
import { createConverter } from '../../../utils/script/converter';
import type { Script, Variety } from '../../../utils/script/model';
import { DEFAULT_SETTINGS, type Settings } from '../../../utils/settings/model';
import { packs } from '../script/packs';

function finish<T>(steps: Generator<undefined, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function shown(texts: string[], script: Variety, around: Script | null, more: Partial<Settings> = {}) {
  const converterFor = (one: Script) => {
    const conversion = conversionsFor(one, script, false)[one === 'hans' ? 'hans' : 'hant'];
    return conversion && createConverter({ ...conversion, phrases: false }, packs);
  };
  const scripts = finish(scriptsInSteps(texts, around, script));
  const sides = finish(
    readSidesInSteps(texts, scripts, converterFor, { ...DEFAULT_SETTINGS, ...more, script }),
  );
  return sides.map((side) => side?.text ?? null);
}

describe('readSidesInSteps', () => {
  it('converts each text from its own script, and leaves what is as wanted', () => {
    expect(shown(['书架', '書架', '書庫與书架', 'Home'], 'hans', 'hant')).toEqual([
      null,
      '书架',
      '书库与书架',
      null,
    ]);
    expect(shown(['书架', '目录'], 'hant-TW', null)).toEqual(['書架', '目錄']);
  });

  it('takes what tells nothing for what the chapter is', () => {
    expect(shown(['乾元'], 'hans', 'hans')).toEqual([null]);
  });

  it('exchanges quotation marks only where it is asked', () => {
    expect(shown(['“书架”'], 'hant-TW', null)).toEqual(['“書架”']);
    expect(shown(['“书架”', '“Home”'], 'hant-TW', null, { quotes: 'region' })).toEqual(['「書架」', null]);
  });
});
