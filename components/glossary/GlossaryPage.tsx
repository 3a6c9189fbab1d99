import type { ComponentChildren } from 'preact';
import type { Written } from '../../utils/glossary-files/write';
import type { MessageKey, Translate } from '../ui/translate';
import { GlossaryList } from './GlossaryList';
import type { GlossaryItem } from './model';

interface Props {
  items: readonly GlossaryItem[];
  current: GlossaryItem;
  error: string | null;
  /** What was done last and can be taken back. */
  done: string | null;
  /** Whether a file is dragged over the page, which takes it. */
  isDropping: boolean;
  t: Translate;
  /** The table, or what stands in its place. */
  children: ComponentChildren;
  onSwitch(item: GlossaryItem, on: boolean): void;
  onAdd(): void;
  onImport(): void;
  onExport(format: Written): void;
  onRemove(): void;
  onUndo(): void;
  onDismiss(): void;
}

const EXPORTS = [
  ['json', 'formatMoye'],
  ['csv', 'formatCsv'],
  ['pairs', 'formatPairs'],
] as const satisfies readonly [Written, MessageKey][];

/** All glossaries beside the one that is open. */
export function GlossaryPage(props: Props) {
  const { items, current, error, done, t } = props;
  return (
    <div class="glossaries">
      <header>
        <h1>{t('glossaryTitle')}</h1>
        <a href="options.html#glossaries">{t('glossaryBack')}</a>
        <button type="button" class="plain" onClick={props.onImport}>
          {t('glossaryImport')}
        </button>
      </header>
      <GlossaryList items={items} current={current.id} t={t} onSwitch={props.onSwitch} />
      <main>
        <div class="titlebar">
          <h2>{current.name}</h2>
          {current.kind === 'own' && (
            <button type="button" class="chief" onClick={props.onAdd}>
              {t('glossaryNew')}
            </button>
          )}
          {current.count > 0 && !current.broken && (
            <select
              class="plain"
              aria-label={t('glossaryExport')}
              value=""
              onChange={(event) => {
                props.onExport(event.currentTarget.value as Written);
                event.currentTarget.value = '';
              }}
            >
              <option value="">{t('glossaryExport')}</option>
              {EXPORTS.map(([format, name]) => (
                <option key={format} value={format}>
                  {t(name)}
                </option>
              ))}
            </select>
          )}
          {current.kind === 'imported' && (
            <button type="button" class="plain" onClick={props.onRemove}>
              {t('glossaryRemove')}
            </button>
          )}
        </div>
        {error !== null && <p role="alert">{t('saveFailed', error)}</p>}
        {props.children}
      </main>
      {props.isDropping && <p class="drop">{t('glossaryDrop')}</p>}
      <div class="toast" role="status">
        {done !== null && (
          <>
            <span>{done}</span>
            <button type="button" onClick={props.onUndo}>
              {t('glossaryUndo')}
            </button>
            <button type="button" aria-label={t('cardClose')} onClick={props.onDismiss}>
              ✕
            </button>
          </>
        )}
      </div>
    </div>
  );
}
