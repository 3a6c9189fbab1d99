import { render } from 'preact';
import { FoldLine } from '../../components/page/FoldLine';
import css from '../../components/page/FoldLine.css?inline';
import type { Translate } from '../../components/ui/translate';
import type { FoldView } from '../../utils/page/fold-markers';
import { makeShadowHost } from '../../utils/page/shadow-host';
import type { Scope, Settings } from '../../utils/settings/model';
import { pageCss } from './page-css';

/** What the reader can do with the line that stands for a fold. */
export interface FoldActions {
  onToggle(): void;
  onChoose(repeats: Settings['repeats'], scope: Scope): void;
}

/** The line that stands in a page for a fold of repeated paragraphs. */
export function makeFoldView(document: Document, actions: FoldActions, t: Translate): FoldView {
  const { host, mount } = makeShadowHost(document, 'moye-fold', pageCss(css), 'block');
  return {
    host,
    update: ({ start, end, copyOf, copyEnd }, open, repeats) =>
      render(
        <FoldLine
          count={end - start}
          copyStart={copyOf}
          copyEnd={copyEnd}
          open={open}
          repeats={repeats}
          t={t}
          {...actions}
        />,
        mount,
      ),
  };
}
