import * as v from 'valibot';
import { ANNO_CONTEXT } from '../../../lib/exchange/annotation-terms';

/** What the W3C Web Annotation Data Model says that a document MUST be, by its sections. */
const iri = v.pipe(v.string(), v.regex(/^[a-z][a-z\d+.-]*:[^\s<>"{}|\\^`]+$/i, 'is no IRI'));
/** 3.3.1: in UTC, told by Z. */
const dateTime = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const motivation = v.picklist(['commenting', 'highlighting', 'tagging']);

/** 3.2.4 and 3.3.5 */
const textualBody = v.strictObject({
  type: v.literal('TextualBody'),
  value: v.string(),
  format: v.optional(v.string()),
  purpose: v.optional(motivation),
});

/** 4.2.4 and 4.2.5 */
const selector = v.variant('type', [
  v.strictObject({
    type: v.literal('TextQuoteSelector'),
    exact: v.string(),
    prefix: v.optional(v.string()),
    suffix: v.optional(v.string()),
  }),
  v.strictObject({ type: v.literal('TextPositionSelector'), start: count, end: count }),
]);

/** 4: exactly one source */
const specificResource = v.strictObject({
  type: v.literal('SpecificResource'),
  source: iri,
  selector: v.optional(v.array(selector)),
  'dcterms:title': v.optional(v.string()),
});

/** 3.1: an id, the type, one or more targets */
const annotation = v.strictObject({
  id: iri,
  type: v.literal('Annotation'),
  motivation,
  created: dateTime,
  modified: dateTime,
  body: v.optional(v.pipe(v.array(textualBody), v.minLength(1))),
  target: specificResource,
  'sidelight:color': v.string(),
  'sidelight:form': v.string(),
  'sidelight:statement': v.optional(
    v.strictObject({ 'sidelight:pack': v.string(), 'sidelight:name': v.string() }),
  ),
});

/** 5.2: inside its collection a page needs no context of its own */
const page = v.strictObject({
  id: iri,
  type: v.literal('AnnotationPage'),
  partOf: iri,
  startIndex: count,
  items: v.array(annotation),
});

/** 5.1: the first page is there unless the collection is empty */
export const annotationCollection = v.pipe(
  v.strictObject({
    '@context': v.tuple([v.literal(ANNO_CONTEXT), v.record(v.string(), iri)]),
    id: iri,
    type: v.literal('AnnotationCollection'),
    label: v.string(),
    total: count,
    first: v.optional(page),
    last: v.optional(iri),
  }),
  v.check(({ total, first }) => (first?.items.length ?? 0) === total, 'counts otherwise'),
  v.check(({ total, first }) => total === 0 || first !== undefined, 'lacks its first page'),
  v.check(({ id, first }) => !first || first.partOf === id, 'has a page of another collection'),
);
