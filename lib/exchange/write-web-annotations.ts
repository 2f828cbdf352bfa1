import type { Note } from '../notes/note';
import { wellFormed } from '../text/well-formed';
import { ANNO_CONTEXT, iriOfNote, OWN_TERMS } from './annotation-terms';
import { uuidOf } from './canonical';

/** Characters that no IRI has as they are (RFC 3987). Browsers hardly ever leave one in an address. */
const NOT_IN_IRI = /[\s<>"{}|\\^`]/g;

/**
 * Notes as a W3C AnnotationCollection with its one page inside, in JSON-LD. Words are a TextualBody in
 * Markdown, tags are bodies of their own, passages are quoted and counted. What the W3C's terms lack
 * (colour, form, statement) stands under a prefix of ours, which other programs pass over.
 */
export function writeWebAnnotations(notes: Note[], label: string): string {
  const items = notes.map(annotationOf);
  const id = `urn:uuid:${uuidOf(items)}`;
  const page = `urn:uuid:${uuidOf([id, 'page'])}`;
  const collection = {
    '@context': [ANNO_CONTEXT, { sidelight: OWN_TERMS }],
    id,
    type: 'AnnotationCollection',
    label: wellFormed(label),
    total: items.length,
    ...(items.length && {
      first: { id: page, type: 'AnnotationPage', partOf: id, startIndex: 0, items },
      last: page,
    }),
  };
  return JSON.stringify(collection, null, 2);
}

function annotationOf(note: Note) {
  const body = bodiesOf(note);
  return {
    id: iriOfNote(note.id),
    type: 'Annotation',
    motivation: note.body ? 'commenting' : note.tags.length ? 'tagging' : 'highlighting',
    created: note.created,
    modified: note.edited,
    ...(body.length && { body }),
    target: targetOf(note),
    'sidelight:color': note.color,
    'sidelight:form': note.form,
    ...(note.statement && {
      'sidelight:statement': {
        'sidelight:pack': note.statement.pack,
        'sidelight:name': note.statement.id,
      },
    }),
  };
}

function bodiesOf({ body, tags }: Note) {
  const words = { value: wellFormed(body), format: 'text/markdown', purpose: 'commenting' };
  const parts = tags.map((tag) => ({ value: wellFormed(tag), purpose: 'tagging' }));
  return [...(body ? [words] : []), ...parts].map((each) => ({ type: 'TextualBody', ...each }));
}

function targetOf({ url, title, target }: Note) {
  return {
    type: 'SpecificResource',
    source: wellFormed(url).replace(NOT_IN_IRI, encodeURIComponent),
    ...(title && { 'dcterms:title': wellFormed(title) }),
    ...(target && { selector: [wellFormedQuote(target.quote), { ...target.position }] }),
  };
}

function wellFormedQuote(quote: NonNullable<Note['target']>['quote']) {
  const { type, exact, prefix, suffix } = quote;
  return {
    type,
    exact: wellFormed(exact),
    prefix: wellFormed(prefix),
    suffix: wellFormed(suffix),
  };
}
