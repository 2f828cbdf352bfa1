import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOf } from '../../../../lib/exchange/canonical';
import { ImportError } from '../../../../lib/exchange/incoming';
import { readImport } from '../../../../lib/exchange/read-import';
import { writeBackup } from '../../../../lib/exchange/write-backup';
import { PackError, parsePack } from '../../../../lib/pack/parse-pack';
import { anyLibrary, NOW } from '../../exchange/samples';
import { smallPack } from '../../match/small-pack';
import { junk, mutated } from './arbitrary-of';

/** How many files of each kind; the long form is `npm run bench:fuzz`. */
const RUNS = Math.ceil(Number(process.env.FUZZ_RUNS ?? 3000) / 10);

/** What became of files: taken, or refused in the reader's own class of errors. Anything else is thrown on. */
function meet(
  files: fc.Arbitrary<unknown>,
  read: (file: unknown) => unknown,
  isRefusal: (error: unknown) => boolean,
) {
  const met = { taken: 0, refused: 0 };
  fc.assert(
    fc.property(files, (file) => {
      try {
        read(file);
        met.taken++;
      } catch (error) {
        if (!isRefusal(error)) throw error;
        met.refused++;
      }
    }),
    { numRuns: RUNS },
  );
  console.log(`${RUNS} files: ${JSON.stringify(met)}`);
  return met;
}

/** A backup as we write it, with something in its content changed and its checksum made to fit. */
const resigned = (content: unknown) =>
  JSON.stringify({ ...EMPTY_FILE, sha256: hashOf(content), content });
const EMPTY_FILE = { format: 'sidelight-backup', schema: 1, created: NOW.toISOString() };
const whole = anyLibrary.map((library) => JSON.parse(writeBackup(library, NOW)).content);

describe('files of all shapes', () => {
  it('that are backups are taken or refused as a whole', { timeout: 600_000 }, () => {
    const files = fc.oneof(
      { weight: 4, arbitrary: whole.map(resigned) },
      { weight: 4, arbitrary: mutated(whole).filter(isJson).map(resigned) },
      { weight: 1, arbitrary: whole.map((content) => resigned(content).slice(0, -7)) },
      { weight: 1, arbitrary: junk.map((value) => JSON.stringify(value) ?? '') },
      { weight: 1, arbitrary: fc.string({ maxLength: 40 }) },
    );
    const isRefusal = (error: unknown) => error instanceof ImportError;
    const met = meet(files, (text) => readImport(text as string, NOW), isRefusal);
    expect(met.taken / RUNS).toBeGreaterThanOrEqual(0.3);
    expect(met.refused).toBeGreaterThan(0);
  });

  it('that are packs are taken or refused with what is wrong', { timeout: 600_000 }, () => {
    const pack = fc.constant(smallPack() as unknown);
    const files = fc.oneof(
      { weight: 4, arbitrary: pack },
      { weight: 6, arbitrary: mutated(pack) },
      { weight: 1, arbitrary: junk.map((value) => value ?? {}) },
    );
    const isRefusal = (error: unknown) => error instanceof PackError && error.message.length > 0;
    const met = meet(files, (file) => parsePack(file as never), isRefusal);
    expect(met.taken / RUNS).toBeGreaterThanOrEqual(0.3);
    expect(met.refused).toBeGreaterThan(0);
  });

  it('would be found out where their reader throws anything else', () => {
    const read = (file: unknown) => (file as { info: { id: string } }).info.id.length;
    expect(() => meet(mutated(fc.constant({ info: { id: 'x' } })), read, () => false)).toThrow();
  });
});

/** What a file can hold: no cycles, no symbols, no numbers that JSON lacks. */
function isJson(value: unknown): boolean {
  try {
    return JSON.stringify(JSON.parse(JSON.stringify(value))) === JSON.stringify(value);
  } catch {
    return false;
  }
}
