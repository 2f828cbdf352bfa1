/**
 * What the W3C's context for Web Annotations says of the terms that we write: which IRI each stands for
 * and how its value is to be read. Only these, so that a term we misspell expands to nothing.
 */
const PREFIXES = {
  oa: 'http://www.w3.org/ns/oa#',
  dc: 'http://purl.org/dc/elements/1.1/',
  dcterms: 'http://purl.org/dc/terms/',
  as: 'http://www.w3.org/ns/activitystreams#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

const PLAIN = {
  Annotation: 'oa:Annotation',
  TextualBody: 'oa:TextualBody',
  SpecificResource: 'oa:SpecificResource',
  TextQuoteSelector: 'oa:TextQuoteSelector',
  TextPositionSelector: 'oa:TextPositionSelector',
  AnnotationCollection: 'as:OrderedCollection',
  AnnotationPage: 'as:OrderedCollectionPage',
  commenting: 'oa:commenting',
  highlighting: 'oa:highlighting',
  tagging: 'oa:tagging',
  label: 'rdfs:label',
  format: 'dc:format',
  value: 'rdf:value',
  exact: 'oa:exact',
  prefix: 'oa:prefix',
  suffix: 'oa:suffix',
};

const typed = (iri: string, type: string) => ({ '@id': iri, '@type': type });
const leading = (iri: string) => typed(iri, '@id');

const TYPED = {
  id: leading('@id'),
  type: leading('@type'),
  body: leading('oa:hasBody'),
  target: leading('oa:hasTarget'),
  source: leading('oa:hasSource'),
  selector: leading('oa:hasSelector'),
  partOf: leading('as:partOf'),
  first: leading('as:first'),
  last: leading('as:last'),
  items: { ...leading('as:items'), '@container': '@list' },
  motivation: typed('oa:motivatedBy', '@vocab'),
  purpose: typed('oa:hasPurpose', '@vocab'),
  created: typed('dcterms:created', 'xsd:dateTime'),
  modified: typed('dcterms:modified', 'xsd:dateTime'),
  start: typed('oa:start', 'xsd:nonNegativeInteger'),
  end: typed('oa:end', 'xsd:nonNegativeInteger'),
  total: typed('as:totalItems', 'xsd:nonNegativeInteger'),
  startIndex: typed('as:startIndex', 'xsd:nonNegativeInteger'),
};

export const ANNO = { '@context': { ...PREFIXES, ...PLAIN, ...TYPED } };
