import { useEffect, useState } from 'preact/hooks';
import { report } from '../../lib/browser/report';
import { createSender } from '../../lib/browser/transport';
import { panelToBackground } from '../../lib/messages';
import type { PackAbout } from '../../lib/view/pack-about';

const ask = createSender(panelToBackground, 'background');

/** Every bundled pack, also those that are off; empty until they are here. */
export function usePackList(): PackAbout[] {
  const [packs, setPacks] = useState<PackAbout[]>([]);
  useEffect(() => {
    ask('listPacks', {}).then(setPacks, (error) => report(error, 'listing packs'));
  }, []);
  return packs;
}
