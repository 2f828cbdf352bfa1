import { MAX_TAGS, type Note } from '../notes/note';
import type { Settings } from '../settings';
import type { Pack } from '../types';
import { canonicalJson, isSame, uuidOf } from './canonical';
import { type Incoming, type Line, labelOf } from './incoming';
import type { KeptDismissal, KeptDraft, KeptPage, KeptRevision, Library } from './library';
import { mergePack } from './merge-packs';
import type { ImportReport, Outcome, ReportLine } from './merge-report';

/** What an import would do to the store. It only ever adds: nothing here deletes or overwrites. */
export interface MergePlan {
  /** To be kept as they are; one that the store has as deleted comes back. */
  notes: Note[];
  /** Tags that a kept note gets besides its own. */
  tags: { note: string; tags: string[] }[];
  /** To be kept after those that the store has, in this order. */
  revisions: KeptRevision[];
  dismissals: KeptDismissal[];
  drafts: KeptDraft[];
  pages: KeptPage[];
  /** New packs, and kept ones with what they lacked: each replaces the kept one of its id. */
  packs: Pack[];
  /** Replaces what the reader has set; null unless that was asked for. */
  settings: Settings | null;
}

/** A plan with its preview, which is also the report once the plan is carried out. */
export interface Merge extends ImportReport {
  plan: MergePlan;
}

/** How a file is taken. */
export interface MergeOptions {
  /** Ids of packs that are not the reader's. */
  bundled?: string[];
  /** Whether the file's settings replace those that are kept. */
  settings?: boolean;
}

/**
 * What a file would add to what is kept. Notes are the same where they have the same words on the same
 * passage of the same page, whatever their ids. Where one id has different words, the store's stand and
 * the file's become a revision of them, to be brought back by hand.
 */
export function planMerge(library: Library, incoming: Incoming, options: MergeOptions = {}): Merge {
  const packs = planPacks(library, incoming, options.bundled ?? []);
  const notes = planNotes(library, incoming.lines, packs.renamed);
  const revisions = planRevisions(library, incoming, notes.ids);
  const dismissals = planDismissals(library, incoming);
  const drafts = planDrafts(library, incoming, notes.ids);
  const parts = [notes, revisions, drafts, dismissals, packs];
  const lines = parts.flatMap((part) => part.lines);
  return {
    plan: {
      notes: notes.notes,
      tags: notes.tags,
      revisions: [...notes.revisions, ...revisions.revisions],
      dismissals: dismissals.dismissals,
      drafts: drafts.drafts,
      pages: lacking(library.pages, incoming.rest.pages),
      packs: packs.packs,
      settings: options.settings ? incoming.rest.settings : null,
    },
    lines,
    counts: countOutcomes(lines),
  };
}

/** The fields of a note in which two copies of it may differ. */
const FIELDS = ['body', 'tags', 'color', 'form', 'target', 'statement'] as const;

/** What makes two notes one, whatever they are called. */
const contentOf = ({ page, target, statement, body }: Note): string =>
  canonicalJson([page, target && foldSpace(target.quote.exact), statement, foldSpace(body)]);

const foldSpace = (text: string) => text.replace(/\s+/g, ' ').trim();

interface NotesPlan extends Pick<MergePlan, 'notes' | 'tags' | 'revisions'> {
  lines: ReportLine[];
  /** Under which id a note of the file is found afterwards, where it is not its own. */
  ids: Map<string, string>;
}

function planNotes(library: Library, lines: Line[], renamed: Map<string, string>): NotesPlan {
  const plan: NotesPlan = { notes: [], tags: [], revisions: [], lines: [], ids: new Map() };
  const byId = new Map(library.notes.map((note) => [note.id, note]));
  // Only what is kept already: two equal notes in one file are two, as they were where it was written.
  const byContent = new Map(library.notes.map((note) => [contentOf(note), note]));
  const known = new Set(library.revisions.map(nameOfRevision));
  for (const line of lines) {
    const report = { what: 'note' as const, place: line.place, label: line.label };
    if ('refused' in line) {
      plan.lines.push({ ...report, outcome: 'refused', why: line.refused });
      continue;
    }
    const note = withPack(line.note, renamed);
    const result = planNote(plan, note, byId, byContent, known);
    const why = result.why ?? line.remark;
    plan.lines.push({ ...report, outcome: result.outcome, ...(why && { why }) });
  }
  return plan;
}

function planNote(
  plan: NotesPlan,
  note: Note,
  byId: Map<string, Note>,
  byContent: Map<string, Note>,
  known: Set<string>,
): Pick<ReportLine, 'outcome' | 'why'> {
  const own = byId.get(note.id);
  if (own?.page === note.page) return keepBeside(plan, own, note, known);
  // One id on two pages was given twice: two notes, the second under a name that follows from both.
  const id = own ? uuidOf([note.id, contentOf(note)]) : note.id;
  // That name first: of two notes with the same words each is to find itself again.
  const second = byId.get(id);
  const twin = second ?? byContent.get(contentOf(note));
  plan.ids.set(note.id, twin?.id ?? id);
  if (second) return keepBeside(plan, second, { ...note, id }, known);
  if (twin) return addTags(plan, twin, note.tags);
  plan.notes.push({ ...note, id });
  byId.set(id, { ...note, id });
  return own ? { outcome: 'changed', why: 'second-note' } : { outcome: 'new' };
}

function keepBeside(
  plan: NotesPlan,
  own: Note,
  note: Note,
  known: Set<string>,
): Pick<ReportLine, 'outcome' | 'why'> {
  const revisions = FIELDS.filter((field) => !isSame(own[field], note[field]))
    .map(
      (field) => ({ note: own.id, field, value: note[field], made: note.edited }) as KeptRevision,
    )
    .filter((revision) => !known.has(nameOfRevision(revision)));
  if (!revisions.length) return { outcome: 'same' };
  for (const revision of revisions) known.add(nameOfRevision(revision));
  plan.revisions.push(...revisions);
  return { outcome: 'changed', why: 'kept-as-revision' };
}

/** The time is no part of it: the same earlier words need not be kept once for every import. */
const nameOfRevision = ({ note, field, value }: KeptRevision) =>
  canonicalJson([note, field, value]);

function addTags(plan: NotesPlan, twin: Note, tags: string[]): Pick<ReportLine, 'outcome' | 'why'> {
  const planned = plan.tags.find(({ note }) => note === twin.id);
  const has = [...twin.tags, ...(planned?.tags ?? [])];
  const lacking = [...new Set(tags)].filter((tag) => !has.includes(tag));
  const fitting = lacking.slice(0, Math.max(0, MAX_TAGS - has.length));
  if (!fitting.length) return { outcome: 'same' };
  if (planned) planned.tags.push(...fitting);
  else plan.tags.push({ note: twin.id, tags: fitting });
  return { outcome: 'changed', why: 'tags-added' };
}

function withPack(note: Note, renamed: Map<string, string>): Note {
  const pack = note.statement && renamed.get(note.statement.pack);
  return pack && note.statement ? { ...note, statement: { ...note.statement, pack } } : note;
}

function planRevisions({ revisions }: Library, incoming: Incoming, ids: Map<string, string>) {
  const known = new Set(revisions.map(canonicalJson));
  const labels = new Map(
    incoming.lines.flatMap((line) => ('note' in line ? [[line.note.id, line.label]] : [])),
  );
  const named = incoming.rest.revisions.map((each) => ({
    ...each,
    note: ids.get(each.note) ?? each.note,
  }));
  const lines = named.map((each, index): ReportLine => {
    const label = labels.get(incoming.rest.revisions[index]?.note ?? '') ?? '';
    const outcome = known.has(canonicalJson(each)) ? 'same' : 'new';
    return { what: 'revision', place: index + 1, label, outcome };
  });
  return { lines, revisions: named.filter((_, index) => lines[index]?.outcome === 'new') };
}

function planDismissals({ dismissals }: Library, { rest }: Incoming) {
  const known = new Set(dismissals.map(({ id }) => id));
  const lines = rest.dismissals.map(({ id }, index): ReportLine => {
    const outcome = known.has(id) ? 'same' : 'new';
    return { what: 'dismissal', place: index + 1, label: id, outcome };
  });
  return { lines, dismissals: rest.dismissals.filter(({ id }) => !known.has(id)) };
}

/** Words for a note go where the note went; those that are being typed here are left alone. */
function planDrafts({ drafts }: Library, { rest }: Incoming, ids: Map<string, string>) {
  const known = new Set(drafts.map(({ key }) => key));
  const named = rest.drafts.map((each) => ({ ...each, key: ids.get(each.key) ?? each.key }));
  const lines = named.map(({ key, body }, index): ReportLine => {
    const outcome = known.has(key) ? 'same' : 'new';
    known.add(key);
    return {
      what: 'draft',
      place: index + 1,
      label: labelOf({ target: null, body, title: '' }),
      outcome,
    };
  });
  return { lines, drafts: named.filter((_, index) => lines[index]?.outcome === 'new') };
}

function lacking(pages: KeptPage[], incoming: KeptPage[]): KeptPage[] {
  const known = new Set(pages.map(({ key }) => key));
  return incoming.filter(({ key }) => !known.has(key));
}

function planPacks({ packs: kept }: Library, { rest }: Incoming, bundled: string[]) {
  const packs: Pack[] = [];
  const renamed = new Map<string, string>();
  const lines = rest.packs.map((each, index): ReportLine => {
    const { id, outcome, pack } = mergePack(kept, each, bundled);
    if (pack) packs.push(pack);
    if (id !== each.info.id) renamed.set(each.info.id, id);
    const report = { what: 'pack' as const, place: index + 1, label: each.info.title };
    if (outcome === 'new' || outcome === 'same') return { ...report, outcome };
    return { ...report, outcome: 'changed', why: outcome };
  });
  return { packs, renamed, lines };
}

function countOutcomes(lines: ReportLine[]): Record<Outcome, number> {
  const counts = { new: 0, same: 0, changed: 0, refused: 0 };
  for (const { outcome } of lines) counts[outcome]++;
  return counts;
}
