import type {
  Actor,
  Answer,
  Pack,
  PackedId,
  PackInfo,
  Question,
  Source,
  Statement,
} from '../types';

/** Packs by id, for whoever holds ids and wants the things. An unknown id gives undefined. */
export interface PackLookup {
  packs: Pack[];
  info(pack: string): PackInfo | undefined;
  statement(pack: string, id: string): Statement | undefined;
  question(pack: string, id: string): Question | undefined;
  answer(pack: string, question: string, id: string): Answer | undefined;
  actor(pack: string, id: string): Actor | undefined;
  source(pack: string, id: string): Source | undefined;
  /** Statements that speak to a question, in the pack's order. */
  statementsOn(pack: string, question: string): Statement[];
  /** Statements that retell one act of speech, in the pack's order. */
  retellings(pack: string, utterance: string): Statement[];
  /** Outlets whose web hosts include that of the address; a page without address has none. */
  outletsAt(url: string | null): PackedId[];
}

/** A lookup over packs with different ids; built once, each question answered from a map. */
export function createLookup(packs: Pack[]): PackLookup {
  const byPack = new Map(packs.map((pack) => [pack.info.id, mapsOf(pack)]));
  return {
    packs,
    info: (pack) => byPack.get(pack)?.info,
    statement: (pack, id) => byPack.get(pack)?.statements.get(id),
    question: (pack, id) => byPack.get(pack)?.questions.get(id),
    answer: (pack, question, id) =>
      byPack
        .get(pack)
        ?.questions.get(question)
        ?.answers.find((answer) => answer.id === id),
    actor: (pack, id) => byPack.get(pack)?.actors.get(id),
    source: (pack, id) => byPack.get(pack)?.sources.get(id),
    statementsOn: (pack, question) => byPack.get(pack)?.byQuestion.get(question) ?? [],
    retellings: (pack, utterance) => byPack.get(pack)?.byUtterance.get(utterance) ?? [],
    outletsAt: (url) => packs.flatMap((pack) => outletsOf(pack, url)),
  };
}

function mapsOf(pack: Pack) {
  return {
    info: pack.info,
    statements: byId(pack.statements),
    questions: byId(pack.questions),
    actors: byId(pack.actors),
    sources: byId(pack.sources),
    byQuestion: groupBy(pack.statements, ({ answers }) => answers.map(({ question }) => question)),
    byUtterance: groupBy(pack.statements, ({ utterance }) => (utterance ? [utterance] : [])),
  };
}

function byId<T extends { id: string }>(items: T[]): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

function groupBy<T>(items: T[], keysOf: (item: T) => string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of new Set(keysOf(item))) groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}

function outletsOf(pack: Pack, url: string | null): PackedId[] {
  const host = url ? hostOf(url) : '';
  if (!host) return [];
  return pack.actors
    .filter(({ hosts }) => hosts?.some((own) => isWithin(host, plainHost(own))))
    .map(({ id }) => ({ pack: pack.info.id, id }));
}

/** `https://www.example.org:8080/a` is `example.org`; empty where there is no host. Plain text work: `lib` has no URL. */
function hostOf(url: string): string {
  const host = /^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#@]*@)?([^/?#:]*)/i.exec(url)?.[1] ?? '';
  return plainHost(host);
}

/** A host as hosts are compared: `WWW.Example.org.` is `example.org`. */
function plainHost(host: string): string {
  return host
    .toLowerCase()
    .replace(/^www\./, '')
    .replace(/\.$/, '');
}

function isWithin(host: string, own: string): boolean {
  return own !== '' && (host === own || host.endsWith(`.${own}`));
}
