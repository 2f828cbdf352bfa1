import { readLanguage } from '../../lib/browser/i18n';
import { report } from '../../lib/browser/report';
import type { Database } from '../../lib/browser/store/database';
import { findDismissed } from '../../lib/browser/store/dismissals';
import { idsOfMatches, withoutDismissed } from '../../lib/dismissals/dismissal';
import { matchSentences } from '../../lib/match';
import type { MatchedPage } from '../../lib/messages';
import { relate } from '../../lib/relate/relate';
import type { Gate, Sentence } from '../../lib/types';
import { describeCards } from '../../lib/view/cards';
import { describeAll } from '../../lib/view/describe';
import { knowledgeInUse } from './knowledge';
import { panelWords } from './open-panel';

/** A page's matches, what others said and its cards, without the marks that the reader dismissed. */
export async function matchPage(
  db: Database,
  sentences: Sentence[],
  gate: Gate,
  url: string | null,
): Promise<MatchedPage> {
  const { lookup, index } = await knowledgeInUse();
  const all = matchSentences(index, sentences, { level: gate.level });
  const dismissed = await dismissedAmong(db, idsOfMatches(sentences, all));
  const matches = withoutDismissed(sentences, all, dismissed);
  const contexts = relate(lookup, matches, url);
  const best = matches.flat();
  const { tag: language, t } = await readLanguage();
  const views = describeAll(lookup, gate, best, contexts, language);
  const each = describeCards(t, lookup, matches, contexts, views);
  const cards = { language, ...(await panelWords(t)), each };
  return { matches: best, contexts, views, cards };
}

/** A store that cannot be read costs the reader's dismissals, not the page's context. */
function dismissedAmong(db: Database, ids: string[]): Promise<Set<string>> {
  return findDismissed(db, ids).catch((error: unknown) => {
    report(error, 'looking for dismissed marks');
    return new Set();
  });
}
