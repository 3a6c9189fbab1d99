import type { Pack } from '../model';
import { companies } from './stand-ins/companies';
import { people } from './stand-ins/people';
import { places } from './stand-ins/places';

/** Real names in disguise. */
export const standIns: Pack = {
  id: 'stand-ins',
  name: { zh: '化名', en: 'Stand-in names' },
  entries: [...companies, ...people, ...places],
};
