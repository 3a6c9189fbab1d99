import { render } from 'preact';
import { FoldLine } from '../../components/page/FoldLine';
import css from '../../components/page/FoldLine.css?inline';
import type { Translate } from '../../components/ui/translate';
import type { FoldView } from '../../utils/page/fold-markers';
import { makeShadowHost } from '../../utils/page/shadow-host';

/** The line that stands in a page for a fold of repeated paragraphs. */
export function makeFoldView(document: Document, onToggle: () => void, t: Translate): FoldView {
  const { host, mount } = makeShadowHost(document, 'moye-fold', css, 'block');
  return {
    host,
    update: ({ kind, start, end, copyOf, copyEnd }, open) =>
      render(
        <FoldLine
          kind={kind}
          count={end - start}
          copyStart={copyOf}
          copyEnd={copyEnd}
          open={open}
          t={t}
          onToggle={onToggle}
        />,
        mount,
      ),
  };
}
