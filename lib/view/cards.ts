import * as v from 'valibot';
import type { Translate } from '../i18n/translate';
import type { PackLookup } from '../pack/lookup';
import { type Beside, strongestBeside } from '../relate/strongest';
import type { QuestionContext, SentenceMatch } from '../types';
import type { QuestionView, Views } from './views';

/** What the card of a marked sentence says, in finished words of the reader's language. */
const card = v.object({
  /** Index of the sentence. */
  sentence: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** The question that it speaks to. */
  title: v.string(),
  /** The strongest position of others; null where nobody else holds one. */
  position: v.nullable(
    v.object({
      /** How it stands to the sentence. */
      bearing: v.string(),
      speaker: v.string(),
      stance: v.string(),
      /** The answer that the stance is towards; empty where it is towards the question. */
      answer: v.string(),
      /** How it was said; empty where that changes nothing. */
      hedge: v.string(),
      source: v.string(),
    }),
  ),
  /** Says that the reader keeps this themselves; absent where a bundled pack knows it. */
  own: v.optional(v.string()),
  /** What stands in the panel beyond this; empty where nothing does. */
  more: v.string(),
});
export type Card = v.InferOutput<typeof card>;

/** The cards of a page, one a marked sentence. */
export const cards = v.object({
  /** BCP 47 tag of the words. */
  language: v.string(),
  /** The words that lead to the panel: a button's where a click may open it, else how to. */
  open: v.string(),
  opensByClick: v.boolean(),
  each: v.array(card),
});
export type Cards = v.InferOutput<typeof cards>;

/** The card of each marked sentence, by its best match; `matches[i]` are those of sentence `i`, best first. */
export function describeCards(
  t: Translate,
  lookup: PackLookup,
  matches: SentenceMatch[][],
  contexts: QuestionContext[],
  views: Views,
): Card[] {
  return matches.flatMap(([best]) => {
    if (!best) return [];
    const isOfMatch = ({ pack }: { pack: string }, id: string) =>
      pack === best.pack && id === best.question;
    const question = lookup.question(best.pack, best.question);
    const view = views.questions.find((each) => isOfMatch(each, each.id));
    const context = contexts.find((each) => isOfMatch(each, each.question));
    if (!question || !view || !context) return [];
    const beside = strongestBeside(question, best, context.positions);
    return {
      sentence: best.sentence,
      title: view.text,
      ...(view.own && { own: t('own.markAbout') }),
      position: beside && describePosition(t, beside, view, views),
      more: moreText(t, beside),
    };
  });
}

function moreText(t: Translate, beside: Beside | null): string {
  if (!beside) return t('question.nobody');
  return beside.more ? t('card.more', { count: beside.more }) : '';
}

function describePosition(
  t: Translate,
  { strongest: { pack, statement: id, answer, position, onPage }, bearing }: Beside,
  question: QuestionView,
  { statements }: Views,
): Card['position'] {
  const statement = statements.find((view) => view.pack === pack && view.id === id);
  if (!statement) return null;
  const { speaker, hedge, source } = statement;
  const outlet = source.outlet ?? t('position.outletUnknown');
  return {
    bearing: t(`bearing.${bearing}`) + (onPage ? ` · ${t('bearing.onPage')}` : ''),
    speaker: speaker?.name ?? t('position.noSpeaker'),
    stance: t(`stance.${position}`),
    answer: question.answers.find((each) => each.id === answer)?.text ?? '',
    hedge: hedge ? t('position.hedge', { hedge }) : '',
    source: t('card.source', { outlet }),
  };
}
