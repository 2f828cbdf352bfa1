import { useEffect, useState } from 'preact/hooks';
import { useSettings } from '../../lib/browser/page-frame';
import { report } from '../../lib/browser/report';
import { createSender } from '../../lib/browser/transport';
import { panelToBackground } from '../../lib/messages';
import type { PackAbout } from '../../lib/view/pack-about';

const ask = createSender(panelToBackground, 'background');

/** Every bundled pack, also those that are off; empty until they are here. */
export function usePackList(): PackAbout[] {
  const { language } = useSettings();
  const [packs, setPacks] = useState<PackAbout[]>([]);
  // Packs are told of in the language of that time.
  useEffect(() => {
    ask('listPacks', {}).then(setPacks, (error) => report(error, 'listing packs'));
  }, [language]);
  return packs;
}
