import { useEffect, useState } from 'preact/hooks';
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { panelToBackground } from '../messages';
import type { Standing } from '../notes/standing';
import { createSender, isBackground, type Sender } from './transport';

const ask = createSender(panelToBackground, 'background');
const changed = v.object({ to: v.literal('panel'), type: v.literal('standingsChanged') });

/** What had become of notes' passages when their pages were last read, kept up to date. */
export function useStandings(): Standing[] {
  const [standings, setStandings] = useState<Standing[]>([]);
  useEffect(() => {
    // The notes, which lie in the same store, say what is wrong with it.
    const load = () => ask('listStandings', {}).then(setStandings, () => {});
    const listener = (raw: unknown, sender: Sender) => {
      if (v.is(changed, raw) && isBackground(sender)) void load();
    };
    browser.runtime.onMessage.addListener(listener);
    void load();
    return () => browser.runtime.onMessage.removeListener(listener);
  }, []);
  return standings;
}
