import type { Actor, Concept, ConceptForm, Pack } from '../types';
import type { GateCalls } from './called-packs';
import { compileAliases } from './compile-aliases';
import { joinKeys, type SiftKeys, siftKeys, writeCalls, writeSift } from './compile-sift';
import { ENDINGS, LIGHT } from './endings';
import type { GateActorKind, GateNames, GatePack, Use } from './gate-names';
import { MONTH_NAMES } from './month-names';
import { createNeedLists } from './need-lists';
import { isSamePlace } from './same-place';
import type { SiftTable } from './sift';
import {
  beginning,
  createTermTable,
  inflected,
  type TermForm,
  termForm,
  termWord,
  termWords,
} from './term-table';

export type { GateNames } from './gate-names';

/** What grows while pack after pack is added. */
interface Draft extends Pick<GateNames, 'packs' | 'actors'> {
  table: ReturnType<typeof createTermTable>;
  needs: ReturnType<typeof createNeedLists>;
}

/** An ambiguous name and the word that it needs stand within one block or two neighbouring ones. */
const NEED_REACH = 30;
/** A capital stands for its government only where the verb of saying is close: "Moscow has denied". */
const METONYM_REACH = 4;
/** Words of an event's name that say nothing of what happened. */
const FILLERS = new Set('the of on in at and for to from'.split(' '));

/**
 * What the gate looks for, from all packs together. Runs in the background whenever the packs change;
 * the result is plain JSON. Without packs the gate finds nothing.
 */
export function compileNames(packs: Pack[]): GateNames {
  return compileWithKeys(packs).names;
}

/** What the gate keeps of all packs, in parts of which a page reads no more than it needs. */
export interface CompiledGate {
  /** For the pass over every page. */
  sift: SiftTable;
  /** For pages on which it stopped. */
  calls: GateCalls;
  /** To each pack its names; read when a page called for it. */
  names: Map<string, GateNames>;
}

/** The same for packs that are kept apart: what a page costs grows with those that it calls for. */
export function compileGate(packs: Pack[]): CompiledGate {
  const compiled = packs.map((pack) => ({ id: pack.info.id, ...compileWithKeys([pack]) }));
  const keys = compiled.map(({ keys }) => keys);
  return {
    sift: writeSift(joinKeys(keys)),
    calls: { packs: compiled.map(({ id }) => id), keys: writeCalls(keys) },
    names: new Map(compiled.map(({ id, names }) => [id, names])),
  };
}

function compileWithKeys(packs: Pack[]): { names: GateNames; keys: SiftKeys } {
  const draft: Draft = {
    packs: [],
    actors: [],
    table: createTermTable(),
    needs: createNeedLists(),
  };
  for (const pack of packs) addPack(draft, pack);
  if (packs.length > 0) addMonths(draft);
  const { packs: known, actors, table, needs } = draft;
  const lists = needs.addTo(table);
  const keys = siftKeys(table.all(), { actors, needs: lists });
  const words = { endings: ENDINGS, light: LIGHT };
  return { names: { ...table.pack(), ...words, packs: known, actors, needs: lists }, keys };
}

function addPack(draft: Draft, pack: Pack): void {
  const byId = new Map(pack.concepts.map((concept) => [concept.id, concept]));
  const of = (ids: string[] = []) => ids.flatMap((id) => byId.get(id) ?? []);
  const hints = pack.info.event.gate;
  const acts = hints ? of(hints.acts) : actsOfName(pack);
  const others = of(hints?.others);
  const index = draft.packs.push(packInfo(pack, acts, others)) - 1;
  addPlaces(draft, pack, of(hints?.places), index);
  addConcepts(draft, acts, 'c', index);
  addConcepts(draft, others, 'o', index);
  for (const actor of pack.actors) {
    if (actor.kind !== 'unnamed') addActor(draft, actor, index, kindOf(actor, pack));
  }
}

function packInfo({ info }: Pack, acts: Concept[], others: Concept[]): GatePack {
  const { from, to, places, name, gate: hints } = info.event;
  return {
    id: info.id,
    from: dayNumber(from),
    to: dayNumber(to),
    until: Math.max(dayNumber(to), dayNumber(info.coverage.to)),
    place: places[0] ?? name,
    acts: acts.map((act, rank) => [
      labelOf(act),
      hints ? weightOf(rank, acts.length) : WORD_OF_NAME,
    ]),
    others: others.map(labelOf),
  };
}

function dayNumber(day: string): number {
  return Number(day.slice(0, 10).replaceAll('-', ''));
}

/** The first act and the place are enough for the gate, the second one nearly so, and so on. */
const FIRST_ACT = 3;
const SECOND_ACT = 2;
const LAST_ACT = 0.5;
/** Of a word of the event's name two are needed. */
const WORD_OF_NAME = 1.5;

/** Acts are listed strongest first. */
function weightOf(rank: number, count: number): number {
  if (rank === 0) return FIRST_ACT;
  const share = (rank - 1) / Math.max(1, count - 2);
  return Math.round((SECOND_ACT - share * (SECOND_ACT - LAST_ACT)) * 100) / 100;
}

/** Ids of concepts are words: `cross-border-raid`. */
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

/** A village says more than the town that gives the region its name. */
function addPlaces({ table }: Draft, { info }: Pack, places: Concept[], first: number): void {
  for (const place of info.event.places) {
    table.add(termForm(place, inflected), { kind: 'p', first, second: 0 });
  }
  for (const form of places.flatMap(({ forms }) => forms)) {
    const isPlain = info.event.places.some((place) => isSamePlace(place, form.text));
    table.add(conceptForm(form), { kind: isPlain ? 'p' : 'q', first, second: 0 });
  }
}

/** Concepts with their ranks, which are their places in the list. */
function addConcepts(draft: Draft, concepts: Concept[], kind: Use['kind'], first: number): void {
  for (const [second, { forms }] of concepts.entries()) {
    for (const form of forms) draft.table.add(conceptForm(form), { kind, first, second });
  }
}

function conceptForm({ text, prefix }: ConceptForm): TermForm {
  return termForm(text, prefix ? beginning : inflected);
}

function kindOf({ kind, id, of, aliases }: Actor, { info, actors }: Pack): GateActorKind {
  if (kind === 'outlet') return 'outlet';
  const isGroup = (of: string | undefined) =>
    actors.some(({ id, kind }) => id === of && kind === 'group');
  if (isGroup(id) || isGroup(of)) return 'core';
  const isOfPlace = info.event.places.some((place) =>
    aliases.some(({ text }) => termWords(text).some((word) => isSamePlace(place, word))),
  );
  return isOfPlace ? 'local' : 'voice';
}

function addActor(draft: Draft, actor: Actor, pack: number, kind: GateActorKind): void {
  const first = draft.actors.push([pack, actor.id, actor.name, kind]) - 1;
  const reach = actor.kind === 'government' ? METONYM_REACH : NEED_REACH;
  for (const { form, needs } of compileAliases(actor)) {
    const second = needs.length > 0 ? draft.needs.numberOf(needs, reach) : 0;
    draft.table.add(form, { kind: 'a', first, second });
  }
}

function addMonths({ table }: Draft): void {
  for (const [month, names] of Object.entries(MONTH_NAMES)) {
    for (const name of names.split('|')) {
      const isShy = name.endsWith('#');
      const form = termForm(name, (word) => termWord(word, name.endsWith('*') ? '*' : ''));
      const use: Use = { kind: 'm', first: Number(month), second: isShy ? 1 : 0 };
      table.add({ ...form, capital: isShy }, use);
    }
  }
}
