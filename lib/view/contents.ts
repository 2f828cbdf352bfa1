import * as v from 'valibot';
import type { PackLookup } from '../pack/lookup';
import { describePack, describeParty, describeQuestion, describeStatement } from './describe';
import { holding, holdingsOf } from './holding';
import { packView, partyView, questionView, statementView } from './views';

/** All of one pack in one language, ready to be shown: what the matrix, the timeline and search draw on. */
export const packContents = v.object({
  pack: packView,
  questions: v.array(questionView),
  statements: v.array(statementView),
  actors: v.array(partyView),
  holdings: v.array(holding),
});
export type PackContents = v.InferOutput<typeof packContents>;

/** The packs of these ids, or all for null, in the packs' order; unknown ids are passed over. */
export function describeContents(
  lookup: PackLookup,
  ids: string[] | null,
  language: string,
): PackContents[] {
  const wanted = lookup.packs.filter(({ info }) => !ids || ids.includes(info.id));
  return wanted.flatMap((pack) => {
    const { id } = pack.info;
    const view = describePack(lookup, id, language);
    if (!view) return [];
    return {
      pack: view,
      questions: pack.questions.flatMap(
        (each) => describeQuestion(lookup, id, each.id, language) ?? [],
      ),
      statements: pack.statements.flatMap(
        (each) => describeStatement(lookup, id, each.id, language) ?? [],
      ),
      actors: pack.actors.flatMap((each) => describeParty(lookup, id, each.id, language) ?? []),
      holdings: holdingsOf(pack),
    };
  });
}
