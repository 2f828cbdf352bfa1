import type { NumberMention } from '../text/numbers';
import type { StanceCues } from '../text/stance';
import type { Key } from './pack-index';
import type { Features } from './softmax';

/** What the classes of a pack are told apart by. */
export interface ClassInput {
  notions: Key[];
  stems: Key[];
  stance: StanceCues;
  numbers: NumberMention[];
  /** Ids of the actors who speak. */
  speakers: string[];
  /**
   * Words of content that the pack does not know: they dilute the others, and tell of near misses. Of
   * them those that begin with a capital letter; and how many words of content there are.
   */
  unknown: number;
  unknownNames: number;
  words: number;
  /** Word pairs, beginnings of words and meanings, as `traitsOf` names them. */
  traits?: string[];
  /** Ids of the offices to which speakers and other actors belong. */
  offices?: string[];
}

/** Concepts are sure in any language; stems stand in few texts and mislead more easily. */
const VALUES = {
  notion: 1,
  stem: 0.7,
  stance: 0.8,
  number: 0.7,
  speaker: 0.6,
  pair: 0.5,
  words: 0.4,
  beginning: 0.35,
  meaning: 0.35,
  office: 0.5,
};
/** The kinds of traits, by the letter that their names begin with. */
const TRAITS: Record<string, 'words' | 'beginning' | 'meaning'> = {
  w: 'words',
  b: 'beginning',
  y: 'meaning',
};
/** Makes up for the division by length, so that weights stay of the order of one. */
const SCALE = 3;

/** Features of unit length, more or less: a long sentence says no more of a class than a short one. */
export function classFeatures(input: ClassInput): Features {
  const {
    notions,
    stems,
    stance,
    numbers,
    speakers,
    unknown,
    unknownNames,
    words,
    traits = [],
    offices = [],
  } = input;
  const raw: [string, number][] = [
    ...notions.map((key): [string, number] => [key, VALUES.notion]),
    ...stems.map((key): [string, number] => [key, VALUES.stem]),
    ...pairsOf(notions).map((key): [string, number] => [key, VALUES.pair]),
    ...stanceKeys(stance).map((key): [string, number] => [key, VALUES.stance]),
    ...numberKeys(numbers).map((key): [string, number] => [key, VALUES.number]),
    ...traits.map((name): [string, number] => [name, VALUES[TRAITS[name[0]!]!]]),
    ...offices.map((id): [string, number] => [`o:${id}`, VALUES.office]),
    ...speakers.map((id): [string, number] => [`p:${id}`, VALUES.speaker]),
  ];
  const length = Math.sqrt(notions.length + 0.5 * stems.length + 0.5 * unknown + 1);
  const features = new Map(raw.map(([name, value]) => [name, (value * SCALE) / length]));
  features.set('u:share', (2 * unknown) / (words + notions.length || 1));
  features.set('u:count', Math.min(unknown, 4) / 4);
  features.set('u:names', Math.min(unknownNames, 2) / 2);
  return features;
}

/**
 * Concepts that stand together tell more than each alone: "returned" and "killed" is a toll. Found on
 * phrasings left out in turn: of 1067 in seven languages 1 % more right, false marks down by a quarter.
 */
function pairsOf(notions: Key[]): string[] {
  const concepts = notions.filter((key) => key.startsWith('c:')).sort();
  return concepts.flatMap((one, i) => concepts.slice(i + 1).map((other) => `${one}+${other}`));
}

function stanceKeys({ negated, doubted, declined, hedged, asked }: StanceCues): string[] {
  return [
    ...(negated > 0 ? ['n:negated'] : []),
    ...(doubted > 0 ? ['n:doubted'] : []),
    ...(declined > 0 ? ['n:declined'] : []),
    ...(hedged > 0 ? ['n:hedged'] : []),
    ...(asked > 0 ? ['n:asked'] : []),
  ];
}

function numberKeys(numbers: NumberMention[]): string[] {
  const counts = numbers.filter(({ kind }) => kind === 'count');
  const keys = counts.map(({ value }) => `n:${value}`);
  return counts.length > 0 ? [...new Set(keys), 'n:count'] : [];
}
