import { strFromU8, strToU8 } from 'fflate';
import { createPhraseTable, type Phrase } from '../text/phrases';
import { BytesReader, BytesWriter } from './core/bytes';
import { loadPostings, savePostings } from './core/serialise';
import type { IndexedQuestion, Key, PackIndex } from './pack-index';
import type { SoftmaxModel } from './softmax';

/** Raised whenever the layout changes: bytes of another version are refused. */
const VERSION = 6;

/** What JSON can hold of a pack: maps and sets as lists, phrase tables as their phrases. */
interface Flat
  extends Omit<
    PackIndex,
    | 'names'
    | 'forms'
    | 'postings'
    | 'ownStems'
    | 'meanings'
    | 'questions'
    | 'questionModel'
    | 'event'
  > {
  names: Phrase[];
  forms: Phrase[];
  questions: (Omit<IndexedQuestion, 'sideModel'> & { sideModel: FlatModel })[];
  questionModel: FlatModel;
  event: { anchors: Key[]; places: Key[]; others: Key[]; years: number[] };
  ownStems: Key[];
  meanings: [string, readonly string[]][];
}
type FlatModel = { bias: number[]; weights: [string, number[]][] };

/** Packs as bytes. */
export function savePacks(packs: readonly PackIndex[]): Uint8Array {
  const writer = new BytesWriter().add(Uint32Array.of(VERSION, packs.length));
  for (const pack of packs) {
    // JSON escapes lone surrogates, so that UTF-8 loses nothing and takes half of UTF-16.
    writer.add(strToU8(JSON.stringify(flatten(pack)))).add(savePostings(pack.postings));
  }
  return writer.bytes();
}

/** The packs that `savePacks` wrote. Throws on bytes of another version or that end too soon. */
export function loadPacks(bytes: Uint8Array): PackIndex[] {
  const reader = new BytesReader(bytes);
  const [version, size] = reader.uint32();
  if (version !== VERSION) throw new Error(`Index of version ${version}, not ${VERSION}`);
  return Array.from({ length: size! }, () => {
    const flat: Flat = JSON.parse(strFromU8(reader.uint8()));
    return unflatten(flat, reader.uint8());
  });
}

function flatten({ postings: _, names, forms, questions, event, ...rest }: PackIndex): Flat {
  const { anchors, places, others, years } = event;
  return {
    ...rest,
    names: phrasesOf(names),
    forms: phrasesOf(forms),
    questions: questions.map((question) => ({
      ...question,
      sideModel: flattenModel(question.sideModel),
    })),
    questionModel: flattenModel(rest.questionModel),
    event: { anchors: [...anchors], places: [...places], others: [...others], years },
    ownStems: [...rest.ownStems],
    meanings: [...rest.meanings],
  };
}

function unflatten(flat: Flat, postings: Uint8Array): PackIndex {
  const { names, forms, questions, questionModel, event, ...rest } = flat;
  return {
    ...rest,
    names: createPhraseTable(names),
    forms: createPhraseTable(forms),
    questions: questions.map((question) => ({
      ...question,
      sideModel: unflattenModel(question.sideModel),
    })),
    questionModel: unflattenModel(questionModel),
    event: {
      ...event,
      anchors: new Set(event.anchors),
      places: new Set(event.places),
      others: new Set(event.others),
    },
    postings: loadPostings(postings),
    ownStems: new Set(flat.ownStems),
    meanings: new Map(flat.meanings),
  };
}

function phrasesOf({ byFirst }: PackIndex['names']): Phrase[] {
  return [...byFirst.values()].flat();
}

/** Weights are kept in hundredths: whole numbers are shorter. */
function flattenModel({ bias, weights }: SoftmaxModel): FlatModel {
  const hundredths = (row: number[]) => row.map((weight) => Math.round(weight * 100));
  return {
    bias: hundredths(bias),
    weights: [...weights].map(([name, row]) => [name, hundredths(row)]),
  };
}

function unflattenModel({ bias, weights }: FlatModel): SoftmaxModel {
  const parts = (row: number[]) => row.map((weight) => weight / 100);
  return {
    bias: parts(bias),
    weights: new Map(weights.map(([name, row]) => [name, parts(row)])),
  };
}
