import type { Translate } from '../i18n/translate';
import type { PackLookup } from '../pack/lookup';
import type { Figure, Match, Reason } from '../types';
import { inLanguage } from './in-language';

/** Matches with their actors' names in place of ids, and reservations, in the reader's language. */
export function nameReasons<M extends Match>(
  lookup: PackLookup,
  matches: M[],
  language: string,
): M[] {
  return matches.map((match) => {
    const toNamed = (reason: Reason) => nameReason(lookup, match, reason, language);
    return { ...match, because: match.because.map(toNamed), differs: match.differs.map(toNamed) };
  });
}

function nameReason(
  lookup: PackLookup,
  { pack, statement }: Match,
  reason: Reason,
  language: string,
): Reason {
  const nameOf = (id: string) => {
    const actor = lookup.actor(pack, id);
    return inLanguage(actor?.names, language) ?? actor?.name ?? id;
  };
  const { actors, otherActor, hedge } = reason;
  return {
    ...reason,
    ...(actors && { actors: actors.map(nameOf) }),
    ...(otherActor && { otherActor: nameOf(otherActor) }),
    ...(hedge && {
      hedge: inLanguage(lookup.statement(pack, statement)?.hedges, language) ?? hedge,
    }),
  };
}

/** A reason with its names in words; `language` (BCP 47) is that of the translator. */
export function reasonText(t: Translate, language: string, reason: Reason): string {
  const { key, actors, otherActor = '', figures, otherFigures, words = [], hedge = '' } = reason;
  return t(`reason.${key}`, {
    names: actors?.join(', ') || t('reason.somebody'),
    otherName: otherActor,
    numbers: figuresText(t, language, figures),
    otherNumbers: figuresText(t, language, otherFigures),
    words: words.join(', '),
    // A catalogue has its own quotation marks; a reservation's would stand within these.
    hedge: hedge.replace(/["“”„«»]/g, ''),
  });
}

function figuresText(t: Translate, language: string, figures: Figure[] = []): string {
  const told = figures.map(({ value, bound }) => {
    const number = value.toLocaleString(language);
    return bound ? t(`figure.${bound}`, { number }) : number;
  });
  return new Intl.ListFormat(language).format(new Set(told));
}
