import { useState } from 'preact/hooks';
import type { RuleDraft, RuleNotice } from '../../components/options/SiteRules';
import type { Attempt } from '../../components/ui/use-attempt';
import { changeStore, type Stored } from '../../utils/browser/settings-store';
import { switchRule } from '../../utils/chapter/rule-list';
import type { SiteRule } from '../../utils/chapter/site-rules';
import type { RuleTextFault } from '../../utils/chapter/site-rules-text';
import { formatSiteRules, LONGEST_TEXT, parseSiteRules } from '../../utils/chapter/site-rules-text';
import { copyText } from '../../utils/page/clipboard';
import { isSelector } from '../../utils/page/rule-on-page';
import { download } from './download';

const FILE_NAME = 'moye-site-rules.json';

/** What a new rule starts from. */
const TEMPLATE: SiteRule = { hosts: ['www.example.com'], paths: ['/book/*'], body: '#content' };

/** Keeps the reader's rules for sites, the text of the one that is being written, and the way back. */
export function useSiteRules(stored: Stored | null, attempt: Attempt) {
  const rules = stored?.rules ?? [];
  const [draft, setDraft] = useState<RuleDraft | null>(null);
  const [faults, setFaults] = useState<RuleTextFault[]>([]);
  const [notice, setNotice] = useState<RuleNotice | null>(null);
  const [before, setBefore] = useState<readonly SiteRule[] | null>(null);

  /** Remembers the rules as they are, carries out a change of them, and says what was done. */
  const change = async (work: () => Promise<void>, said: RuleNotice | null) => {
    await work();
    setBefore(said ? rules : null);
    setNotice(said);
  };
  const replace = (index: number, by: SiteRule[], said: RuleNotice | null) =>
    change(() => changeStore('replaceRule', { rule: rules[index]!, by }), said);
  const save = async ({ at, text }: RuleDraft) => {
    const read = parseSiteRules(text, isSelector);
    setFaults(read.faults);
    if (read.faults.length > 0) return;
    await (at === null
      ? change(() => changeStore('addRules', read.rules), null)
      : replace(at, read.rules, null));
    setDraft(null);
  };
  const read = async (file: File) => {
    // A file that is far too long is not even read.
    const text = file.size > LONGEST_TEXT * 4 ? ' '.repeat(LONGEST_TEXT + 1) : await file.text();
    const found = parseSiteRules(text, isSelector);
    setFaults(found.faults);
    const said: RuleNotice = { kind: 'imported', count: found.rules.length };
    await change(() => changeStore('addRules', found.rules), said);
  };
  const edit = (next: RuleDraft | null) => {
    setDraft(next);
    setFaults([]);
    setNotice(null);
  };
  return {
    rules,
    draft,
    faults,
    notice,
    canUndo: before !== null,
    onSwitch: (index: number, on: boolean) =>
      attempt(() => replace(index, [switchRule(rules[index]!, on)], null)),
    onAdd: () => edit({ at: null, text: formatSiteRules([TEMPLATE]) }),
    onEdit: (index: number) => edit({ at: index, text: JSON.stringify(rules[index], null, 2) }),
    onInput: (text: string) => draft && setDraft({ ...draft, text }),
    onCancel: () => edit(null),
    onSave: () => draft && attempt(() => save(draft)),
    onDelete: (index: number) => attempt(() => replace(index, [], { kind: 'deleted', count: 1 })),
    onUndo: () => before && attempt(() => change(() => changeStore('saveRules', [...before]), null)),
    onImport: (file: File) => attempt(() => read(file)),
    onExport: () => download(FILE_NAME, formatSiteRules(rules)),
    onCopy: () =>
      attempt(async () => {
        await copyText(document, formatSiteRules(rules));
        setNotice({ kind: 'copied', count: rules.length });
      }),
  };
}
