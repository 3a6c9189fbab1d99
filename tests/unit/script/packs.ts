import context from 'virtual:moye/context';
import regions from 'virtual:moye/regions';
import toHans from 'virtual:moye/to-hans';
import toHant from 'virtual:moye/to-hant';
import { Packs } from '../../../utils/script/packs';

/** Every dictionary, as the extension embeds them. */
export const packs = new Packs();
packs.add('regions', regions);
packs.add('to-hant', toHant);
packs.add('to-hans', toHans);
packs.add('context', { dictionaries: {}, context });
