import { useMemo, useRef, useState } from 'preact/hooks';
import { type Emptiness, EmptyList } from '../../components/glossary/EmptyList';
import { GlossaryPage } from '../../components/glossary/GlossaryPage';
import { ImportDialog } from '../../components/glossary/ImportDialog';
import { MoveDialog } from '../../components/glossary/MoveDialog';
import type { GlossaryItem } from '../../components/glossary/model';
import { TermForm } from '../../components/glossary/TermForm';
import { TermTable } from '../../components/glossary/TermTable';
import type { BulkAction } from '../../components/glossary/Toolbar';
import { Toolbar } from '../../components/glossary/Toolbar';
import { useAttempt } from '../../components/ui/use-attempt';
import type { ImportedList } from '../../utils/browser/glossary-database';
import { glossLanguage, translate as t } from '../../utils/browser/i18n';
import type { Stored } from '../../utils/browser/settings-store';
import { hushedEverywhere } from '../../utils/hints/hushed';
import { placeKey, placesOf } from '../../utils/hints/list/search';
import type { Entry } from '../../utils/hints/model';
import { usePlace } from '../options/use-place';
import { glossaryActions } from './actions';
import { exportEntries } from './export';
import { itemsOf, namesAt, OWN, placeName } from './items';
import { useDrop } from './use-drop';
import { useEdits } from './use-edits';
import { useEntries } from './use-entries';
import { useImport } from './use-import';
import { useList } from './use-list';

const language = glossLanguage();

/** What stands above the page. */
type Above = { kind: 'form'; entry: Entry; isNew: boolean } | { kind: 'move' };

interface Props {
  stored: Stored;
  imported: ImportedList;
  /** Changes whenever an imported glossary has changed. */
  revision: number;
}

/** Wires the glossaries to their views. */
export function Page({ stored, imported, revision }: Props) {
  const { glossary: own, everywhere, hushed } = stored;
  const packsOff = everywhere.packsOff ?? [];
  const { error, attempt } = useAttempt();
  const items = itemsOf(own.length, packsOff, imported, language, t);
  const named = decodeURIComponent(usePlace());
  const item = items.find(({ id }) => id === named) ?? items[0]!;
  const entries = useEntries(item, own, revision);
  const list = useList(item.id, entries, language);
  const edits = useEdits(attempt);
  const importing = useImport(own);
  const isDropping = useDrop((file) => {
    if (!importing.state) void importing.start(file);
  });
  const chooser = useRef<HTMLInputElement>(null);
  const [above, setAbove] = useState<Above | null>(null);
  const names = useMemo(() => namesAt(placesOf(own)), [own]);
  const shownNowhere = useMemo(() => hushedEverywhere(hushed), [hushed]);
  const act = glossaryActions({
    item,
    entries: entries ?? [],
    own,
    packsOff,
    imported: imported.glossaries,
    language,
    edits,
    attempt,
  });
  const close = () => setAbove(null);
  const isEditable = item.kind !== 'pack';
  const clear = () => {
    list.setQuery('');
    list.setKind('');
    list.setPlace('');
  };
  const why = emptiness(item, entries, list.rows.length);
  const choose = () => chooser.current?.click();
  const add = () => setAbove({ kind: 'form', entry: newEntry(), isNew: true });

  return (
    <GlossaryPage
      items={items}
      current={item}
      error={error}
      done={edits.done}
      isDropping={isDropping}
      t={t}
      onSwitch={act.switchGlossary}
      onAdd={add}
      onImport={choose}
      onExport={(format) => {
        const left = exportEntries(item.name, entries ?? [], format);
        if (left > 0) attempt(() => Promise.reject(new Error(t('glossaryLeftOut', left))));
      }}
      onRemove={act.removeGlossary}
      onUndo={edits.undo}
      onDismiss={edits.dismiss}
    >
      <input
        ref={chooser}
        type="file"
        hidden
        accept=".json,.csv,.tsv,.txt,.u8,.zip"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          currentTarget.value = '';
          if (file) void importing.start(file);
        }}
      />
      {item.count > 0 && (
        <Toolbar
          {...list.filter}
          places={list.places.map((key) => ({ key, name: placeName(key, t) }))}
          shown={list.rows.length}
          selected={list.selected.size}
          actions={ACTIONS[item.kind]}
          t={t}
          onQuery={list.setQuery}
          onKind={list.setKind}
          onPlace={list.setPlace}
          onAction={(action) =>
            action === 'move' ? setAbove({ kind: 'move' }) : act.bulk(action, list.selected)
          }
        />
      )}
      {why ? (
        <EmptyList why={why} t={t} onImport={choose} onAdd={add} onClear={clear} />
      ) : (
        <TermTable
          key={item.id}
          entries={entries!}
          rows={list.rows}
          selected={list.selected}
          order={list.order}
          editable={isEditable}
          isOn={({ id, off }) => !off && !shownNowhere.has(id)}
          placeName={({ scope }) => placeName(placeKey(scope), t)}
          language={language}
          t={t}
          onOrder={list.setOrder}
          onSelect={list.setSelected}
          onWrite={act.write}
          onSwitch={(entry, isOn) => act.turn([entry], isOn)}
          onOpen={(entry) => setAbove({ kind: 'form', entry, isNew: false })}
          onDelete={act.remove}
        />
      )}
      {above?.kind === 'form' && (
        <TermForm
          {...above}
          {...names}
          readOnly={!isEditable}
          t={t}
          onSave={(entry) => {
            close();
            act.save(entry);
          }}
          onCopy={(entry) => {
            close();
            act.copy([entry]);
          }}
          onClose={close}
        />
      )}
      {above?.kind === 'move' && (
        <MoveDialog
          {...names}
          count={list.selected.size}
          t={t}
          onMove={(scope) => {
            close();
            act.move(list.selected, scope);
          }}
          onClose={close}
        />
      )}
      {importing.state && (
        <ImportDialog
          {...importing}
          {...names}
          state={importing.state}
          glossaries={imported.glossaries}
          t={t}
          onStore={() => void importing.onStore(t('glossaryOwn'))}
          onCancel={importing.cancel}
          onAgain={() => {
            importing.cancel();
            choose();
          }}
        />
      )}
    </GlossaryPage>
  );
}

/** What can be done with selected terms of each kind of glossary. */
const ACTIONS: Record<GlossaryItem['kind'], readonly BulkAction[]> = {
  own: ['move', 'on', 'off', 'delete'],
  imported: ['copy', 'on', 'off', 'delete'],
  pack: ['copy', 'on', 'off'],
};

function emptiness(item: GlossaryItem, entries: readonly Entry[] | null, shown: number): Emptiness | null {
  if (item.broken) return 'broken';
  if (!entries) return 'loading';
  if (entries.length === 0) return item.id === OWN ? 'no-terms' : 'empty-glossary';
  return shown === 0 ? 'nothing-found' : null;
}

function newEntry(): Entry {
  const now = Date.now();
  return {
    id: crypto.randomUUID(),
    term: '',
    kind: 'person',
    gloss: { zh: '', en: '' },
    origin: 'reader',
    created: now,
    changed: now,
  };
}
