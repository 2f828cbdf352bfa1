import { useEffect, useState } from 'preact/hooks';
import { report } from '../../lib/browser/report';
import { createSender } from '../../lib/browser/transport';
import { type LeftOutReply, type PageState, panelToBackground } from '../../lib/messages';
import { touchedBy } from '../../lib/view/left-out';

const ask = createSender(panelToBackground, 'background');

/** What a page about an event leaves out, once it is read; null until it is known, and for other pages. */
export function useLeftOut(state: PageState | null): LeftOutReply | null {
  const [known, setKnown] = useState<{ about: string; reply: LeftOutReply } | null>(null);
  const about = askedOf(state);
  useEffect(() => {
    if (!about) return;
    let isWanted = true;
    ask('findLeftOut', JSON.parse(about)).then(
      (reply) => isWanted && setKnown({ about, reply }),
      (error) => report(error, 'looking for what is left out'),
    );
    return () => {
      isWanted = false;
    };
  }, [about]);
  // What was asked of another page is never shown beside this one.
  return about && known?.about === about ? known.reply : null;
}

/** What is to be asked of a page, as JSON: the same page with the same matches is asked of once. */
function askedOf(state: PageState | null): string | null {
  if (!state?.context || state.gate.level !== 'event') return null;
  const { contexts, matches } = state.context;
  const touched = touchedBy(contexts, matches);
  return JSON.stringify({ url: state.url, packs: state.gate.packs, touched });
}
