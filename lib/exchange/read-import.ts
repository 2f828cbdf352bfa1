import { ImportError, type Incoming, MAX_FILE } from './incoming';
import { isBackup, readBackup } from './read-backup';
import { isHypothesis, readHypothesis } from './read-hypothesis';
import { isWebAnnotation, readWebAnnotations } from './read-web-annotations';

/** The deepest of the known formats, a pack inside a backup, is nested nine deep. */
const MAX_DEPTH = 40;

/**
 * What a file of the reader's holds, whoever wrote it: a backup of ours, Web Annotations, or an export
 * of Hypothesis. The whole is read and checked; nothing is written anywhere. `now` stands in where an
 * annotation tells no time. Throws `ImportError`, and nothing else, for a file that cannot be taken.
 */
export function readImport(text: string, now: Date): Incoming {
  if (text.length > MAX_FILE) throw new ImportError('too-big');
  const value = parseJson(text);
  refuseUnsafe(value);
  if (isBackup(value)) return readBackup(value);
  if (isHypothesis(value)) return readHypothesis(value, now);
  if (isWebAnnotation(value)) return readWebAnnotations(value, now);
  throw new ImportError('unknown');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    throw new ImportError('not-json', [error instanceof Error ? error.message.slice(0, 200) : '']);
  }
}

/** Walks level by level rather than by recursion, which deep nesting would break. */
function refuseUnsafe(value: unknown): void {
  let level = [value];
  for (let depth = 0; level.length; depth++) {
    if (depth > MAX_DEPTH) throw new ImportError('unsafe', [`nested deeper than ${MAX_DEPTH}`]);
    level = level.flatMap(childrenOf);
  }
}

function childrenOf(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Object.hasOwn(value, '__proto__')) throw new ImportError('unsafe', ['__proto__']);
  return Object.values(value);
}
