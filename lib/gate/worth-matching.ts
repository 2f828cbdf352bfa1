import type { Gate } from '../types';

/** From here on the names say enough for an event that the page's sentences are asked. */
const LEAST_HINT = 2;

/** Whether a page's sentences can match: it names actors, or what may be the place or the acts of an event. */
export function isWorthMatching({ level, hints }: Gate): boolean {
  return level !== 'none' || hints.some(({ score }) => score !== null && score >= LEAST_HINT);
}
