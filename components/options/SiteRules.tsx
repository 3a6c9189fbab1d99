import type { RuleProblem } from '../../utils/chapter/site-rule-schema';
import type { SiteRule } from '../../utils/chapter/site-rules';
import type { RuleTextFault } from '../../utils/chapter/site-rules-text';
import { Switch } from '../ui/Switch';
import type { MessageKey, Translate } from '../ui/translate';
import { Titled } from './rows';

/** The text of the rule at a place, or of new ones. */
export interface RuleDraft {
  at: number | null;
  text: string;
}

/** What was just done with rules. */
export interface RuleNotice {
  kind: 'deleted' | 'imported' | 'copied';
  count: number;
}

export interface SiteRulesProps {
  rules: readonly SiteRule[];
  draft: RuleDraft | null;
  /** What is wrong with the text that was to be saved, or with the file that was read. */
  faults: readonly RuleTextFault[];
  notice: RuleNotice | null;
  canUndo: boolean;
  t: Translate;
  onSwitch(index: number, on: boolean): void;
  onAdd(): void;
  onEdit(index: number): void;
  onInput(text: string): void;
  onCancel(): void;
  onSave(): void;
  onDelete(index: number): void;
  onUndo(): void;
  onImport(file: File): void;
  onExport(): void;
  onCopy(): void;
}

/** So many faults are named at once. */
const NAMED = 6;

const BECAUSE = {
  'no-json': 'ruleNoJson',
  'no-rule': 'ruleNoRule',
  'unknown-field': 'ruleUnknownField',
  'wrong-type': 'ruleWrongType',
  'too-long': 'ruleTooLong',
  'too-many': 'ruleTooMany',
  'no-host': 'ruleNoHost',
  'bad-host': 'ruleBadHost',
  'bad-path': 'ruleBadPath',
  'says-nothing': 'ruleSaysNothing',
  'no-selector': 'ruleNoSelector',
  broad: 'ruleBroad',
  slow: 'ruleSlow',
} as const satisfies Record<RuleProblem, MessageKey>;

const NOTICES = {
  deleted: 'rulesDeleted',
  imported: 'rulesImported',
  copied: 'rulesCopied',
} as const satisfies Record<RuleNotice['kind'], MessageKey>;

/** The reader's own rules for sites: a list, and a field of text for the one that is being written. */
export function SiteRules(props: SiteRulesProps) {
  const { rules, draft, faults, notice, canUndo, t } = props;
  return (
    <Titled id="rules" title={t('rulesTitle')} help={t('rulesHelp')}>
      {rules.length === 0 && !draft && <p class="help">{t('rulesEmpty')}</p>}
      <ul class="rules">
        {rules.map((rule, i) => (
          <li key={JSON.stringify(rule)} class="pair">
            <Rule {...props} rule={rule} index={i} />
          </li>
        ))}
      </ul>
      {faults.length > 0 && <Faults faults={faults} t={t} />}
      {draft && <Editor {...props} draft={draft} />}
      <div class="pair" role="status">
        <span>{notice && t(NOTICES[notice.kind], notice.count)}</span>
        {canUndo && (
          <button type="button" class="plain" onClick={props.onUndo}>
            {t('undo')}
          </button>
        )}
      </div>
      {!draft && <Actions {...props} />}
    </Titled>
  );
}

function Rule({
  rule,
  index,
  t,
  onSwitch,
  onEdit,
  onDelete,
}: SiteRulesProps & { rule: SiteRule; index: number }) {
  const name = rule.name ?? rule.hosts.join(', ');
  return (
    <>
      <Switch
        label={name}
        help={summaryOf(rule, t)}
        checked={rule.off !== true}
        onChange={(on) => onSwitch(index, on)}
      />
      <button type="button" class="plain" aria-label={t('ruleEditOf', name)} onClick={() => onEdit(index)}>
        {t('ruleEdit')}
      </button>
      <button
        type="button"
        class="plain"
        aria-label={t('ruleDeleteOf', name)}
        onClick={() => onDelete(index)}
      >
        {t('ruleDelete')}
      </button>
    </>
  );
}

/** What a rule says, in a line. */
function summaryOf({ name, hosts, paths = [], never, body }: SiteRule, t: Translate): string {
  const says = never ? t('ruleNever') : (body ?? '');
  return [...(name ? hosts : []), ...paths, says].filter(Boolean).join(' · ');
}

function Editor({
  draft,
  faults,
  t,
  onInput,
  onSave,
  onCancel,
}: Omit<SiteRulesProps, 'draft'> & { draft: RuleDraft }) {
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
    >
      <textarea
        class="code"
        aria-label={t('ruleText')}
        aria-invalid={faults.length > 0}
        spellcheck={false}
        rows={10}
        value={draft.text}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      <div class="actions">
        <button type="submit" class="plain">
          {t('ruleSave')}
        </button>
        <button type="button" class="plain" onClick={onCancel}>
          {t('cancel')}
        </button>
      </div>
    </form>
  );
}

function Faults({ faults, t }: Pick<SiteRulesProps, 'faults' | 't'>) {
  return (
    <div role="alert">
      <p>{t('ruleFaults', faults.length)}</p>
      <ul class="problems">
        {faults.slice(0, NAMED).map(({ line, field, because }) => (
          <li key={`${line} ${field} ${because}`}>{t(BECAUSE[because], line, field)}</li>
        ))}
      </ul>
    </div>
  );
}

function Actions({ rules, t, onAdd, onImport, onExport, onCopy }: SiteRulesProps) {
  const isEmpty = rules.length === 0;
  return (
    <div class="actions">
      <button type="button" class="plain" onClick={onAdd}>
        {t('ruleAdd')}
      </button>
      <label class="plain file">
        {t('rulesImport')}
        <input
          type="file"
          accept=".json,.txt,application/json,text/plain"
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            event.currentTarget.value = '';
            if (file) onImport(file);
          }}
        />
      </label>
      <button type="button" class="plain" disabled={isEmpty} onClick={onExport}>
        {t('rulesExport')}
      </button>
      <button type="button" class="plain" disabled={isEmpty} onClick={onCopy}>
        {t('rulesCopy')}
      </button>
    </div>
  );
}
