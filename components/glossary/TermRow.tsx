import { useLayoutEffect, useRef } from 'preact/hooks';
import { glossIn } from '../../utils/hints/list/order';
import type { Entry } from '../../utils/hints/model';
import { COLUMNS, type ColumnName, glossField, KIND_NAMES, KINDS } from './model';
import type { TableProps } from './TermTable';

interface Props {
  entry: Entry;
  row: number;
  top: number;
  /** The column that has the grid's focus; null where it is in another row. */
  focused: number | null;
  /** Which time a cell of this row is written; 0 while none is. */
  writing: number;
  table: TableProps;
  onFocus(column: number): void;
  onToggle(isRange: boolean): void;
  onActivate(column: number): void;
  /** Writing has ended. @param step where the focus goes; null where it has gone already */
  onClose(text: string | null, step: 0 | 1 | -1 | null): void;
}

/** One term. */
export function TermRow(props: Props) {
  const { entry, row, top, focused, table, onFocus, onActivate } = props;
  const isSelected = table.selected.has(entry.id);
  return (
    <div
      class={`row ${isSelected ? 'selected' : ''} ${table.isOn(entry) ? '' : 'off'}`}
      role="row"
      aria-rowindex={row + 2}
      aria-selected={isSelected}
      style={{ transform: `translateY(${top}px)` }}
    >
      {COLUMNS.map((name, column) => (
        <div
          key={name}
          class={name}
          role="gridcell"
          data-cell={`${row}:${column}`}
          tabIndex={focused === column ? 0 : -1}
          onFocus={() => onFocus(column)}
          onDblClick={() => name !== 'select' && name !== 'on' && onActivate(column)}
        >
          {props.writing > 0 && focused === column ? (
            <Editor {...props} key={props.writing} name={name} />
          ) : (
            <Content {...props} name={name} column={column} />
          )}
        </div>
      ))}
    </div>
  );
}

function Content({
  entry,
  name,
  column,
  table,
  onToggle,
  onActivate,
}: Props & { name: ColumnName; column: number }) {
  const { t, language } = table;
  switch (name) {
    case 'select':
      return (
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={t('glossarySelect', entry.term)}
          checked={table.selected.has(entry.id)}
          onClick={(event) => onToggle(event.shiftKey)}
        />
      );
    case 'term':
      return (
        <>
          <b>{entry.term}</b>
          <small>{entry.reading}</small>
        </>
      );
    case 'means':
      return <>{entry.means}</>;
    case 'gloss':
      return <>{glossIn(entry, language)}</>;
    case 'kind':
      return <>{t(KIND_NAMES[entry.kind])}</>;
    case 'place':
      return <>{table.placeName(entry)}</>;
    case 'on':
      return (
        <label class="switch">
          <input
            type="checkbox"
            role="switch"
            tabIndex={-1}
            aria-label={t('glossarySwitch', entry.term)}
            checked={table.isOn(entry)}
            aria-checked={table.isOn(entry)}
            onChange={() => onActivate(column)}
          />
        </label>
      );
    case 'more':
      return (
        <button
          type="button"
          class="more"
          tabIndex={-1}
          aria-label={t(table.editable ? 'glossaryEdit' : 'glossaryShow', entry.term)}
          onClick={() => onActivate(column)}
        >
          ⋯
        </button>
      );
  }
}

/** The field in which a cell is written: Enter and Tab keep what was written, Esc does not. */
function Editor({ entry, name, table, onClose }: Props & { name: ColumnName }) {
  const { t, language } = table;
  const field = useRef<HTMLInputElement & HTMLSelectElement>(null);
  const isDone = useRef(false);
  // At once: what is typed next belongs in the field.
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.select?.();
  }, []);
  const done = (text: string | null, step: 0 | 1 | -1 | null) => {
    if (isDone.current) return;
    isDone.current = true;
    onClose(text, step);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const value = field.current!.value;
    if (event.key === 'Enter') done(value, 0);
    else if (event.key === 'Tab') done(value, event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') done(null, 0);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const shared = { ref: field, onKeyDown, onBlur: () => done(field.current?.value ?? null, null) };
  if (name === 'kind') {
    return (
      <select {...shared} aria-label={t('columnKind')} defaultValue={entry.kind} value={entry.kind}>
        {KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {t(KIND_NAMES[kind])}
          </option>
        ))}
      </select>
    );
  }
  const [label, value, longest] =
    name === 'term'
      ? (['columnTerm', entry.term, 200] as const)
      : name === 'means'
        ? (['columnMeans', entry.means ?? '', 200] as const)
        : (['columnGloss', entry.gloss[glossField(entry, language)], 400] as const);
  return <input {...shared} aria-label={t(label)} maxLength={longest} defaultValue={value} />;
}
