import { readLanguage } from '../../lib/browser/i18n';
import { report } from '../../lib/browser/report';
import type { Database } from '../../lib/browser/store/database';
import { findDismissed } from '../../lib/browser/store/dismissals';
import { idsOfMatches, withoutDismissed } from '../../lib/dismissals/dismissal';
import { matchSentences } from '../../lib/match';
import type { PageContext } from '../../lib/messages';
import { relate } from '../../lib/relate/relate';
import type { Gate, Sentence } from '../../lib/types';
import { describeAll } from '../../lib/view/describe';
import { knowledgeInUse } from './knowledge';

/** A page's matches and what others said, without the marks that the reader dismissed. */
export async function matchPage(
  db: Database,
  sentences: Sentence[],
  gate: Gate,
  url: string | null,
): Promise<PageContext> {
  const { lookup, index } = await knowledgeInUse();
  const all = matchSentences(index, sentences, { level: gate.level });
  const dismissed = await dismissedAmong(db, idsOfMatches(sentences, all));
  const matches = withoutDismissed(sentences, all, dismissed);
  const contexts = relate(lookup, matches, url);
  const best = matches.flat();
  const { tag: language } = await readLanguage();
  return {
    matches: best,
    contexts,
    views: describeAll(lookup, gate, best, contexts, language),
  };
}

/** A store that cannot be read costs the reader's dismissals, not the page's context. */
function dismissedAmong(db: Database, ids: string[]): Promise<Set<string>> {
  return findDismissed(db, ids).catch((error: unknown) => {
    report(error, 'looking for dismissed marks');
    return new Set();
  });
}
