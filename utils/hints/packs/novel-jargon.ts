import type { Pack } from '../model';
import { games } from './novel-jargon/games';
import { net } from './novel-jargon/net';
import { tropes } from './novel-jargon/tropes';
import { writing } from './novel-jargon/writing';

/** Words of web novels, games and the net. */
export const novelJargon: Pack = {
  id: 'novel-jargon',
  name: { zh: '网文用语', en: 'Web-novel jargon' },
  entries: [...tropes, ...writing, ...games, ...net],
};
