import type { GlossaryItem } from '../../components/glossary/model';
import { type WrittenField, withField } from '../../components/glossary/model';
import type { BulkAction } from '../../components/glossary/Toolbar';
import type { Attempt } from '../../components/ui/use-attempt';
import {
  loadImported,
  patchImported,
  putImported,
  removeImported,
} from '../../utils/browser/glossary-database';
import { announceImported } from '../../utils/browser/glossary-store';
import { translate as t } from '../../utils/browser/i18n';
import { changeStore } from '../../utils/browser/settings-store';
import type { GlossaryScope, ImportedGlossary } from '../../utils/hints/imported';
import type { Entry } from '../../utils/hints/model';
import { OWN } from './items';
import type { useEdits } from './use-edits';
import { MOST_OWN } from './use-import';

interface Given {
  item: GlossaryItem;
  entries: readonly Entry[];
  own: readonly Entry[];
  packsOff: readonly string[];
  imported: readonly ImportedGlossary[];
  language: 'zh' | 'en';
  edits: ReturnType<typeof useEdits>;
  attempt: Attempt;
}

/** Everything that can be done to glossaries and their terms. */
export function glossaryActions({ item, entries, own, packsOff, imported, language, edits, attempt }: Given) {
  const change = (words: string, put: readonly Entry[], removed: readonly string[] = []) =>
    edits.edit(words, { glossary: item.id, entries, edit: { put, removed } });
  const stamped = (entry: Entry): Entry => ({ ...entry, changed: Date.now() });
  const chosen = (ids: ReadonlySet<string>) => entries.filter(({ id }) => ids.has(id));

  const remove = (ids: readonly string[]) => change(t('glossaryDeleted', ids.length), [], ids);
  const copy = (copied: readonly Entry[]) => {
    if (own.length + copied.length > MOST_OWN) {
      attempt(() => Promise.reject(new Error(t('importNoRoom'))));
      return;
    }
    const put = copied.map((entry) => stamped({ ...entry, id: crypto.randomUUID(), origin: 'reader' }));
    edits.edit(t('glossaryCopied', put.length), { glossary: OWN, entries: own, edit: { put, removed: [] } });
  };
  const move = (ids: ReadonlySet<string>, scope: GlossaryScope) =>
    change(
      t('glossaryMoved', ids.size),
      chosen(ids).map((entry) => stamped({ ...entry, scope })),
    );
  const turn = (turned: readonly Entry[], isOn: boolean) => {
    const words = t(isOn ? 'glossaryTurnedOn' : 'glossaryTurnedOff', turned.length);
    if (item.kind === 'pack') {
      // They cannot be changed; that they are off is kept beside them.
      const ids = turned.map(({ id }) => id);
      attempt(async () => {
        await changeStore('switchEntries', { ids, on: isOn });
        edits.offer(words, () => changeStore('switchEntries', { ids, on: !isOn }));
      });
      return;
    }
    change(
      words,
      turned.map(({ off: _, ...entry }) => stamped(isOn ? entry : { ...entry, off: true })),
    );
  };

  return {
    remove,
    copy,
    move,
    turn,
    save: (entry: Entry) => change(t('glossarySaved', entry.term), [stamped(entry)]),
    write: (entry: Entry, field: WrittenField, text: string) => {
      const written = withField(entry, field, text, language);
      if (written && JSON.stringify(written) !== JSON.stringify(entry)) {
        change(t('glossarySaved', written.term), [stamped(written)]);
      }
    },
    bulk: (action: Exclude<BulkAction, 'move'>, ids: ReadonlySet<string>) => {
      if (action === 'delete') remove([...ids]);
      else if (action === 'copy') copy(chosen(ids));
      else turn(chosen(ids), action === 'on');
    },
    switchGlossary: ({ id, kind }: GlossaryItem, on: boolean) =>
      attempt(async () => {
        if (kind === 'pack') {
          const others = packsOff.filter((other) => other !== id);
          await changeStore('patchEverywhere', { packsOff: on ? others : [...others, id] });
        } else {
          await patchImported(id, { on });
          await announceImported();
        }
      }),
    removeGlossary: () =>
      attempt(async () => {
        const known = imported.find(({ id }) => id === item.id);
        const contents = await loadImported(item.id);
        await removeImported([item.id]);
        await announceImported();
        location.hash = '';
        if (!known || !contents) return;
        edits.offer(t('glossaryRemoved', known.name), async () => {
          await putImported(known, contents);
          await announceImported();
        });
      }),
  };
}
