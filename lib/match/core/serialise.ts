import { BytesReader, BytesWriter } from './bytes';
import type { Postings } from './postings';

/** Raised whenever the layout changes: an index of another version is built anew, not read. */
const VERSION = 1;

/** An index as bytes, to be kept in a store and read back by `loadPostings`. */
export function savePostings(postings: Postings): Uint8Array {
  return new BytesWriter()
    .add(Uint32Array.of(VERSION, postings.size))
    .add(postings.offsets)
    .add(postings.docs)
    .add(postings.impacts)
    .addStrings(postings.terms)
    .bytes();
}

/**
 * The index that `savePostings` wrote; its arrays are views on the bytes. Throws on bytes of another
 * version or that end too soon.
 */
export function loadPostings(bytes: Uint8Array): Postings {
  const reader = new BytesReader(bytes);
  const [version, size] = reader.uint32();
  if (version !== VERSION) throw new Error(`Index of version ${version}, not ${VERSION}`);
  const [offsets, docs, impacts] = [reader.uint32(), reader.uint32(), reader.uint8()];
  const terms = reader.strings();
  const ids = new Map<string, number>();
  for (let id = 0; id < terms.length; id++) ids.set(terms[id]!, id);
  return { size: size!, terms, ids, offsets, docs, impacts };
}
