import packed from 'virtual:moye/to-hant';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { shelve } from '../utils/browser/shelf';

/** Simplified → Traditional, in a file of its own: loaded into a page when it is first needed. */
export default defineUnlistedScript(() => shelve('to-hant', packed));
