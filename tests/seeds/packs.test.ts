import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { auditPack } from '../../lib/pack/audit';
import { isContrary } from '../../lib/relate/bearing';
import { foldText } from '../../lib/text/fold';
import type { Pack, Question, Statement, StatementAnswer } from '../../lib/types';
import { findPacks, readPack } from '../../tools/read-packs';

const ROOT = resolve(import.meta.dirname, '../..');
/** Source texts are not ours to give: they lie beside the checkout of who audits, or nowhere. */
const TEXTS = resolve(ROOT, '../shared/seeds');

const packs = findPacks(join(ROOT, 'seeds')).map((dir) => [dir.split('/').at(-1)!, dir] as const);

it('finds packs to hold to their rules', () => {
  expect(packs.length).toBeGreaterThan(0);
});

describe.each(packs)('the pack %s', (name, dir) => {
  const pack = readPack(dir);

  it('has the id of its folder', () => {
    expect(pack.info.id).toBe(name);
  });

  it('has at least one statement on each question and each answer', () => {
    const said = pack.statements.flatMap(({ answers }) => answers);
    const answered = new Set(said.map(({ question, answer }) => `${question} ${answer ?? ''}`));
    const empty = pack.questions.flatMap(({ id, answers }) =>
      answers.map((answer) => `${id} ${answer.id}`).filter((key) => !answered.has(key)),
    );
    expect(empty).toEqual([]);
    const touched = new Set(said.map(({ question }) => question));
    expect(pack.questions.filter(({ id }) => !touched.has(id))).toEqual([]);
  });

  it('has a use for each source', () => {
    const used = new Set(pack.statements.map(({ source }) => source));
    expect(pack.sources.filter(({ id }) => !used.has(id))).toEqual([]);
  });

  it.each(['de', 'ru', 'uk'])('is whole in %s', (language) => {
    expect(untranslated(pack, language)).toEqual([]);
  });

  it('puts each statement in one sentence', () => {
    expect(
      pack.statements.map(({ text }) => text).filter((text) => sentencesOf(text) !== 1),
    ).toEqual([]);
  });

  it('states nothing twice in the same words, unless two speak together', () => {
    // Those who speak together have a statement each, of the same words at the same place.
    const byText = new Map<string, Set<string>>();
    for (const { text, source, locator } of pack.statements) {
      const place = `${source} ${locator.start}-${locator.end}`;
      byText.set(foldText(text), (byText.get(foldText(text)) ?? new Set()).add(place));
    }
    expect([...byText].filter(([, places]) => places.size > 1)).toEqual([]);
    const said = pack.statements.map(({ text, speaker }) => `${foldText(text)} ${speaker}`);
    expect(repeated(said)).toEqual([]);
  });

  it('quotes at most twelve words', () => {
    const long = pack.statements.filter(
      ({ quote }) => (quote?.trim().split(/\s+/).length ?? 0) > 12,
    );
    expect(long).toEqual([]);
  });

  it('speaks to a question once for each answer', () => {
    const keys = pack.statements.flatMap(({ id, answers }) =>
      answers.map(({ question, answer }) => `${id} ${question} ${answer ?? ''}`),
    );
    expect(repeated(keys)).toEqual([]);
  });

  it('retells one act of speech without contradiction', () => {
    expect(contradictions(pack)).toEqual([]);
  });

  it('gives two actors one alias only where words near it tell them apart', () => {
    expect(sharedAliases(pack)).toEqual([]);
  });

  it('writes hosts as browsers do', () => {
    const hosts = pack.actors.flatMap(({ hosts = [] }) => hosts);
    const plain = /^(?!www\.)[a-z0-9-]+(\.[a-z0-9-]+)+$/;
    expect(hosts.filter((host) => !plain.test(host))).toEqual([]);
    expect(repeated(hosts)).toEqual([]);
  });

  it('prints no day outside of what it covers', () => {
    const { from, to } = pack.info.coverage;
    const days = pack.sources.flatMap(({ published }) => published ?? []);
    expect(days.filter((day) => day < from || day > to)).toEqual([]);
  });

  it('names whole days', () => {
    const days = pack.statements.flatMap(({ said }) => said?.day ?? []);
    expect(days.filter((day) => new Date(day).toISOString().slice(0, 10) !== day)).toEqual([]);
  });

  it.skipIf(!existsSync(TEXTS))('says what its sources say, where their texts are at hand', () => {
    const files = pack.sources.flatMap(({ file }) => file ?? []);
    const there = files.filter((file) => existsSync(join(TEXTS, file)));
    const texts = new Map(there.map((file) => [file, readFileSync(join(TEXTS, file), 'utf8')]));
    expect(auditPack(pack, { texts, sha256 })).toEqual([]);
  });
});

/** A sentence ends where a capital follows a full stop; "U.S. vehicles" and "Gen. Ryder" end none. */
function sentencesOf(text: string): number {
  return text.split(/(?<=[^.\s]{4,}[.!?]["”’]?)\s+(?=\p{Lu})/u).length;
}

function repeated(items: string[]): string[] {
  const seen = new Set<string>();
  return items.filter((item) => seen.has(item) || !seen.add(item));
}

/** Pairs of statements of one utterance that cannot both be what was said. */
function contradictions({ statements, questions }: Pack): string[] {
  return statements.flatMap((one, index) =>
    statements
      .slice(index + 1)
      .filter((other) => one.utterance && one.utterance === other.utterance)
      .filter((other) => contradict(questions, one, other))
      .map((other) => `${one.id} and ${other.id}`),
  );
}

function contradict(questions: Question[], one: Statement, other: Statement): boolean {
  return one.answers.some((a) => other.answers.some((b) => exclude(questions, a, b)));
}

function exclude(questions: Question[], a: StatementAnswer, b: StatementAnswer): boolean {
  if (a.question !== b.question || !a.answer || !b.answer) return false;
  if (a.answer === b.answer) return isContrary(a.position, b.position);
  const answers = questions.find(({ id }) => id === a.question)?.answers ?? [];
  const allows = (from: string, to: string) =>
    answers.find(({ id }) => id === from)?.compatible?.includes(to);
  const affirmed = a.position === 'affirms' && b.position === 'affirms';
  return affirmed && !allows(a.answer, b.answer) && !allows(b.answer, a.answer);
}

/** Aliases of two actors where at least one of them is taken without any word near it. */
function sharedAliases({ actors }: Pack): string[] {
  const owners = new Map<string, Set<string>>();
  const bare = new Set<string>();
  for (const { id, aliases } of actors) {
    for (const { text, needs } of aliases) {
      const key = foldText(text);
      owners.set(key, (owners.get(key) ?? new Set()).add(id));
      if (!needs) bare.add(key);
    }
  }
  return [...owners]
    .filter(([key, ids]) => ids.size > 1 && bare.has(key))
    .map(([key, ids]) => `"${key}" of ${[...ids].join(', ')}`);
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** What of a pack's own words a reader of that language would meet in another. */
function untranslated({ info, questions, statements, actors }: Pack, language: string): string[] {
  const texts: [string, string | undefined, Record<string, string> | undefined][] = [
    ['title', info.title, info.titles],
    ['summary', info.summary, info.summaries],
    ['event', info.event.name, info.event.names],
    ...[...questions, ...questions.flatMap(({ answers }) => answers), ...statements].map(
      ({ id, text, texts: others }) => [id, text, others] as (typeof texts)[number],
    ),
    ...statements.map(({ id, hedge, hedges }) => [id, hedge, hedges] as (typeof texts)[number]),
    ...actors.map(({ id, name, names }) => [id, name, names] as (typeof texts)[number]),
    ...actors.map(({ id, role, roles }) => [id, role, roles] as (typeof texts)[number]),
  ];
  return texts.filter(([, own, others]) => own && !others?.[language]).map(([id]) => id);
}
