import type { Translate } from '../i18n/translate';
import type { StatementView } from './views';

/** How a statement came here, as a sentence: "Chernyak, to the Financial Times, carried by an outlet that is not named". */
export function provenanceOf(t: Translate, statement: StatementView): string {
  const { via, source, speaker } = statement;
  const outlet = source.outlet ?? t('position.outletUnknown');
  const who = speaker?.name ?? t('position.noSpeaker');
  if (via === null) return t('position.plain', { who, outlet });
  if (!via.length) return t('position.firstHand', { who, outlet });
  const ways = via.map((chain) => wayOf(t, chain, statement));
  const way = ways.reduce((first, second) => t('position.orVia', { first, second }));
  return t('position.carried', { who, way, outlet });
}

/** Nearest to the speaker first: a person speaks to an outlet, and an outlet's report is taken up by others. */
function wayOf(t: Translate, chain: string[], { speaker }: StatementView): string {
  const names = chain[0] === speaker?.name ? chain.slice(1) : chain;
  if (!names.length) return t('position.ownReport');
  const path = names.reduce((first, second) => t('position.byWay', { first, second }));
  const speaks = speaker && speaker.kind !== 'outlet';
  return t(speaks ? 'position.toVia' : 'position.fromVia', { path });
}

/** Texts that rest on one original; null where it is not known on what they rest. */
export interface Resting {
  original: string | null;
  texts: StatementView[];
}

/** Statements by the original on which they rest, each source text once; in the order of the statements. */
export function restingOn(statements: StatementView[]): Resting[] {
  const groups = new Map<string | null, StatementView[]>();
  for (const each of statements) {
    const original = originalOf(each);
    const texts = groups.get(original) ?? [];
    if (!texts.some(({ source }) => source.id === each.source.id)) texts.push(each);
    groups.set(original, texts);
  }
  return [...groups].map(([original, texts]) => ({ original, texts }));
}

/** Who had it first: the nearest to the speaker on its way, or the text's own outlet where it had it itself. */
function originalOf({ via, source, speaker }: StatementView): string | null {
  if (speaker?.kind === 'outlet') return speaker.name;
  return via?.length ? (via[0]?.[0] ?? null) : via && source.outlet;
}
