import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { shelve } from '../utils/browser/shelf';
import { KNOWLEDGE } from '../utils/hints/knowledge';

/** What is known of terms, in a file of its own: loaded with the first chapter that is shown with hints. */
export default defineUnlistedScript(() => shelve('hints', KNOWLEDGE));
