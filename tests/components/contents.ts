import { describeContents } from '../../lib/view/contents';
import { lookup } from './sample-state';

/** The bundled pack as a whole, as the background tells it. */
export const [contents] = describeContents(lookup, null, 'en') as [
  ReturnType<typeof describeContents>[number],
];
