import * as v from 'valibot';
import type { Note } from '../notes/note';
import { PackError, parsePack } from '../pack/parse-pack';
import { pageKey } from '../page/page-key';
import { DEFAULTS, parseSettings } from '../settings';
import type { Pack } from '../types';
import { hashOf } from './canonical';
import { ImportError, type Incoming, type Line, labelOf } from './incoming';
import {
  isPageAddress,
  type KeptRevision,
  wholeDismissal,
  wholeDraft,
  wholeNote,
  wholePage,
  wholeRevision,
} from './library';
import { BACKUP_FORMAT, BACKUP_SCHEMA } from './write-backup';

/** So many faults tell what is wrong; more are no help. */
const MOST_DETAILS = 20;

const envelope = v.strictObject({
  format: v.literal(BACKUP_FORMAT),
  schema: v.literal(BACKUP_SCHEMA),
  created: v.string(),
  sha256: v.string(),
  content: v.unknown(),
});

const content = v.strictObject({
  notes: v.array(wholeNote),
  revisions: v.array(wholeRevision),
  dismissals: v.array(wholeDismissal),
  drafts: v.array(wholeDraft),
  pages: v.array(wholePage),
  packs: v.array(v.record(v.string(), v.unknown())),
  settings: v.nullable(v.record(v.picklist(Object.keys(DEFAULTS) as [string]), v.unknown())),
});

/** Whether parsed JSON says that it is a backup of ours, in whatever version and state. */
export function isBackup(value: unknown): boolean {
  return v.is(v.looseObject({ format: v.literal(BACKUP_FORMAT) }), value);
}

/**
 * The content of a backup. We wrote the file ourselves: whatever is not as it was written is a fault
 * of the whole, since a note that is half right would be kept as if it were right.
 * Throws `ImportError`: `newer`, `damaged` or `twice`.
 */
export function readBackup(value: unknown): Incoming {
  if (schemaOf(value) > BACKUP_SCHEMA)
    throw new ImportError('newer', [`schema ${schemaOf(value)}`]);
  const file = parse(envelope, value);
  if (hashOf(file.content) !== file.sha256) throw new ImportError('damaged', ['sha256']);
  const { notes, settings, ...rest } = parse(content, file.content);
  refuseTwice(notes.map(({ id }) => id));
  refuseLost(notes, rest.revisions);
  refuseTwice(rest.dismissals.map(({ id }) => id));
  refuseTwice(rest.drafts.map(({ key }) => key));
  refuseTwice(rest.pages.map(({ key }) => key));
  const packs = rest.packs.map(readPack);
  refuseTwice(packs.map(({ info }) => info.id));
  const lines = notes.map(lineOf);
  const taken = new Set(lines.flatMap((line) => ('note' in line ? [line.note.id] : [])));
  const revisions = rest.revisions.filter(({ note }) => taken.has(note));
  const known = settings && parseSettings(settings);
  return { format: 'backup', lines, rest: { ...rest, revisions, packs, settings: known } };
}

function lineOf(note: Note, index: number): Line {
  const report = { place: index + 1, label: labelOf(note) };
  if (!isPageAddress(note.url)) return { ...report, refused: 'no-page' };
  // The key is ours to make: a version may make it otherwise than the one that wrote the file.
  return { ...report, note: { ...note, page: pageKey(note.url) } };
}

function schemaOf(value: unknown): number {
  const parsed = v.safeParse(v.looseObject({ schema: v.number() }), value);
  return parsed.success ? parsed.output.schema : 0;
}

function parse<S extends v.GenericSchema>(schema: S, value: unknown): v.InferOutput<S> {
  const parsed = v.safeParse(schema, value);
  if (parsed.success) return parsed.output;
  const details = parsed.issues.map((issue) => `${v.getDotPath(issue) ?? ''}: ${issue.message}`);
  throw new ImportError('damaged', details.slice(0, MOST_DETAILS));
}

function readPack(pack: Record<string, unknown>): Pack {
  try {
    return parsePack(pack as Record<keyof Pack, unknown>);
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    throw new ImportError('damaged', error.message.split('\n').slice(0, MOST_DETAILS));
  }
}

function refuseTwice(ids: string[]): void {
  const seen = new Set<string>();
  const twice = ids.filter((id) => seen.size === seen.add(id).size);
  if (twice.length) throw new ImportError('twice', twice.slice(0, MOST_DETAILS));
}

/** A revision of nothing could never be seen or brought back. */
function refuseLost(notes: Note[], revisions: KeptRevision[]): void {
  const known = new Set(notes.map(({ id }) => id));
  const lost = revisions.filter(({ note }) => !known.has(note));
  if (!lost.length) return;
  throw new ImportError(
    'damaged',
    lost.slice(0, MOST_DETAILS).map(({ note }) => `no note ${note}`),
  );
}
