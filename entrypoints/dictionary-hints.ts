import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { shelve } from '../utils/browser/shelf';
import { PACKS } from '../utils/hints/packs';

/** The built-in packs of hints in a file of their own: loaded with the first chapter that is shown with hints. */
export default defineUnlistedScript(() => shelve('hints', PACKS));
