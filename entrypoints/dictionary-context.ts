import context from 'virtual:moye/context';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { shelve } from '../utils/browser/shelf';

/** Words, rules and weights that choose by the sentence, in a file of their own: loaded when they are first needed. */
export default defineUnlistedScript(() => shelve('context', { dictionaries: {}, context }));
