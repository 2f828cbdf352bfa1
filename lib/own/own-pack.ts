import type { Pack, Source } from '../types';

/** The id of the reader's own pack. */
export const OWN_PACK = 'own';

/** Whether a pack is the reader's own, or was on another device. */
export function isOwn({ info }: Pick<Pack, 'info'>): boolean {
  return info.own === true;
}

/**
 * A pack of the reader's own with nothing in it. Titles are the reader's language's when it is begun;
 * what is shown of it comes from the interface. `day` is an ISO 8601 day.
 */
export function emptyOwnPack(title: string, language: string, day: string): Pack {
  return {
    info: {
      id: OWN_PACK,
      own: true,
      title,
      summary: title,
      version: '0',
      // Without region: sentences are compared in the language that is guessed of them.
      language: language.split('-')[0]!,
      schema: 1,
      event: { name: title, from: day, to: day, places: [] },
      coverage: { from: day, to: day },
      curator: title,
      licence: 'none',
    },
    sources: [],
    actors: [],
    questions: [],
    concepts: [],
    statements: [],
  };
}

/** The pack under a name in the language of the interface. */
export function called(pack: Pack, title: string): Pack {
  const { info } = pack;
  const event = { ...info.event, name: title };
  return { ...pack, info: { ...info, title, summary: title, curator: title, event } };
}

/** The pack with what follows from the rest: the days that its sources span, and a version of its own. */
export function renew(pack: Pack): Pack {
  const { info } = pack;
  const days = pack.sources.flatMap(daysOf).sort();
  const span = { from: days[0] ?? info.coverage.from, to: days.at(-1) ?? info.coverage.to };
  const version = String(Number(info.version) + 1 || 1);
  return { ...pack, info: { ...info, version, coverage: span, event: { ...info.event, ...span } } };
}

function daysOf({ published, retrieved }: Source): string[] {
  return [published ?? retrieved].filter((day) => day !== undefined);
}
