import type { Entry } from './model';

/** How Latin terms are rightly written, by their form in small letters (`ai` → `AI`). */
export function caseForms(entries: readonly Entry[]): Map<string, string> {
  const forms = new Map<string, string>();
  for (const { caseForm } of entries) {
    const small = caseForm?.toLowerCase();
    if (caseForm && small && small !== caseForm && !forms.has(small)) forms.set(small, caseForm);
  }
  return forms;
}
