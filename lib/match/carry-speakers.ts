import type { Anaphor } from '../text/anaphora';
import { outsideQuotes, quotationsOf } from '../text/quotations';
import type { BlockKind } from '../types';
import type { PackIndex } from './pack-index';
import type { PackReading } from './read-sentence';
import type { ReadText } from './read-text';

/** A sentence of a page with its place in the layout. */
export interface PageSentence extends ReadText {
  kind: BlockKind;
}

/** Over how many sentences a speaker is carried on. */
const CARRIED = 3;
/** Shorter quotations are turns of phrase: "a “safe strip” at the border". */
const LEAST_QUOTED = 4;
/** What comes next is still said by the one before: "Accordingly, …". */
const GOES_ON = /^(?:accordingly|demnach|dementsprechend)\b/i;

/**
 * Tells who speaks where a sentence alone does not: "he added", "the groups claimed", "the ministry",
 * bare quotations, and quotations over several sentences, whose speaker may be named only at their
 * end. Adds to the speakers of `readings`. Headlines, captions and items neither give nor take.
 */
export function carrySpeakers(
  pack: PackIndex,
  page: readonly PageSentence[],
  readings: readonly PackReading[],
): void {
  const running = page.flatMap(({ kind }, at) => (kind === 'paragraph' ? [at] : []));
  const quotations = quotationsOf(running.map((at) => page[at]!.text));
  const groups = groupsOf(pack, readings);
  page.forEach(({ kind }, at) => {
    const own = readings[at]!;
    if (kind !== 'paragraph' && own.attribution.anaphors.includes('group')) {
      addSpeakers(own, groups);
    }
  });
  running.forEach((at, place) => {
    const scene = { page, readings, pack, groups, before: beforeOf(running, place) };
    const span = quotations[place];
    if (span && isWithin(running, page, span, place)) {
      setQuoted(scene, at, running.slice(span.from, span.to + 1));
    } else resolve(scene, at);
  });
}

interface Carrying {
  page: readonly PageSentence[];
  readings: readonly PackReading[];
  pack: PackIndex;
  /** Groups that the page names. */
  groups: number[];
  /** Sentences before, the nearest first. */
  before: number[];
}

function beforeOf(running: number[], place: number): number[] {
  return running.slice(Math.max(0, place - CARRIED), place).reverse();
}

function groupsOf({ actors }: PackIndex, readings: readonly PackReading[]): number[] {
  const named = readings.flatMap(({ parties }) => parties.map(({ party }) => party));
  return [...new Set(named)].filter((party) => actors[party]!.kind === 'group');
}

/** Whether nothing of a sentence stands outside the quotation. */
function isWithin(
  running: number[],
  page: readonly PageSentence[],
  span: { from: number; to: number },
  place: number,
): boolean {
  const { text } = page[running[place]!]!;
  if (place > span.from && place < span.to) return true;
  const mark = place === span.from ? null : /["“„«»]/.exec(page[running[span.from]!]!.text)![0];
  return !/\p{L}{2}/u.test(outsideQuotes(text, mark));
}

/** Inside a quotation: its speaker is named at either end, else the one before speaks on. */
function setQuoted(scene: Carrying, at: number, span: number[]): void {
  const ends = [span[0]!, span.at(-1)!].filter((end) => end !== at);
  const speaker =
    ends.map((end) => outerSpeaker(scene, end)).find((found) => found !== null) ??
    lastSpeaker(scene);
  const { attribution } = scene.readings[at]!;
  if (speaker === null) return;
  attribution.speakers = [speaker];
  attribution.stranger = false;
}

/** Who speaks in a sentence that is only partly quoted. */
function outerSpeaker({ page, readings }: Carrying, at: number): number | null {
  const { text } = page[at]!;
  const { speakers, reported } = readings[at]!.attribution;
  const quotesOnly = /^["“„«]/.test(text) && !/["”»“],?\s*[^"”»“]*\p{L}/u.test(text.slice(1));
  return reported && !quotesOnly ? (speakers[0] ?? null) : null;
}

function resolve(scene: Carrying, at: number): void {
  const reading = scene.readings[at]!;
  const { attribution } = reading;
  for (const anaphor of attribution.anaphors) addSpeakers(reading, standsFor(scene, anaphor, at));
  const { text } = scene.page[at]!;
  const silent = !attribution.reported && attribution.speakers.length === 0;
  if ((silent && isQuotation(text)) || GOES_ON.test(text)) {
    const speaker = lastSpeaker(scene);
    if (speaker !== null) addSpeakers(reading, [speaker]);
  }
}

function isQuotation(text: string): boolean {
  const quoted = /["“„«»]([^"“”„«»]*)/.exec(text);
  return quoted !== null && quoted[1]!.split(/\s+/).length >= LEAST_QUOTED;
}

/** Whom an anaphor of a sentence means; [] where nobody fits. */
function standsFor(scene: Carrying, anaphor: Anaphor, at: number): number[] {
  const { pack, groups } = scene;
  if (anaphor === 'group') return groups;
  if (anaphor === 'outlet') return lastNamed(scene, at, (kind) => kind === 'outlet');
  if (anaphor === 'office') {
    return lastNamed(scene, at, (kind) => kind === 'body' || kind === 'government');
  }
  const speaker = lastSpeaker(scene) ?? subjectBefore(scene);
  // A newspaper is no "he".
  return speaker === null || pack.actors[speaker]!.kind === 'outlet' ? [] : [speaker];
}

function lastNamed(
  { pack, page, readings }: Carrying,
  at: number,
  fits: (kind: string) => boolean,
): number[] {
  for (let i = at; i >= 0; i--) {
    if (page[i]!.kind === 'item') continue;
    const { parties, attribution } = readings[i]!;
    const named = [...attribution.speakers, ...parties.map(({ party }) => party)];
    const found = named.find((party) => fits(pack.actors[party]!.kind));
    if (found !== undefined) return [found];
  }
  return [];
}

/** Who spoke last; nobody where it was somebody whom the pack does not hold. */
function lastSpeaker({ readings, before }: Carrying): number | null {
  for (const at of before) {
    const { speakers, stranger } = readings[at]!.attribution;
    if (speakers.length > 0) return speakers[0]!;
    if (stranger) return null;
  }
  return null;
}

/** So near its beginning a sentence names its subject, titles and all: "Asked about it, Kirby …". */
const SUBJECT_WITHIN = 6;

/** The one person whom the sentence before is about, though it reports no speech of theirs. */
function subjectBefore({ pack, readings, before }: Carrying): number | null {
  const nearest = before[0] === undefined ? undefined : readings[before[0]];
  if (!nearest || nearest.attribution.speakers.length > 0 || nearest.attribution.stranger)
    return null;
  const persons = nearest.parties.filter(({ person }) => person);
  const [one] = persons;
  const alone = one && persons.every(({ party }) => party === one.party);
  return alone && one.from < SUBJECT_WITHIN && pack.actors[one.party] ? one.party : null;
}

function addSpeakers({ attribution }: PackReading, speakers: number[]): void {
  attribution.speakers = [...new Set([...speakers, ...attribution.speakers])];
}
