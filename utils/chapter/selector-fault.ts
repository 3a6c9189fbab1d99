/** Why a selector is refused: it is none, it matches everything, or it would make a large page slow. */
export type SelectorFault = 'no-selector' | 'broad' | 'slow' | 'long';

export const LONGEST_SELECTOR = 300;
/** A selector with more steps, alternatives or functions than this takes too long on a large page. */
const MOST_STEPS = 12;
const MOST_LOOSE_STEPS = 5;
const MOST_ALTERNATIVES = 10;
const MOST_FUNCTIONS = 4;
/** What is asked of an element by looking at many others. Before the last step it is asked again for each that fits. */
const COSTLY = /:has\(|-of-type|:nth-last-child|\bof\b/i;

/**
 * What is wrong with a selector; null where nothing is. Told here is what would make a page slow or match everything;
 * whether the browser can read it shows when it is used. What is slow was measured on a page of a megabyte: `~`, and
 * `:has()` or a count of types anywhere but in the last step, take seconds there.
 */
export function selectorFault(selector: string): SelectorFault | null {
  if (selector.length > LONGEST_SELECTOR) return 'long';
  if (selector.trim() === '' || /[{}<;]|\/\*|[\u0000-\u001f]/.test(selector)) return 'no-selector';
  const plain = selector.replace(/"[^"]*"|'[^']*'/g, 'x').replace(/\[[^[\]]*\]/g, '.x');
  if (count(plain, '(') !== count(plain, ')') || /[[\]]/.test(plain)) return 'no-selector';
  if (plain.includes('~') || count(plain, ':has(') > 1 || count(plain, '(') > MOST_FUNCTIONS) return 'slow';
  const alternatives = split(plain, /,/);
  if (alternatives.length > MOST_ALTERNATIVES) return 'slow';
  for (const part of alternatives) {
    const steps = split(part.trim().replace(/\s*([>+])\s*/g, '$1'), /[\s>+]/);
    const loose = split(part.trim().replace(/\s*([>+])\s*/g, '$1'), /\s/);
    if (steps.length > MOST_STEPS || loose.length > MOST_LOOSE_STEPS + 1) return 'slow';
    if (steps.slice(0, -1).some((step) => COSTLY.test(step))) return 'slow';
    if (steps.some((step) => step === '*' || step === ''))
      return steps.includes('') ? 'no-selector' : 'broad';
  }
  return null;
}

function count(text: string, mark: string): number {
  return text.toLowerCase().split(mark).length - 1;
}

/** The parts of a selector between marks that stand in no brackets. */
function split(selector: string, mark: RegExp): string[] {
  const parts = [''];
  let depth = 0;
  for (const unit of selector) {
    if (unit === '(') depth++;
    if (unit === ')') depth--;
    if (depth === 0 && mark.test(unit)) parts.push('');
    else parts[parts.length - 1] += unit;
  }
  return parts;
}
