import * as v from 'valibot';
import type { Pack } from '../types';
import { checkReferences } from './check-references';
import { PACK_FILES, PACK_PARTS } from './schema';

/** One fault of a pack: the file it stands in, the path inside that file (`3.locator.start`), and why. */
export interface PackFault {
  file: string;
  path: string;
  reason: string;
}

/** Thrown by `parsePack`; its message has one line a fault: `file path: reason`. */
export class PackError extends Error {
  constructor(readonly faults: PackFault[]) {
    super(faults.map(formatFault).join('\n'));
    this.name = 'PackError';
  }
}

/** `statements.json 3.locator.start: is not an integer` */
export function formatFault({ file, path, reason }: PackFault): string {
  return path ? `${file} ${path}: ${reason}` : `${file}: ${reason}`;
}

/**
 * A pack from the parsed JSON of its files. Throws `PackError` with every fault found: first those of
 * shape, and only where there are none, those of reference (an answer that its question lacks).
 * Fields that the format does not know are left out.
 */
export function parsePack(files: Record<keyof Pack, unknown>): Pack {
  const parsed = PACK_PARTS.map((part) => [part, parsePart(part, files[part])] as const);
  const shapeFaults = parsed.flatMap(([, result]) => result.faults);
  if (shapeFaults.length) throw new PackError(shapeFaults);
  const pack = Object.fromEntries(
    parsed.map(([part, { output }]) => [part, output]),
  ) as unknown as Pack;
  const faults = checkReferences(pack);
  if (faults.length) throw new PackError(faults);
  return pack;
}

function parsePart(part: keyof Pack, value: unknown): { output?: unknown; faults: PackFault[] } {
  const { file, schema } = PACK_FILES[part];
  const result = v.safeParse(schema, value);
  if (result.success) return { output: result.output, faults: [] };
  const faults = result.issues.map((issue) => ({
    file,
    path: v.getDotPath(issue) ?? '',
    reason: issue.message,
  }));
  return { faults };
}
