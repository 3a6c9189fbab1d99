import { useEffect, useRef } from 'preact/hooks';
import type { Translate } from '../ui/translate';
import type { OptionRow, OptionSection } from './model';

interface Props {
  section: OptionSection;
  /** The row that the address names is brought into sight. */
  place: string;
  t: Translate;
}

/** The rows of one subject under their title. */
export function Section({ section, place, t }: Props) {
  const titleId = `title-${section.id}`;
  return (
    <section aria-labelledby={titleId}>
      <h2 id={titleId}>{t(section.title)}</h2>
      {section.rows.map((row) => (
        <Row key={row.id} row={row} isSought={row.id === place} />
      ))}
    </section>
  );
}

/** What in a row takes the keyboard's focus. */
const CONTROL = 'input:checked, input:not([type=radio]), textarea, select, button, a';

function Row({ row, isSought }: { row: OptionRow; isSought: boolean }) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isSought) return;
    element.current?.scrollIntoView({ block: 'center' });
    element.current?.querySelector<HTMLElement>(CONTROL)?.focus({ preventScroll: true });
  }, [isSought]);
  return (
    <div id={row.id} class={isSought ? 'option sought' : 'option'} ref={element}>
      {row.view}
    </div>
  );
}
