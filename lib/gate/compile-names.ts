import type { Actor, Concept, ConceptForm, Pack } from '../types';
import { compileAliases } from './compile-aliases';
import type { GateActorKind, GateNames, GatePack, TermWord, Use } from './gate-names';
import { MONTH_NAMES } from './month-names';
import { createTermTable, termWord, termWords } from './term-table';

export type { GateNames } from './gate-names';

type TermTable = ReturnType<typeof createTermTable>;

/** An ambiguous name and the word that it needs stand within one block or two neighbouring ones. */
const NEED_REACH = 30;
/** A capital stands for its government only where the verb of saying is close: "Moscow has denied". */
const METONYM_REACH = 4;
/** Words of an event's name that say nothing of what happened. */
const FILLERS = new Set('the of on in at and for to from raid'.split(' ').slice(0, -1));

/**
 * What the gate looks for, from all packs together. Runs in the background whenever the packs change;
 * the result is plain JSON. Without packs the gate finds nothing.
 */
export function compileNames(packs: Pack[]): GateNames {
  const table = createTermTable();
  const names: Omit<GateNames, 'filter' | 'buckets'> = { packs: [], actors: [], needs: [] };
  const lists = new Map<string, number>();
  for (const pack of packs) addPack(pack, names, table, lists);
  if (packs.length > 0) addMonths(table);
  return { ...table.pack(), ...names };
}

function addPack(
  pack: Pack,
  names: Omit<GateNames, 'filter' | 'buckets'>,
  table: TermTable,
  lists: Map<string, number>,
): void {
  const index = names.packs.length;
  const { info } = pack;
  const byId = new Map(pack.concepts.map((concept) => [concept.id, concept]));
  const of = (ids: string[] = []) => ids.flatMap((id) => byId.get(id) ?? []);
  const hints = info.event.gate;
  const acts = hints ? of(hints.acts) : actsOfName(pack);
  const others = of(hints?.others);
  names.packs.push(packInfo(pack, acts, others));
  addPlaces(pack, of(hints?.places), index, table);
  acts.forEach((act, rank) =>
    addForms(act, { kind: 'c', first: index, second: hints ? rank : rank + 1 }, table),
  );
  others.forEach((other, rank) =>
    addForms(other, { kind: 'o', first: index, second: rank }, table),
  );
  const cores = new Set(pack.actors.filter(({ kind }) => kind === 'group').map(({ id }) => id));
  for (const actor of pack.actors) {
    if (actor.kind === 'unnamed') continue;
    addActor(actor, names, table, lists);
    names.actors.push([index, actor.id, actor.name, kindOf(actor, cores)]);
  }
}

function packInfo({ info }: Pack, acts: Concept[], others: Concept[]): GatePack {
  const { from, to, places, name } = info.event;
  return {
    id: info.id,
    from,
    to,
    until: info.coverage.to > to ? info.coverage.to : to,
    place: places[0] ?? name,
    acts: acts.map(labelOf),
    others: others.map(labelOf),
  };
}

/** Ids of concepts are words: `cross-border-raid`. What tells other events apart in an id is no word of them. */
function labelOf({ id }: Concept): string {
  return id.replace(/^other-/, '').replaceAll('-', ' ');
}

/** Where a pack gives no hints: each word of the event's name that is no place counts as an act. */
function actsOfName({ info }: Pack): Concept[] {
  const places = new Set(info.event.places.flatMap(termWords));
  return termWords(info.event.name)
    .filter((word) => !places.has(word) && !FILLERS.has(word) && !/^\d+$/.test(word))
    .map((word) => ({ id: word, forms: [{ text: word, lang: info.language }] }));
}

function addPlaces({ info }: Pack, places: Concept[], index: number, table: TermTable): void {
  const plain = info.event.places.map((place) => termWords(place));
  const isPlain = (words: TermWord[]) =>
    plain.some(
      (place) => words.length >= place.length && place.every((word, at) => words[at]!.key === word),
    );
  for (const words of plain)
    addWords(
      words.map((key) => termWord(key, '~')),
      'p',
    );
  for (const form of places.flatMap(({ forms }) => forms)) {
    const words = formWords(form);
    addWords(words, isPlain(words) ? 'p' : 'q');
  }
  function addWords(words: TermWord[], kind: Use['kind']) {
    table.add(words, { kind, first: index, second: 0 });
  }
}

function addForms({ forms }: Concept, use: Use, table: TermTable): void {
  for (const form of forms) table.add(formWords(form), use);
}

function formWords({ text, prefix }: ConceptForm): TermWord[] {
  return termWords(text).map((word) => termWord(word, prefix ? '*' : '~'));
}

function kindOf({ kind, id, of }: Actor, cores: Set<string>): GateActorKind {
  if (kind === 'outlet') return 'outlet';
  return cores.has(id) || (of !== undefined && cores.has(of)) ? 'core' : 'voice';
}

function addActor(
  actor: Actor,
  names: Omit<GateNames, 'filter' | 'buckets'>,
  table: TermTable,
  lists: Map<string, number>,
): void {
  const first = names.actors.length;
  const reach = actor.kind === 'government' ? METONYM_REACH : NEED_REACH;
  for (const { words, capital, needs } of compileAliases(actor)) {
    const second = needs.length > 0 ? listOf(needs, reach, names.needs, table, lists) : -1;
    table.add(words, { kind: 'a', first, second }, capital);
  }
}

/** The number of a list of needed words; the same list is kept once for all. */
function listOf(
  needs: string[],
  reach: number,
  reaches: number[],
  table: TermTable,
  lists: Map<string, number>,
): number {
  const name = `${reach} ${[...needs].sort().join()}`;
  const known = lists.get(name);
  if (known !== undefined) return known;
  const first = reaches.push(reach) - 1;
  lists.set(name, first);
  for (const need of needs) {
    const mode = need.endsWith('*') ? '*' : '~';
    table.add(
      termWords(need).map((word) => termWord(word, mode)),
      { kind: 'n', first, second: 0 },
    );
  }
  return first;
}

function addMonths(table: TermTable): void {
  for (const [month, names] of Object.entries(MONTH_NAMES)) {
    for (const name of names.split('|')) {
      const shy = name.endsWith('#');
      const words = termWords(name).map((word) => termWord(word, name.endsWith('*') ? '*' : ''));
      table.add(words, { kind: 'm', first: Number(month), second: +shy }, shy);
    }
  }
}
