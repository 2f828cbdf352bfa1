import type { Stance } from '../lib/types';

/** A stance as a drawing, 16 by 16 with its middle at 8, 8: form first, colour second. */
export interface StanceForm {
  outline: string;
  sign: string;
  /** Filled, with the sign in the colour of the paper: taking a side plainly. */
  isSolid: boolean;
}

const CIRCLE = 'M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 1 1 0-13z';
const DIAMOND = 'M8 .6 15.4 8 8 15.4 .6 8z';
const TRIANGLE = 'M8 1.6 15.2 14.2H.8z';

/** Round speaks for, angular speaks against, hollow takes no plain side. */
export const STANCE_FORMS: Record<Stance, StanceForm> = {
  affirms: { outline: CIRCLE, sign: 'M5 8.3l2.1 2.1 3.9-4.2', isSolid: true },
  denies: { outline: DIAMOND, sign: 'M6 6l4 4M10 6l-4 4', isSolid: true },
  doubts: { outline: DIAMOND, sign: 'M5.6 8.8c.8-1.5 1.6-1.5 2.4-.7s1.6.8 2.4-.7', isSolid: false },
  explains: { outline: CIRCLE, sign: 'M8 7.4v3.8M8 4.9v.3', isSolid: false },
  declines: { outline: CIRCLE, sign: 'M5.4 8h5.2', isSolid: false },
  caveat: { outline: TRIANGLE, sign: 'M8 6.2v3.9M8 11.9v.3', isSolid: false },
};

/** All stances, in the order of a legend. */
export const STANCES = Object.keys(STANCE_FORMS) as Stance[];
