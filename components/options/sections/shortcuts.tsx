import type { Translate } from '../../ui/translate';
import type { OptionSection } from '../model';
import { Titled } from '../rows';

/** A command of the browser's and the keys that give it. */
export interface Binding {
  name: string;
  description: string;
  /** As the browser writes it; empty where no keys are bound. */
  keys: string;
}

interface Props {
  bindings: readonly Binding[];
  t: Translate;
  onChangeKeys(): void;
}

/** Which keys do what. */
export function shortcutsSection(props: Props): OptionSection {
  const { t } = props;
  return {
    id: 'shortcuts',
    title: 'sectionShortcuts',
    rows: [
      { id: 'bindings', label: 'shortcutsEverywhere', view: <Bindings {...props} /> },
      {
        id: 'keys',
        label: 'shortcutsOnPage',
        words: ['optionsKeys'],
        view: (
          <Titled id="keys" title={t('shortcutsOnPage')}>
            <p>{t('optionsKeys')}</p>
          </Titled>
        ),
      },
    ],
  };
}

function Bindings({ bindings, t, onChangeKeys }: Props) {
  return (
    <Titled id="bindings" title={t('shortcutsEverywhere')}>
      <dl>
        {bindings.map(({ name, description, keys }) => (
          <div key={name} class="pair">
            <dt>{description}</dt>
            <dd>{keys === '' ? t('shortcutsNone') : <kbd>{keys}</kbd>}</dd>
          </div>
        ))}
      </dl>
      <p class="pair help">
        <span>{t('shortcutsHow')}</span>
        <button type="button" class="plain" onClick={onChangeKeys}>
          {t('change')}
        </button>
      </p>
    </Titled>
  );
}
