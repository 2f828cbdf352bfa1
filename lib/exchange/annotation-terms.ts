import { wellFormed } from '../text/well-formed';
import { uuidOf } from './canonical';

/** Address of the context that every Web Annotation names (W3C Web Annotation Data Model, 3.1). */
export const ANNO_CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/**
 * Where our own terms live. `.invalid` is reserved for names that never resolve (RFC 2606): nobody can
 * be asked for it, by mistake or otherwise.
 */
export const OWN_TERMS = 'https://sidelight.invalid/terms#';

/** Ids of ours that are no UUID stand behind this. */
const OWN_ID = 'urn:sidelight:note:';
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The IRI under which a note goes out. */
export function iriOfNote(id: string): string {
  // Half a character has no place in an IRI; a name that follows from it has.
  if (wellFormed(id) !== id) return `urn:uuid:${uuidOf(id)}`;
  return UUID.test(id) ? `urn:uuid:${id}` : OWN_ID + encodeURIComponent(id).replace(/'/g, '%27');
}

/** The id of ours that an IRI stands for; null where it is somebody else's. */
export function noteOfIri(iri: string): string | null {
  if (iri.startsWith('urn:uuid:') && UUID.test(iri.slice(9))) return iri.slice(9);
  if (!iri.startsWith(OWN_ID)) return null;
  try {
    return decodeURIComponent(iri.slice(OWN_ID.length)) || null;
  } catch {
    // Not written by us, then: no note of ours has such an id.
    return null;
  }
}
