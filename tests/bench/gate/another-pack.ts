import type { Pack } from '../../../lib/types';

/** Another pack with its own names: every word of a name gets a beginning of its own. */
export function anotherPack(pack: Pack, number: number): Pack {
  const head = String.fromCharCode(97 + (number % 26), 97 + Math.floor(number / 26), 113);
  const rename = (text: string) => text.replace(/\p{L}+/gu, (word) => head + word);
  return {
    ...pack,
    info: {
      ...pack.info,
      id: `${pack.info.id}-${number}`,
      event: { ...pack.info.event, places: pack.info.event.places.map(rename) },
    },
    actors: pack.actors.map((actor) => ({
      ...actor,
      aliases: actor.aliases.map((alias) => ({ ...alias, text: rename(alias.text) })),
    })),
    concepts: pack.concepts.map((concept) => ({
      ...concept,
      forms: concept.forms.map((form) => ({ ...form, text: rename(form.text) })),
    })),
  };
}
