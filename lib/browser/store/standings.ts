import { type Standing, saysTheSame } from '../../notes/standing';
import type { Database } from './database';

/**
 * Keeps what has become of notes' passages; of a note that is gone nothing is written down. Tells whether
 * any has become something else.
 */
export async function keepStandings(db: Database, standings: Standing[]): Promise<boolean> {
  return db.transaction('rw', db.standings, db.notes, async () => {
    const ids = standings.map(({ note }) => note);
    const [known, notes] = [await db.standings.bulkGet(ids), await db.notes.bulkGet(ids)];
    const fresh = standings.filter(
      (each, at) => notes[at] && !(saysTheSame(known[at], each) && known[at]?.seen === each.seen),
    );
    await db.standings.bulkPut(fresh);
    return standings.some((each, at) => notes[at] && !saysTheSame(known[at], each));
  });
}

/** In no particular order. */
export function listStandings(db: Database): Promise<Standing[]> {
  return db.standings.toArray();
}
