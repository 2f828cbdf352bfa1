import type { PackLookup } from '../pack/lookup';
import type {
  Actor,
  Gate,
  PackEvent,
  Position,
  QuestionContext,
  SentenceMatch,
  Source,
  Statement,
} from '../types';
import { inLanguage } from './in-language';
import type { PackView, PartyView, QuestionView, SourceView, StatementView, Views } from './views';

/** Everything to which a page's gate, matches and contexts refer, in the reader's language where a pack has it. */
export function describeAll(
  lookup: PackLookup,
  gate: Gate,
  matches: SentenceMatch[],
  contexts: QuestionContext[],
  language: string,
): Views {
  const statements = new Set([
    ...matches.map(({ pack, statement }) => `${pack} ${statement}`),
    ...contexts.flatMap(({ positions }) => statementsIn(positions)),
  ]);
  const questions = new Set(contexts.map(({ pack, question }) => `${pack} ${question}`));
  const packs = new Set([
    ...gate.packs,
    ...contexts.map(({ pack }) => pack),
    ...gate.actors.map(({ pack }) => pack),
  ]);
  return {
    packs: [...packs].flatMap((id) => describePack(lookup, id, language) ?? []),
    questions: pairs(questions).flatMap(
      ([pack, id]) => describeQuestion(lookup, pack, id, language) ?? [],
    ),
    statements: pairs(statements).flatMap(
      ([pack, id]) => describeStatement(lookup, pack, id, language) ?? [],
    ),
    actors: onceByName(
      gate.actors.flatMap(({ pack, id }) => describeParty(lookup, pack, id, language) ?? []),
    ),
  };
}

/** One whom two packs know is named once. */
function onceByName(parties: PartyView[]): PartyView[] {
  const names = new Set<string>();
  return parties.filter(({ name }) => names.size !== names.add(name).size);
}

/** Questions with those who speak to them, and nothing of a page. */
export function describePositions(
  lookup: PackLookup,
  asked: Pick<QuestionContext, 'pack' | 'question' | 'positions'>[],
  language: string,
): Pick<Views, 'questions' | 'statements'> {
  const statements = new Set(asked.flatMap(({ positions }) => statementsIn(positions)));
  return {
    questions: asked.flatMap(
      ({ pack, question }) => describeQuestion(lookup, pack, question, language) ?? [],
    ),
    statements: pairs(statements).flatMap(
      ([pack, id]) => describeStatement(lookup, pack, id, language) ?? [],
    ),
  };
}

function statementsIn(positions: Position[]): string[] {
  return positions.flatMap(({ pack, statement, also }) =>
    [statement, ...also].map((id) => `${pack} ${id}`),
  );
}

/** A pack's title and coverage; null for an unknown pack. */
export function describePack(lookup: PackLookup, id: string, language: string): PackView | null {
  const info = lookup.info(id);
  if (!info) return null;
  const { version, event, coverage, curator } = info;
  const title = inLanguage(info.titles, language) ?? info.title;
  return {
    id,
    own: info.own,
    title,
    version,
    event: localName(event, language),
    place: placeOf(event, language),
    coverage,
    curator,
  };
}

function placeOf({ places: [plain], placeNames }: PackEvent, language: string): PackView['place'] {
  return plain === undefined ? plain : { plain, name: inLanguage(placeNames, language) ?? plain };
}

/** A question with its answers; null for an unknown one. */
export function describeQuestion(
  lookup: PackLookup,
  pack: string,
  id: string,
  language: string,
): QuestionView | null {
  const question = lookup.question(pack, id);
  if (!question) return null;
  const answers = question.answers.map((answer) => ({
    id: answer.id,
    text: localText(answer, language),
  }));
  const { own } = lookup.info(pack) ?? {};
  return { pack, own, id, text: localText(question, language), answers };
}

/** A statement with its speaker, chain and source; null for an unknown one. */
export function describeStatement(
  lookup: PackLookup,
  pack: string,
  id: string,
  language: string,
): StatementView | null {
  const statement = lookup.statement(pack, id);
  const source = statement && lookup.source(pack, statement.source);
  if (!statement || !source) return null;
  const { quote, part, said, locator } = statement;
  return {
    pack,
    own: lookup.info(pack)?.own,
    id,
    text: localText(statement, language),
    quote,
    hedge: inLanguage(statement.hedges, language) ?? statement.hedge,
    speaker: statement.speaker ? describeParty(lookup, pack, statement.speaker, language) : null,
    via: describeChains(lookup, pack, statement, language),
    part,
    at: { start: locator.start, end: locator.end },
    said,
    source: describeSource(lookup, pack, source, language),
  };
}

/** An actor's name and role; null for an unknown one. */
export function describeParty(
  lookup: PackLookup,
  pack: string,
  id: string,
  language: string,
): PartyView | null {
  const actor = lookup.actor(pack, id);
  if (!actor) return null;
  const of = actor.of ? lookup.actor(pack, actor.of) : undefined;
  return {
    id,
    name: localName(actor, language),
    kind: actor.kind,
    role: inLanguage(actor.roles, language) ?? actor.role,
    of: of && localName(of, language),
  };
}

function describeSource(
  lookup: PackLookup,
  pack: string,
  source: Source,
  language: string,
): SourceView {
  const { id, title, author, published, note, url } = source;
  return {
    id,
    outlet: source.outlet && nameOf(lookup, pack, source.outlet, language),
    relays: source.relays && nameOf(lookup, pack, source.relays, language),
    title,
    author,
    published,
    language: source.language,
    translated: source.translated ?? false,
    note,
    url,
  };
}

function describeChains(lookup: PackLookup, pack: string, { via }: Statement, language: string) {
  const named = via?.map((chain) => chain.map((id) => nameOf(lookup, pack, id, language)));
  return named ?? null;
}

function nameOf(lookup: PackLookup, pack: string, id: string, language: string): string {
  const actor = lookup.actor(pack, id);
  return actor ? localName(actor, language) : id;
}

function localName(named: Pick<Actor, 'name' | 'names'>, language: string): string {
  return inLanguage(named.names, language) ?? named.name;
}

function localText(
  item: { text: string; texts?: Record<string, string> },
  language: string,
): string {
  return inLanguage(item.texts, language) ?? item.text;
}

function pairs(keys: Set<string>): [string, string][] {
  return [...keys].map((key) => key.split(' ') as [string, string]);
}
