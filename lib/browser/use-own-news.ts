import { useEffect, useRef } from 'preact/hooks';
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { backgroundToPanel } from '../messages';
import { isBackground } from './transport';

const news = v.variant('type', [
  v.object({ to: v.literal('panel'), type: v.literal('ownChanged') }),
  v.object({
    to: v.literal('panel'),
    type: v.literal('passagePicked'),
    body: backgroundToPanel.passagePicked.body,
  }),
]);
type Picked = v.InferOutput<typeof backgroundToPanel.passagePicked.body>;

interface Listeners {
  /** A passage was chosen from the context menu, or could not be. */
  onPicked?: (picked: Picked) => void;
  onChanged?: () => void;
}

/** Hears what the background tells of the reader's own statements. */
export function useOwnNews(listeners: Listeners): void {
  const current = useRef(listeners);
  current.current = listeners;
  useEffect(() => {
    const listener = (raw: unknown, sender: Parameters<typeof isBackground>[0]) => {
      const message = v.safeParse(news, raw);
      if (!message.success || !isBackground(sender)) return;
      const { onPicked, onChanged } = current.current;
      if (message.output.type === 'passagePicked') onPicked?.(message.output.body);
      else onChanged?.();
    };
    browser.runtime.onMessage.addListener(listener);
    return () => browser.runtime.onMessage.removeListener(listener);
  }, []);
}
