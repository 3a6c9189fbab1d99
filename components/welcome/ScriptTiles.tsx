import type { Target } from '../../utils/script/model';
import { LANG_TAGS } from '../../utils/script/model';
import { TARGETS } from '../ui/scripts';
import type { Translate } from '../ui/translate';

/** Two characters in which the scripts differ. */
const SAMPLES: Record<(typeof TARGETS)[number]['value'], string> = {
  original: '原文',
  hans: '这里',
  'hant-TW': '這裡',
  'hant-HK': '這裏',
};

interface Props {
  script: Target;
  t: Translate;
  onChoose(script: Target): void;
}

/** The scripts to choose from, each shown in itself; arrow keys move, as radio buttons do. */
export function ScriptTiles({ script, t, onChoose }: Props) {
  return (
    <div class="tiles" role="radiogroup" aria-labelledby="script-title">
      {TARGETS.map(({ value, name }) => (
        <label key={value} class={value === script ? 'tile chosen' : 'tile'}>
          <input
            type="radio"
            name="script"
            value={value}
            checked={value === script}
            onChange={() => onChoose(value)}
          />
          <span class="sample" aria-hidden="true" lang={value === 'original' ? 'zh-Hant' : LANG_TAGS[value]}>
            {SAMPLES[value]}
          </span>
          <span>{t(value === 'original' ? 'welcomeAsSent' : name)}</span>
        </label>
      ))}
    </div>
  );
}
