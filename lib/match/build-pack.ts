import { createPhraseTable } from '../text/phrases';
import { NO_THESAURUS, type Thesaurus } from '../text/thesaurus';
import { wordsOf } from '../text/words';
import type { Actor, Pack, Phrasing, Statement } from '../types';
import { compilePhrases } from './compile-phrases';
import { type Bag, buildPostings } from './core/postings';
import type {
  EventSigns,
  IndexedActor,
  IndexedStatement,
  IndexedText,
  Lecture,
  PackIndex,
} from './pack-index';
import { passagesOf } from './passages';
import { readSentence } from './read-sentence';
import { readText } from './read-text';
import { teachPack } from './teach-pack';
import { MEANING } from './traits';

/** Nothing to find yet: what a pack is read with while it is built. */
const EMPTY = buildPostings([]);
/** Fields of a statement in the postings: its notions, its stems. Stems are the weaker sign. */
const FIELDS = { weights: [1, 0.6], b: [0.3, 0.3], k1: 1 };

/**
 * Analyses a pack: its spellings, its statements and what is typical of its questions. By a thesaurus it
 * also learns from words what others of the same meaning tell.
 */
export function buildPack(pack: Pack, thesaurus: Thesaurus = NO_THESAURUS): PackIndex {
  const { targets, names, forms } = compilePhrases(pack.actors, pack.concepts);
  const index: PackIndex = {
    id: pack.info.id,
    language: pack.info.language,
    actors: indexActors(pack.actors),
    targets,
    names: createPhraseTable(names),
    forms: createPhraseTable(forms),
    statements: [],
    passages: passagesOf(pack.statements),
    phrasings: [],
    questions: [],
    questionModel: { bias: [], weights: new Map() },
    event: { anchors: new Set(), places: new Set(), others: new Set(), years: [] },
    postings: EMPTY,
    ownStems: new Set(),
    says: [],
    meanings: thesaurus,
  };
  const statements = pack.statements.map((statement) => readStatement(index, pack, statement));
  const phrasings = (pack.phrasings ?? []).map((phrasing) => readPhrasing(index, phrasing));
  const texts: Lecture[] = [...statements, ...phrasings];
  index.statements = statements.map(({ told: _, ...statement }) => statement);
  index.phrasings = phrasings.map(({ notions, stems }) => ({ notions, stems }));
  index.postings = buildPostings(texts.map(bagOf), FIELDS);
  index.ownStems = ownStems(texts);
  index.event = eventSigns(index, pack);
  Object.assign(index, teachPack(index, pack.questions, texts));
  index.says = texts.map((text) => placesOf(index, text));
  index.meanings = tellingMeanings(index);
  return index;
}

/** The thesaurus without what no model of the pack weighs. */
function tellingMeanings({ meanings, questions, questionModel }: PackIndex): Thesaurus {
  const models = [questionModel, ...questions.map(({ sideModel }) => sideModel)];
  const tells = (id: string) => models.some(({ weights }) => weights.has(MEANING + id));
  const telling = new Map<string, string[]>();
  for (const [key, ids] of meanings) {
    const kept = ids.filter(tells);
    if (kept.length > 0) telling.set(key, kept);
  }
  return telling;
}

function indexActors(actors: Actor[]): IndexedActor[] {
  const places = new Map(actors.map(({ id }, i) => [id, i]));
  return actors.map(({ id, name, kind, of }) => ({ id, name, kind, above: chain(of) }));

  function chain(first: string | undefined): number[] {
    const above: number[] = [];
    for (let id = first; id !== undefined; ) {
      const at = places.get(id);
      if (at === undefined || above.includes(at)) break;
      above.push(at);
      id = actors[at]!.of;
    }
    return above;
  }
}

function readStatement(
  index: PackIndex,
  pack: Pack,
  statement: Statement,
): IndexedStatement & Lecture {
  const { id, text, texts = {}, quote = '', hedge = null, answers } = statement;
  const main = readText(text, index.language);
  const reading = readSentence(index, main);
  const speaker = index.actors.findIndex((actor) => actor.id === statement.speaker);
  const quoted = readSentence(index, readText(quote, languageOf(pack, statement)));
  const stems = { [index.language]: [...new Set([...reading.stems, ...quoted.stems])] };
  const told: Lecture['told'] = { [index.language]: reading };
  for (const [lang, other] of Object.entries(texts)) {
    const translated = readSentence(index, readText(other, lang));
    stems[lang] = translated.stems;
    told[lang] = translated;
  }
  return {
    id,
    speaker: speaker < 0 ? null : speaker,
    hedge,
    answers,
    notions: [...new Set([...reading.notions, ...quoted.notions])],
    stems,
    negated: [...new Set([...reading.negated, ...quoted.negated])],
    quote: wordsOf(quote).map(({ folded }) => folded),
    numbers: main.counts,
    stance: main.stance,
    told,
    speakers: speaker < 0 ? [] : [index.actors[speaker]!.id],
  };
}

function readPhrasing(index: PackIndex, phrasing: Phrasing): Lecture {
  const { text, lang, question, answer, position = 'affirms', also = [] } = phrasing;
  const read = readText(text, lang);
  const reading = readSentence(index, read);
  const { notions, stems, attribution } = reading;
  const said = answer
    ? { question: question!, answer, position }
    : { question: question!, position };
  return {
    answers: question ? [said, ...beside(question, also)] : [],
    notions,
    stems: { [lang]: stems },
    numbers: read.counts,
    stance: read.stance,
    told: { [lang]: reading },
    speakers: attribution.speakers.map((at) => index.actors[at]!.id),
  };
}

/** What a phrasing says to other questions; another answer to its own would be no lesson. */
function beside(question: string, also: NonNullable<Phrasing['also']>): IndexedText['answers'] {
  return also
    .filter((other) => other.question !== question)
    .map((other) => ({ ...other, position: 'affirms' }));
}

function languageOf({ sources, info }: Pack, { source }: Statement): string {
  return sources.find(({ id }) => id === source)?.language ?? info.language;
}

function placesOf({ questions }: PackIndex, { answers }: IndexedText): [number, number][] {
  return answers.map((said) => {
    const place = questions.findIndex(({ id }) => id === said.question);
    const side = questions[place]!.sides.findIndex(
      ({ answer, position }) => answer === (said.answer ?? null) && position === said.position,
    );
    return [place, side];
  });
}

function ownStems(texts: IndexedText[]): Set<string> {
  const own = texts.filter(({ answers }) => answers.length > 0);
  return new Set(own.flatMap(({ stems }) => Object.values(stems).flat()));
}

function bagOf({ notions, stems }: IndexedText): Bag {
  return [notions, [...new Set(Object.values(stems).flat())]];
}

/** From the pack's own hints; without them from the event's name and places. */
function eventSigns(index: PackIndex, { info, actors }: Pack): EventSigns {
  const { gate, name, places, from, to } = info.event;
  const groups = actors.filter(({ kind }) => kind === 'group').map(({ id }) => `a:${id}`);
  const keysOf = (text: string) => {
    const { notions, stems } = readSentence(index, readText(text, info.language));
    return [...notions, ...stems];
  };
  const hinted = (ids: string[] | undefined) => ids?.map((id) => `c:${id}`);
  const placed = hinted(gate?.places) ?? keysOf(places.join('. '));
  const acts = hinted(gate?.acts) ?? keysOf(name);
  return {
    anchors: new Set([...placed, ...acts, ...groups]),
    places: new Set(placed),
    others: new Set(gate?.others.map((id) => `c:${id}`)),
    years: [...new Set([from, to].map((day) => Number(day.slice(0, 4))))],
  };
}
