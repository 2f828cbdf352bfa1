import { type ClaimIndex, termOf } from './claims';

/** The name of what `createCrowd` gives. */
export const CROWD = ['crowd'] as const;

/** So many of the claims found first tell what all of them have in common. */
const FIRST = 5;
/** Claims that are more alike are one told twice, and no crowd. */
const TWICE = 0.97;

/**
 * How like one of the claims found is, by its rank, to those found first, on average: cosine of their words
 * by IDF. What many texts find is near to all claims on a subject and seldom the one they repeat: a hub
 * (M. Radovanović, A. Nanopoulos, M. Ivanović, "Hubs in space", JMLR 2010).
 */
export function createCrowd(index: ClaimIndex, docs: readonly number[]): (rank: number) => number {
  const profiles = docs.map((doc) => profileOf(index, doc));
  const first = profiles.slice(0, FIRST);
  return (rank) => {
    const own = profiles[rank]!;
    const likenesses = first.map((other) => (other === own ? 0 : cosine(own, other)));
    return likenesses.reduce((sum, like) => (like > TWICE ? sum : sum + like), 0) / FIRST;
  };
}

/** How much each term makes of a claim, the whole of unit length. */
type Profile = Map<number, number>;

function profileOf({ bounds, terms, idfs }: ClaimIndex, doc: number): Profile {
  const profile: Profile = new Map();
  const end = bounds[2 * doc + 2]!;
  let squares = 0;
  for (let at = bounds[2 * doc]!; at < end; at++) {
    const id = termOf(terms[at]!);
    if (profile.has(id)) continue;
    profile.set(id, idfs[id]!);
    squares += idfs[id]! ** 2;
  }
  const length = Math.sqrt(squares) || 1;
  for (const [id, weight] of profile) profile.set(id, weight / length);
  return profile;
}

function cosine(a: Profile, b: Profile): number {
  let sum = 0;
  for (const [id, weight] of a) sum += weight * (b.get(id) ?? 0);
  return sum;
}
