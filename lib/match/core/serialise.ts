import { BytesReader, BytesWriter } from './bytes';
import { type ClaimIndex, completeIndex } from './claims';
import type { Postings } from './postings';

/** Raised whenever the layout changes: an index of another version is built anew, not read. */
const VERSION = 2;

/** An index as bytes, to be kept in a store and read back by `loadPostings`. */
export function savePostings(postings: Postings): Uint8Array {
  return addPostings(startWriter(), postings).bytes();
}

/**
 * The index that `savePostings` wrote; its arrays are views on the bytes. Throws on bytes of another
 * version or that end too soon.
 */
export function loadPostings(bytes: Uint8Array): Postings {
  return readPostings(startReader(bytes));
}

/** Claims ready to be searched, as bytes; read back by `loadClaims`. */
export function saveClaims(index: ClaimIndex): Uint8Array {
  const { lang, ids, postings, bounds, terms, translations } = index;
  return addPostings(startWriter(), postings)
    .addStrings([lang])
    .addStrings(ids)
    .add(bounds)
    .add(terms)
    .add(translations.offsets)
    .add(translations.others)
    .add(translations.odds)
    .bytes();
}

/** What `saveClaims` wrote; throws as `loadPostings` does. */
export function loadClaims(bytes: Uint8Array): ClaimIndex {
  const reader = startReader(bytes);
  const postings = readPostings(reader);
  const [lang] = reader.strings();
  return completeIndex({
    lang: lang!,
    ids: reader.strings(),
    postings,
    bounds: reader.uint32(),
    terms: reader.uint32(),
    translations: { offsets: reader.uint32(), others: reader.uint32(), odds: reader.uint8() },
  });
}

const startWriter = () => new BytesWriter().add(Uint32Array.of(VERSION));

function startReader(bytes: Uint8Array): BytesReader {
  const reader = new BytesReader(bytes);
  const [version] = reader.uint32();
  if (version !== VERSION) throw new Error(`Index of version ${version}, not ${VERSION}`);
  return reader;
}

function addPostings(writer: BytesWriter, { size, offsets, docs, impacts, terms }: Postings) {
  return writer.add(Uint32Array.of(size)).add(offsets).add(docs).add(impacts).addStrings(terms);
}

function readPostings(reader: BytesReader): Postings {
  const [size] = reader.uint32();
  const [offsets, docs, impacts] = [reader.uint32(), reader.uint32(), reader.uint8()];
  const terms = reader.strings();
  const ids = new Map<string, number>();
  for (let id = 0; id < terms.length; id++) ids.set(terms[id]!, id);
  return { size: size!, terms, ids, offsets, docs, impacts };
}
