import { readLanguage } from '../../lib/browser/i18n';
import { report } from '../../lib/browser/report';
import { idsOfMatches, withoutDismissed } from '../../lib/dismissals/dismissal';
import { matchGated } from '../../lib/match/match-gated';
import type { MatchedPage } from '../../lib/messages';
import { relate } from '../../lib/relate/relate';
import type { Gate, Sentence } from '../../lib/types';
import { describeCards } from '../../lib/view/cards';
import { describeAll } from '../../lib/view/describe';
import { nameReasons } from '../../lib/view/reason-text';
import { knowledgeInUse } from './knowledge';
import { panelWords } from './open-panel';
import { dismissedAmong } from './serve-dismissals';
import type { Store } from './store';

/** A page's matches, what others said and its cards, without the marks that the reader dismissed. */
export async function matchPage(
  store: Store,
  sentences: Sentence[],
  scanned: Gate,
  { url = null, isPrivatePage }: { url?: string | null; isPrivatePage: boolean },
): Promise<MatchedPage> {
  const { lookup, index } = await knowledgeInUse();
  const { gate, matches: all } = matchGated(index, sentences, scanned);
  const wrong = await dismissed(store, idsOfMatches(sentences, all), isPrivatePage);
  const matches = withoutDismissed(sentences, all, wrong);
  const contexts = relate(lookup, matches, url);
  const best = matches.flat();
  const { tag: language, t } = await readLanguage();
  const views = describeAll(lookup, gate, best, contexts, language);
  const each = describeCards(t, lookup, matches, contexts, views);
  const cards = { language, ...(await panelWords(t)), each };
  return { gate, matches: nameReasons(lookup, best, language), contexts, views, cards };
}

/** A store that cannot be read costs the reader's dismissals, not the page's context. */
function dismissed(store: Store, ids: string[], isPrivatePage: boolean): Promise<Set<string>> {
  return dismissedAmong(store, ids, isPrivatePage).catch((error: unknown) => {
    report(error, 'looking for dismissed marks');
    return new Set();
  });
}
