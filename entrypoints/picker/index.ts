import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { changeStore } from '../../utils/browser/change-store';
import { translate } from '../../utils/browser/i18n';
import { pathsLike } from '../../utils/chapter/page-pattern';
import { robustSelector } from '../../utils/page/pick/robust-selector';
import { PickView } from './pick-view';

/** Set in the frame's isolated world while the reader points, so that a second call begins anew. */
const world = globalThis as { moyePicker?: AbortController };

/** Has the reader point at the chapter, which becomes a rule for the site; the reader in the page goes by it at once. */
export default defineUnlistedScript(() => {
  world.moyePicker?.abort();
  const end = new AbortController();
  world.moyePicker = end;
  const use = async (element: Element) => {
    const body = robustSelector(element);
    if (body === null) throw new Error(translate('pickNoName'));
    const rule = { hosts: [location.hostname], paths: [pathsLike(document.URL)], body, picked: true };
    await changeStore('addRules', [rule]);
  };
  new PickView(document, translate, use, end);
});
