import { useEffect, useState } from 'preact/hooks';
import type { StoreActs } from '../../components/StoreHealth';
import { saveFile } from '../../lib/browser/exchange/save-file';
import { report } from '../../lib/browser/report';
import { createSender } from '../../lib/browser/transport';
import { takeAll } from '../../lib/helpings';
import { panelToBackground } from '../../lib/messages';
import type { StoreHealth } from '../../lib/notes/contents';

const ask = createSender(panelToBackground, 'background');

/** How the store is, and what the reader can do about it; known anew after each act. */
export function useHealth(): StoreActs & { health: StoreHealth | null } {
  const [health, setHealth] = useState<StoreHealth | null>(null);
  const look = () =>
    ask('describeHealth', {}).then(setHealth, (error) => report(error, 'looking at the store'));
  useEffect(() => void look(), []);
  const then = async <T>(work: Promise<T>): Promise<T> => {
    const done = await work;
    await look();
    return done;
  };
  return {
    health,
    onBringBack: async (made) => (await then(ask('restoreSnapshot', { made }))).added.length,
    onAcceptLoss: () => then(ask('acceptLoss', {})),
    onExportRemains: async () => {
      const parts = await takeAll((asked) => ask('exportRemains', asked));
      const data = parts.map(({ part }) => part).join('');
      saveFile({ name: 'sidelight-remains.json', type: 'application/json', data });
    },
    onStartAnew: () => then(ask('startAnew', { confirm: 'start anew' })),
    onDeleteEverything: () => then(ask('deleteEverything', { confirm: 'delete everything' })),
  };
}
