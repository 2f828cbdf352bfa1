import { useEffect, useState } from 'preact/hooks';
import { type ActorNames, panelToBackground } from '../messages';
import type { PackContents } from '../view/contents';
import { report } from './report';
import { onSettings } from './settings';
import { createSender } from './transport';
import { useOwnNews } from './use-own-news';

const ask = createSender(panelToBackground, 'background');

/** All packs in use with all spellings of their actors. */
export interface Packs {
  contents: PackContents[];
  names: ActorNames[];
}

/** All packs, asked for once they are wanted and again when settings or the reader's own change; null until they are here. */
export function usePacks(isWanted: boolean): Packs | null {
  const [packs, setPacks] = useState<Packs | null>(null);
  const [turn, setTurn] = useState(0);
  useOwnNews({ onChanged: () => setTurn((turn) => turn + 1) });
  useEffect(() => {
    if (!isWanted) return;
    const load = async () => {
      const [contents, names] = await Promise.all([
        ask('describePacks', { packs: null }),
        ask('listNames', {}),
      ]);
      setPacks({ contents, names });
    };
    const tryToLoad = () => load().catch((error) => report(error, 'loading the packs'));
    void tryToLoad();
    return onSettings(() => void tryToLoad());
  }, [isWanted, turn]);
  return packs;
}
