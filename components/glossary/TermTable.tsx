import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Cell, moveInGrid, rowsToDraw, type Sight, scrolledTo } from '../../utils/hints/list/grid';
import type { Order, SortField } from '../../utils/hints/list/order';
import type { Entry } from '../../utils/hints/model';
import type { MessageKey, Translate } from '../ui/translate';
import { COLUMNS, type ColumnName, type WrittenField } from './model';
import { TermRow } from './TermRow';

export interface TableProps {
  entries: readonly Entry[];
  /** The entries that are shown, by their places, in order. */
  rows: readonly number[];
  /** The ids of those that are selected. */
  selected: ReadonlySet<string>;
  order: Order;
  /** Whether entries can be written and taken out; all can be switched. */
  editable: boolean;
  isOn(entry: Entry): boolean;
  placeName(entry: Entry): string;
  language: 'zh' | 'en';
  t: Translate;
  onOrder(order: Order): void;
  onSelect(ids: ReadonlySet<string>): void;
  onWrite(entry: Entry, field: WrittenField, text: string): void;
  onSwitch(entry: Entry, on: boolean): void;
  onOpen(entry: Entry): void;
  onDelete(ids: readonly string[]): void;
}

const HEADINGS: Partial<Record<ColumnName, { name: MessageKey; field: SortField }>> = {
  term: { name: 'columnTerm', field: 'term' },
  means: { name: 'columnMeans', field: 'means' },
  gloss: { name: 'columnGloss', field: 'gloss' },
  kind: { name: 'columnKind', field: 'kind' },
  place: { name: 'columnPlace', field: 'place' },
};

/** A table of terms of any length: only the rows in sight are drawn. Keys move as in a spreadsheet. */
export function TermTable(props: TableProps) {
  const { entries, rows, selected, editable, t } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [sight, setSight] = useState<Sight>({ top: 0, height: 600 });
  const [rowHeight, setRowHeight] = useState(44);
  const [active, setActive] = useState<Cell>({ row: 0, column: 1 });
  /** Each time a cell is written has a number, and a field of its own; 0 while none is. */
  const [writing, setWriting] = useState(0);
  const times = useRef(0);
  const focusing = useRef(false);
  const anchor = useRef(0);
  const current = { row: Math.min(active.row, Math.max(0, rows.length - 1)), column: active.column };

  useEffect(() => {
    const element = scroller.current!;
    const measure = () => {
      setSight({ top: element.scrollTop, height: element.clientHeight });
      setRowHeight(Number.parseFloat(getComputedStyle(element).getPropertyValue('--row')) || 44);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  useLayoutEffect(() => {
    if (!focusing.current) return;
    focusing.current = false;
    const name = `[data-cell="${current.row}:${current.column}"]`;
    scroller.current?.querySelector<HTMLElement>(name)?.focus({ preventScroll: true });
  });

  const goTo = (cell: Cell) => {
    const element = scroller.current!;
    const body = { top: element.scrollTop, height: element.clientHeight - rowHeight };
    element.scrollTop = scrolledTo(cell.row, body, rowHeight);
    setSight({ top: element.scrollTop, height: element.clientHeight });
    focusing.current = true;
    setActive(cell);
  };
  const entryAt = (row: number): Entry | undefined => entries[rows[row]!];

  const toggle = (row: number, isRange: boolean) => {
    const next = new Set(selected);
    const [from, to] = isRange ? [Math.min(anchor.current, row), Math.max(anchor.current, row)] : [row, row];
    const isOn = isRange || !selected.has(entryAt(row)!.id);
    for (let at = from; at <= to; at++) {
      const { id } = entryAt(at)!;
      if (isOn) next.add(id);
      else next.delete(id);
    }
    anchor.current = row;
    props.onSelect(next);
  };

  const activate = (cell: Cell) => {
    const entry = entryAt(cell.row);
    const name = COLUMNS[cell.column];
    if (!entry) return;
    if (name === 'select') toggle(cell.row, false);
    else if (name === 'on') props.onSwitch(entry, !props.isOn(entry));
    else if (name === 'more' || name === 'place' || !editable) props.onOpen(entry);
    else {
      setActive(cell);
      setWriting(++times.current);
    }
  };

  const onKey = (event: KeyboardEvent) => {
    if (writing > 0 || rows.length === 0) return;
    const size = {
      rows: rows.length,
      columns: COLUMNS.length,
      page: Math.floor(sight.height / rowHeight) - 1,
    };
    const next = moveInGrid(current, event.key, event.ctrlKey || event.metaKey, size);
    if (next) goTo(next);
    else if (event.key === ' ') toggle(current.row, event.shiftKey);
    else if (event.key === 'Enter' || event.key === 'F2') activate(current);
    else if (event.key === 'Delete' && editable) {
      props.onDelete(selected.size > 0 ? [...selected] : [entryAt(current.row)!.id]);
    } else return;
    event.preventDefault();
  };

  const close = (text: string | null, step: 0 | 1 | -1 | null) => {
    const entry = entryAt(current.row);
    setWriting(0);
    if (text !== null && entry) props.onWrite(entry, COLUMNS[current.column] as WrittenField, text);
    if (step !== null) goTo({ row: current.row, column: current.column + step });
  };

  const areAllSelected = rows.length > 0 && rows.every((place) => selected.has(entries[place]!.id));
  return (
    <div
      class="grid"
      role="grid"
      aria-label={t('glossaryTable')}
      aria-rowcount={rows.length + 1}
      aria-colcount={COLUMNS.length}
      aria-multiselectable="true"
      aria-readonly={!editable}
      ref={scroller}
      onScroll={(event) =>
        setSight({ top: event.currentTarget.scrollTop, height: event.currentTarget.clientHeight })
      }
      onKeyDown={onKey}
    >
      <div class="row head" role="row" aria-rowindex={1}>
        {COLUMNS.map((name) => (
          <div key={name} class={name} role="columnheader" aria-sort={sortOf(name, props.order)}>
            {name === 'select' ? (
              <input
                type="checkbox"
                aria-label={t('glossarySelectAll')}
                checked={areAllSelected}
                onChange={() =>
                  props.onSelect(new Set(areAllSelected ? [] : rows.map((place) => entries[place]!.id)))
                }
              />
            ) : (
              <Heading name={name} {...props} />
            )}
          </div>
        ))}
      </div>
      <div class="body" role="rowgroup" style={{ height: `${rows.length * rowHeight}px` }}>
        {rowsToDraw(sight, rowHeight, rows.length, current.row).map((row) => (
          <TermRow
            key={entries[rows[row]!]!.id}
            entry={entries[rows[row]!]!}
            row={row}
            top={row * rowHeight}
            focused={row === current.row ? current.column : null}
            writing={row === current.row ? writing : 0}
            table={props}
            onFocus={(column) => {
              if (row !== current.row || column !== current.column) setActive({ row, column });
            }}
            onToggle={(isRange) => toggle(row, isRange)}
            onActivate={(column) => activate({ row, column })}
            onClose={close}
          />
        ))}
      </div>
    </div>
  );
}

function Heading({ name, order, t, onOrder }: TableProps & { name: ColumnName }) {
  const heading = HEADINGS[name];
  if (!heading) return <span class="unseen">{t(name === 'on' ? 'columnOn' : 'columnMore')}</span>;
  const isSorted = heading.field === order.field;
  return (
    <button type="button" onClick={() => onOrder({ field: heading.field, down: isSorted && !order.down })}>
      {t(heading.name)}
      <span aria-hidden="true">{isSorted ? (order.down ? ' ↓' : ' ↑') : ''}</span>
    </button>
  );
}

function sortOf(name: ColumnName, { field, down }: Order) {
  const heading = HEADINGS[name];
  if (!heading) return undefined;
  return heading.field === field ? (down ? 'descending' : 'ascending') : 'none';
}
