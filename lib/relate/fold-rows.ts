import type { PackLookup } from '../pack/lookup';
import type { Stance, Statement } from '../types';
import { isContrary, rankStance } from './bearing';

/** Statements that come to one: the same speaker with the same answer, or one act of speech retold. */
export interface Row {
  head: Statement;
  also: Statement[];
  answer: string | null;
  position: Stance;
}

/** One statement with what it says to the question at hand. */
interface Said {
  statement: Statement;
  answer: string | null;
  position: Stance;
}

/**
 * Statements on one question as rows, in the order of their first statement: one for each speaker and
 * answer, unless that speaker is reported both for and against it. What one source says by itself and
 * what another does are different speakers, and so is one unnamed speaker in two sources. A row's head
 * is its plainest and best sourced statement.
 */
export function foldRows(
  lookup: PackLookup,
  pack: string,
  question: string,
  statements: Statement[],
): Row[] {
  const said = statements.flatMap((statement) => saidOn(question, statement));
  const isNamed = (id: string | null) => !!id && lookup.actor(pack, id)?.kind !== 'unnamed';
  const bySpeaker = gather(
    said.map((each) => [each]),
    ([a], [b]) => hasSameSpeaker(isNamed, a!.statement, b!.statement),
  );
  // Only now, or an unnamed retelling would take one of a speaker's statements from the others.
  const rows = gather(bySpeaker, (known, row) => isRetelling(lookup, pack, known, row));
  return rows.map((row) => toRow(lookup, pack, row));
}

/** Lets each group join the first that it belongs to, unless it holds another answer or speaks against it. */
function gather(groups: Said[][], belongs: (known: Said[], group: Said[]) => boolean): Said[][] {
  const rows: Said[][] = [];
  for (const group of groups) {
    const row = rows.find((known) => canShareRow(known, group) && belongs(known, group));
    if (row) row.push(...group);
    else rows.push([...group]);
  }
  return rows;
}

function canShareRow(a: Said[], b: Said[]): boolean {
  return pairsOf(a, b).every(
    ([one, other]) => one.answer === other.answer && !isContrary(one.position, other.position),
  );
}

function pairsOf(a: Said[], b: Said[]): [Said, Said][] {
  return a.flatMap((one) => b.map((other): [Said, Said] => [one, other]));
}

function saidOn(question: string, statement: Statement): Said[] {
  return statement.answers
    .filter((entry) => entry.question === question)
    .map(({ answer, position }) => ({ statement, answer: answer ?? null, position }));
}

function hasSameSpeaker(
  isNamed: (id: string | null) => boolean,
  a: Statement,
  b: Statement,
): boolean {
  return a.speaker === b.speaker && (isNamed(a.speaker) || a.source === b.source);
}

/** Two who speak together share an utterance and stay two; "a US official" and the one who is named are one. */
function isRetelling(lookup: PackLookup, pack: string, a: Said[], b: Said[]): boolean {
  const pairs = pairsOf(a, b).map(([one, other]) => [one.statement, other.statement] as const);
  return (
    pairs.some(([one, other]) => one.utterance && one.utterance === other.utterance) &&
    pairs.every(([{ speaker: one }, { speaker: other }]) => mayBeOne(lookup, pack, one, other))
  );
}

function mayBeOne(lookup: PackLookup, pack: string, a: string | null, b: string | null): boolean {
  return speaksFor(lookup, pack, a, b) || speaksFor(lookup, pack, b, a);
}

/** Whether one is the other, is not named, or belongs to the other at any remove. */
function speaksFor(lookup: PackLookup, pack: string, one: string | null, other: string | null) {
  if (!one || !other || lookup.actor(pack, one)?.kind === 'unnamed') return true;
  const seen = new Set<string>();
  for (let at: string | undefined = one; at && !seen.has(at); at = lookup.actor(pack, at)?.of) {
    if (at === other) return true;
    seen.add(at);
  }
  return false;
}

function toRow(lookup: PackLookup, pack: string, row: Said[]): Row {
  const [first, ...rest] = [...row].sort(
    (a, b) => weigh(lookup, pack, a) - weigh(lookup, pack, b),
  ) as [Said, ...Said[]];
  const also = new Set(rest.map(({ statement }) => statement));
  also.delete(first.statement);
  return {
    head: first.statement,
    also: [...also],
    answer: first.answer,
    position: first.position,
  };
}

/** Lower is better: a plain stance before a remark, a name before none, first hand before retold, words before none. */
function weigh(lookup: PackLookup, pack: string, { statement, position }: Said): number {
  const kind = statement.speaker ? lookup.actor(pack, statement.speaker)?.kind : 'unnamed';
  return (
    rankStance(position) * 100 +
    (kind === 'unnamed' ? 50 : 0) +
    (statement.part === 'body' ? 0 : 20) +
    (statement.via?.length === 0 ? 0 : 5) +
    (statement.quote ? 0 : 1)
  );
}
