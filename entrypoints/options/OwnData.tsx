import { useEffect, useMemo, useState } from 'preact/hooks';
import { StoreHealth } from '../../components/StoreHealth';
import { TakeAlong } from '../../components/TakeAlong';
import { createTakeAlong } from '../../lib/browser/exchange/take-along';
import { listNotes } from '../../lib/browser/list-notes';
import { report } from '../../lib/browser/report';
import type { Note } from '../../lib/messages';
import { useHealth } from './use-health';

/** What the reader has made: how it is kept, the ways out and in, and its deletion. */
export function OwnData() {
  const health = useHealth();
  const acts = useMemo(createTakeAlong, []);
  const [notes, setNotes] = useState<Note[]>([]);
  useEffect(() => {
    listNotes(null).then(setNotes, (error) => report(error, 'listing notes'));
  }, [health.health]);
  return (
    <>
      <TakeAlong notes={notes} {...acts} />
      <StoreHealth {...health} />
    </>
  );
}
