import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { conversionsFor, packsForRepair, sidesOf } from '../../../utils/reading/resources';
import { createConverter } from '../../../utils/script/converter';
import { identify } from '../../../utils/script/identify';
import type { Target } from '../../../utils/script/model';
import { createSpanConverter } from '../../../utils/script/spans';
import { runSteps } from '../../../utils/text/steps';
import { packs } from '../script/packs';

const sentences = readFileSync('tests/corpus/sentences/ambiguous-1.tsv', 'utf8')
  .split('\n')
  .filter((line) => line.includes('\t'))
  .map((line) => line.split('\t')[0]!);

/** What the reader sees of a text in a target, as the extension finds out. */
function show(text: string, target: Target, phrases: boolean): string {
  const { script } = identify(text);
  const { main } = runSteps(sidesOf(script, text.split('\n')));
  const wanted = conversionsFor(script, target, phrases);
  const open = (side: 'hans' | 'hant') =>
    wanted[side] && createConverter({ ...wanted[side], phrases }, packs);
  return createSpanConverter(main, { hans: open('hans'), hant: open('hant') }).convert(text);
}

describe('conversionsFor', () => {
  it('leaves a text as it is that is in the wanted script', () => {
    expect(conversionsFor('hans', 'hans', false).hans).toBeNull();
    expect(conversionsFor('hant-TW', 'hant-TW', false).hant).toBeNull();
    expect(conversionsFor('hant-HK', 'hant', false).hant).toBeNull();
    expect(conversionsFor('none', 'hans', false)).toEqual({ hans: null, hant: null });
    expect(conversionsFor('mixed', 'original', false)).toEqual({ hans: null, hant: null });
  });

  it('goes from the region of the text', () => {
    expect(conversionsFor('hant-HK', 'hant-TW', false).hant).toEqual({ from: 'hant-HK', to: 'hant-TW' });
    expect(conversionsFor('hant', 'hans', true).hant).toEqual({ from: 'hant-TW', to: 'hans' });
  });

  it.each<[Target, boolean]>([
    ['hans', false],
    ['hant', false],
    ['hant-TW', false],
    ['hant-HK', false],
    ['hant-TW', true],
    ['hant-HK', true],
  ])('changes nothing when a converted page is converted again: %s, words %s', (target, phrases) => {
    const text = sentences.join('\n');
    const once = show(text, target, phrases);
    const again = show(once, target, phrases);
    const changed = again.split('\n').filter((line, i) => line !== once.split('\n')[i]);
    expect(changed).toEqual([]);
  });
});

describe('packsForRepair', () => {
  const needed = (...wish: Parameters<typeof packsForRepair>) => runSteps(packsForRepair(...wish)).length > 0;

  it('are needed by Traditional text, by both scripts at once, and by strays', () => {
    expect(needed('hant', ['他沒有說話。'])).toBe(true);
    expect(needed('mixed', ['他沒有說話。', '她没有说话。'])).toBe(true);
    expect(needed('hans', ['她没有说话。'])).toBe(false);
    expect(needed('none', ['Hello.'])).toBe(false);
  });
});
