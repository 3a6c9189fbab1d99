import { useId } from 'preact/hooks';
import type { Translate } from '../ui/translate';
import type { GlossaryItem } from './model';

interface Props {
  items: readonly GlossaryItem[];
  current: string;
  t: Translate;
  onSwitch(item: GlossaryItem, on: boolean): void;
}

const GROUPS = [
  ['own', 'glossaryOwnGroup'],
  ['pack', 'optionsPacks'],
  ['imported', 'glossaryImportedGroup'],
] as const;

/** All glossaries, each with its switch. The reader's own terms are always on. */
export function GlossaryList(props: Props) {
  const { items, t } = props;
  return (
    <nav aria-label={t('glossaryLists')}>
      {GROUPS.map(([kind, name]) => {
        const group = items.filter((item) => item.kind === kind);
        if (group.length === 0) return null;
        return <Group key={kind} {...props} title={t(name)} group={group} />;
      })}
    </nav>
  );
}

function Group({
  title,
  group,
  current,
  t,
  onSwitch,
}: Props & { title: string; group: readonly GlossaryItem[] }) {
  const id = useId();
  return (
    <>
      <h2 id={id}>{title}</h2>
      <ul aria-labelledby={id}>
        {group.map((item) => (
          <li key={item.id} class={item.id === current ? 'current' : ''}>
            <a
              href={`#${encodeURIComponent(item.id)}`}
              aria-current={item.id === current ? 'page' : undefined}
            >
              <span>{item.name}</span>
              <small>{item.broken ? t('glossaryBroken') : t('optionsEntries', item.count)}</small>
            </a>
            {item.kind !== 'own' && !item.broken && (
              <label class="switch">
                <input
                  type="checkbox"
                  role="switch"
                  aria-label={t('glossarySwitch', item.name)}
                  checked={item.on}
                  aria-checked={item.on}
                  onChange={(event) => onSwitch(item, event.currentTarget.checked)}
                />
              </label>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
