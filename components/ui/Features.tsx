import type { Report } from '../../utils/reading/report';
import type { Settings, SiteSettings } from '../../utils/settings/model';
import { Switch } from './Switch';
import type { MessageKey, Translate } from './translate';

type OnOff = 'foldDuplicates' | 'hideNotices' | 'hideAuthorNotes' | 'hints';

/** What Moye does to a chapter beside its script: what it is called, how much of it there is, what lists it. */
const FEATURES = [
  { field: 'foldDuplicates', name: 'featureFold', count: 'folded', list: 'folds' },
  { field: 'hideNotices', name: 'featureNotices', count: 'notices', list: 'notices' },
  { field: 'hideAuthorNotes', name: 'featureAuthorNotes', count: 'authorNotes', list: 'authorNotes' },
  { field: 'hints', name: 'featureHints', count: 'hints', list: 'hints' },
] as const satisfies readonly { field: OnOff; name: MessageKey; count: keyof Report; list: string }[];

/** The list behind each number. */
export type ListName = (typeof FEATURES)[number]['list'] | 'repairs';

interface Props {
  settings: Settings;
  report: Report;
  t: Translate;
  onPatch(patch: SiteSettings): void;
  /** Opens what is behind a number; without it the numbers are only numbers. */
  onList?(list: ListName): void;
}

/** A switch for each thing that Moye does to a chapter, and how much of it there is. */
export function Features({ settings, report, t, onPatch, onList }: Props) {
  const isMending = Object.values(settings.repair).some(Boolean);
  return (
    <div class="features">
      {FEATURES.map(({ field, name, count, list }) => (
        <div key={field} class="feature">
          <Switch label={t(name)} checked={settings[field]} onChange={(on) => onPatch({ [field]: on })} />
          <Count name={t(name)} count={report[count]} t={t} onOpen={onList && (() => onList(list))} />
        </div>
      ))}
      <div class="feature">
        <Switch
          label={t('featureRepair')}
          checked={isMending}
          onChange={(on) => onPatch({ repair: { characters: on, case: on, punctuation: on } })}
        />
        <Count
          name={t('featureRepair')}
          count={report.repaired}
          t={t}
          onOpen={onList && (() => onList('repairs'))}
        />
      </div>
    </div>
  );
}

interface CountProps {
  name: string;
  count: number;
  t: Translate;
  onOpen: (() => void) | undefined;
}

function Count({ name, count, t, onOpen }: CountProps) {
  if (!onOpen || count === 0) return <span class="count">{count}</span>;
  return (
    <button type="button" class="count" aria-label={t('listOpen', name, count)} onClick={onOpen}>
      {count}
    </button>
  );
}
