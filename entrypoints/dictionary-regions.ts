import packed from 'virtual:moye/regions';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { shelve } from '../utils/browser/shelf';

/** The kinds of Traditional, and what every conversion needs, in a file of its own: loaded when it is first needed. */
export default defineUnlistedScript(() => shelve('regions', packed));
