import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { shelve } from '../utils/browser/shelf';
import { CARD_PARTS } from './reader/card-parts';

/** The cards of terms, in a file of its own: loaded when a chapter with hints has been read. */
export default defineUnlistedScript(() => shelve('cards', CARD_PARTS));
