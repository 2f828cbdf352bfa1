import { createPhraseTable, type Phrase } from '../text/phrases';
import { BytesReader, BytesWriter } from './core/bytes';
import { loadPostings, savePostings } from './core/serialise';
import type { IndexedQuestion, Key, PackIndex, Profile } from './pack-index';

/** Raised whenever the layout changes: bytes of another version are refused. */
const VERSION = 1;

/** What JSON can hold of a pack: maps and sets as lists, phrase tables as their phrases. */
interface Flat extends Omit<PackIndex, 'names' | 'forms' | 'postings' | 'questions' | 'event'> {
  names: Phrase[];
  forms: Phrase[];
  questions: { id: string; profile: Entries; answers: [string, Entries][]; statements: number[] }[];
  event: { anchors: Key[]; others: Key[]; years: number[] };
}
type Entries = [Key, number][];

/** Packs as bytes. */
export function savePacks(packs: readonly PackIndex[]): Uint8Array {
  const writer = new BytesWriter().add(Uint32Array.of(VERSION, packs.length));
  for (const pack of packs) {
    writer.addStrings([JSON.stringify(flatten(pack))]).add(savePostings(pack.postings));
  }
  return writer.bytes();
}

/** The packs that `savePacks` wrote. Throws on bytes of another version or that end too soon. */
export function loadPacks(bytes: Uint8Array): PackIndex[] {
  const reader = new BytesReader(bytes);
  const [version, size] = reader.uint32();
  if (version !== VERSION) throw new Error(`Index of version ${version}, not ${VERSION}`);
  return Array.from({ length: size! }, () => {
    const flat: Flat = JSON.parse(reader.strings()[0]!);
    return unflatten(flat, reader.uint8());
  });
}

function flatten({ postings: _, names, forms, questions, event, ...rest }: PackIndex): Flat {
  const { anchors, others, years } = event;
  return {
    ...rest,
    names: phrasesOf(names),
    forms: phrasesOf(forms),
    questions: questions.map(flattenQuestion),
    event: { anchors: [...anchors], others: [...others], years },
  };
}

function flattenQuestion({ id, profile, answers, statements }: IndexedQuestion) {
  const flat = answers.map((answer): [string, Entries] => [answer.id, entriesOf(answer.profile)]);
  return { id, profile: entriesOf(profile), answers: flat, statements };
}

function unflatten(flat: Flat, postings: Uint8Array): PackIndex {
  const { names, forms, questions, event, ...rest } = flat;
  return {
    ...rest,
    names: createPhraseTable(names),
    forms: createPhraseTable(forms),
    questions: questions.map((question) => ({
      ...question,
      profile: new Map(question.profile),
      answers: question.answers.map(([id, entries]) => ({ id, profile: new Map(entries) })),
    })),
    event: { ...event, anchors: new Set(event.anchors), others: new Set(event.others) },
    postings: loadPostings(postings),
  };
}

function phrasesOf({ byFirst }: PackIndex['names']): Phrase[] {
  return [...byFirst.values()].flat();
}

function entriesOf(profile: Profile): Entries {
  return [...profile];
}
