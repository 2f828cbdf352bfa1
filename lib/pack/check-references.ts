import type { Pack } from '../types';
import type { PackFault } from './parse-pack';

type Check = (pack: Pack) => PackFault[];

/**
 * Faults that no single file shows: ids used twice, references that lead nowhere, spans that end
 * before they begin. Empty for a sound pack.
 */
export function checkReferences(pack: Pack): PackFault[] {
  return CHECKS.flatMap((check) => check(pack));
}

const CHECKS: Check[] = [
  uniqueIds('sources'),
  uniqueIds('actors'),
  uniqueIds('questions'),
  uniqueIds('concepts'),
  uniqueIds('statements'),
  checkSources,
  checkActors,
  checkQuestions,
  checkStatements,
  checkPhrasings,
  checkInfo,
];

function uniqueIds(part: 'sources' | 'actors' | 'questions' | 'concepts' | 'statements'): Check {
  return (pack) => usedTwice(`${part}.json`, '', pack[part]);
}

/** One fault for each item whose id another before it has; `path` is that of the list. */
function usedTwice(file: string, path: string, items: { id: string }[]): PackFault[] {
  const seen = new Set<string>();
  return items.flatMap(({ id }, index) => {
    const isKnown = seen.has(id);
    seen.add(id);
    return isKnown ? [at(file, `${path}${index}.id`, `"${id}" is used twice`)] : [];
  });
}

function checkSources({ sources, actors }: Pack): PackFault[] {
  const known = idsOf(actors);
  return sources.flatMap((source, index) => [
    ...missing('sources.json', `${index}.outlet`, source.outlet, known, 'actor'),
    ...missing('sources.json', `${index}.relays`, source.relays, known, 'actor'),
    ...((source.file && source.sha256) || (source.url && source.retrieved)
      ? []
      : [at('sources.json', `${index}`, 'names neither file with sha256 nor url with retrieved')]),
  ]);
}

function checkActors({ actors }: Pack): PackFault[] {
  const known = idsOf(actors);
  return actors.flatMap((actor, index) => [
    ...missing('actors.json', `${index}.of`, actor.of, known, 'actor'),
    ...(actor.kind === 'unnamed' && !actor.of
      ? [at('actors.json', `${index}.of`, 'an unnamed speaker must say whose')]
      : []),
  ]);
}

function checkQuestions({ questions }: Pack): PackFault[] {
  return questions.flatMap((question, index) => {
    const known = idsOf(question.answers);
    const path = `${index}.answers.`;
    return [
      ...usedTwice('questions.json', path, question.answers),
      ...question.answers.flatMap((answer, place) =>
        (answer.compatible ?? []).flatMap((other) =>
          missing('questions.json', `${path}${place}.compatible`, other, known, 'answer'),
        ),
      ),
    ];
  });
}

function checkStatements(pack: Pack): PackFault[] {
  const actors = idsOf(pack.actors);
  const sources = idsOf(pack.sources);
  const answersOf = new Map(pack.questions.map(({ id, answers }) => [id, idsOf(answers)]));
  return pack.statements.flatMap((statement, index) => {
    const miss = (path: string, id: string | null | undefined, known: Set<string>, noun: string) =>
      missing('statements.json', `${index}.${path}`, id, known, noun);
    const { start, end } = statement.locator;
    return [
      ...miss('speaker', statement.speaker, actors, 'actor'),
      ...miss('source', statement.source, sources, 'source'),
      ...(statement.via ?? []).flatMap((chain) =>
        chain.flatMap((id) => miss('via', id, actors, 'actor')),
      ),
      ...(end > start
        ? []
        : [
            at(
              'statements.json',
              `${index}.locator`,
              `ends at ${end}, not after its start ${start}`,
            ),
          ]),
      ...statement.answers.flatMap(({ question, answer }, place) => [
        ...miss(`answers.${place}.question`, question, new Set(answersOf.keys()), 'question'),
        ...miss(`answers.${place}.answer`, answer, answersOf.get(question) ?? new Set(), 'answer'),
      ]),
    ];
  });
}

function checkPhrasings({ phrasings = [], questions }: Pack): PackFault[] {
  const answersOf = new Map(questions.map(({ id, answers }) => [id, idsOf(answers)]));
  const all = new Set(answersOf.keys());
  const miss = (at: string, { question, answer }: { question?: string; answer?: string }) => [
    ...missing('phrasings.json', `${at}.question`, question, all, 'question'),
    ...missing(
      'phrasings.json',
      `${at}.answer`,
      answer,
      answersOf.get(question!) ?? new Set(),
      'answer',
    ),
  ];
  return phrasings.flatMap((phrasing, index) => [
    ...miss(`${index}`, phrasing),
    ...(phrasing.also ?? []).flatMap((other, place) => miss(`${index}.also.${place}`, other)),
  ]);
}

function checkInfo({ info, concepts }: Pack): PackFault[] {
  const known = idsOf(concepts);
  const { event, coverage } = info;
  const hints = event.gate ? Object.entries(event.gate) : [];
  return [
    ...inOrder('event', event),
    ...inOrder('coverage', coverage),
    ...hints.flatMap(([part, ids]) =>
      (ids as string[]).flatMap((id) =>
        missing('pack.json', `event.gate.${part}`, id, known, 'concept'),
      ),
    ),
  ];
}

function inOrder(path: string, { from, to }: { from: string; to: string }): PackFault[] {
  return from <= to ? [] : [at('pack.json', path, `ends on ${to}, before it begins on ${from}`)];
}

function missing(
  file: string,
  path: string,
  id: string | null | undefined,
  known: Set<string>,
  noun: string,
): PackFault[] {
  return id == null || known.has(id) ? [] : [at(file, path, `no ${noun} has the id "${id}"`)];
}

function idsOf(items: { id: string }[]): Set<string> {
  return new Set(items.map(({ id }) => id));
}

function at(file: string, path: string, reason: string): PackFault {
  return { file, path, reason };
}
