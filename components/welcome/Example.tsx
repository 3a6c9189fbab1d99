import { useState } from 'preact/hooks';
import { LANG_TAGS } from '../../utils/script/model';
import { KINDS } from '../ui/kinds';
import { Segmented } from '../ui/Segmented';
import type { Translate } from '../ui/translate';
import type { ExampleLine, ExampleReading, ExampleTerm } from './model';

const VIEWS = [
  { value: 'sent', name: 'welcomeAsSent' },
  { value: 'moye', name: 'welcomeWithMoye' },
] as const;

type View = (typeof VIEWS)[number]['value'];

export interface ExampleProps {
  /** The title and the paragraphs as the site sends them. */
  sent: { title: string; paragraphs: readonly string[] };
  /** The same as Moye shows it; null until it is read. */
  reading: ExampleReading | null;
  t: Translate;
}

/** A chapter on which the choices of the moment can be seen, beside what the site sends. */
export function Example({ sent, reading, t }: ExampleProps) {
  const [view, setView] = useState<View>('moye');
  const shown = view === 'moye' ? reading : null;
  const script = shown?.script ?? 'original';
  return (
    <section class="example" aria-labelledby="example-title" aria-busy={!reading}>
      <h2 id="example-title">{t('welcomeExample')}</h2>
      <Segmented
        label={t('welcomeExample')}
        value={view}
        choices={VIEWS.map(({ value, name }) => ({ value, label: t(name) }))}
        onChange={(chosen) => setView(chosen)}
      />
      <article
        class={shown ? 'page' : 'page raw'}
        lang={script === 'original' ? 'zh-Hant' : LANG_TAGS[script]}
      >
        <h3>{shown?.title ?? sent.title}</h3>
        {shown ? <Lines reading={shown} t={t} /> : sent.paragraphs.map((text, i) => <p key={i}>{text}</p>)}
      </article>
      <Done report={shown?.report ?? null} t={t} />
    </section>
  );
}

/** The text as Moye shows it. The card of a disguised name is open at first, so that it is seen what a card is. */
function Lines({ reading, t }: { reading: ExampleReading; t: Translate }) {
  const [chosen, setChosen] = useState<string | null>(null);
  const terms = reading.lines.flatMap((line) =>
    line.kind === 'text' ? line.parts.filter((part) => part.term) : [],
  );
  const open = terms.find(({ text }) => text === chosen) ?? terms.find(({ term }) => term?.means) ?? terms[0];
  return (
    <>
      {reading.lines.map((line, i) => (
        <Line key={i} line={line} open={open?.text} t={t} onOpen={setChosen} />
      ))}
      {open?.term && <TermCard text={open.text} term={open.term} t={t} />}
    </>
  );
}

interface LineProps {
  line: ExampleLine;
  /** The term whose card is open. */
  open: string | undefined;
  t: Translate;
  onOpen(term: string): void;
}

function Line({ line, open, t, onOpen }: LineProps) {
  if (line.kind === 'fold') {
    const { count, copyStart, copyEnd } = line;
    return (
      <p class="folded" lang={t('language')}>
        {t('foldText', count, (copyStart ?? 0) + 1, copyEnd ?? count)}
      </p>
    );
  }
  return (
    <p>
      {line.parts.map(({ text, term }, i) =>
        term ? (
          <button
            key={i}
            type="button"
            class={`term ${term.kind}`}
            aria-pressed={text === open}
            onClick={() => onOpen(text)}
          >
            {text}
          </button>
        ) : (
          text
        ),
      )}
    </p>
  );
}

function TermCard({ text, term, t }: { text: string; term: ExampleTerm; t: Translate }) {
  return (
    <div class="card" role="status">
      <b>{text}</b> <small lang={t('language')}>{t(KINDS[term.kind])}</small>
      {term.means && <p>{`${t('cardMeans')} ${term.means}`}</p>}
      {term.gloss && <p>{term.gloss}</p>}
    </div>
  );
}

/** What was done to the text, in numbers. */
function Done({ report, t }: { report: ExampleReading['report'] | null; t: Translate }) {
  const done = [
    { name: 'featureRepair', count: report?.repaired },
    { name: 'featureNotices', count: report?.notices },
    { name: 'featureFold', count: report?.folded },
    { name: 'featureHints', count: report?.hints },
  ] as const;
  return (
    <ul class="done">
      {done.map(({ name, count }) => (
        <li key={name} class={count ? '' : 'none'}>
          {t(name)} <b>{count ?? 0}</b>
        </li>
      ))}
    </ul>
  );
}
