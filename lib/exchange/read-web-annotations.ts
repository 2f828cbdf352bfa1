import * as v from 'valibot';
import { NOTE_COLORS, NOTE_FORMS, type Note } from '../notes/note';
import { ANNO_CONTEXT, noteOfIri } from './annotation-terms';
import { uuidOf } from './canonical';
import { type Found, lineFrom, refuseTwice } from './foreign-note';
import { htmlToText } from './html-to-text';
import type { Incoming, Line } from './incoming';
import { EMPTY } from './library';

type Json = Record<string, unknown>;

/** Whether parsed JSON holds Web Annotations: one, a list, a page, a collection or a graph of them. */
export function isWebAnnotation(value: unknown): boolean {
  if (Array.isArray(value))
    return value.some((each) => isRecord(each) && hasType(each, 'Annotation'));
  if (!isRecord(value)) return false;
  const contexts = listOf(value['@context']);
  return contexts.includes(ANNO_CONTEXT) || TYPES.some((type) => hasType(value, type));
}

const TYPES = ['Annotation', 'AnnotationPage', 'AnnotationCollection'];

/**
 * The notes of a file of W3C Web Annotations, ours or others'. One with several targets gives as many
 * notes. Pages that a collection only links to stay where they are: nothing is fetched.
 */
export function readWebAnnotations(value: unknown, now: Date): Incoming {
  const lines = annotationsIn(value).flatMap((each, index) => readLines(each, index + 1, now));
  return { format: 'web-annotation', lines: refuseTwice(lines), rest: EMPTY };
}

function annotationsIn(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  if (!isRecord(value) || hasType(value, 'Annotation')) return [value];
  const inside = [value.items, value['@graph'], value.first].filter(Boolean);
  return inside.flatMap((each) => listOf(each)).flatMap(unwrapPage);
}

function unwrapPage(value: unknown): unknown[] {
  if (!isRecord(value) || !hasType(value, 'AnnotationPage')) return isRecord(value) ? [value] : [];
  return listOf(value.items);
}

function readLines(value: unknown, place: number, now: Date): Line[] {
  if (!isRecord(value) || !hasType(value, 'Annotation')) {
    return [{ place, label: '', refused: 'no-annotation' }];
  }
  const targets = listOf(value.target);
  if (!targets.length) return [lineFrom(findParts(value, null, 0), place, now)];
  return targets.map((target, index) => lineFrom(findParts(value, target, index), place, now));
}

function findParts(annotation: Json, target: unknown, index: number): Found {
  const bodies = [...bodiesOf(annotation.body), ...bodiesOf(annotation.bodyValue)];
  const isTag = ({ purpose }: Body) => (purpose ?? textOf(annotation.motivation)) === 'tagging';
  const selectors = isRecord(target) ? selectorsIn(target.selector) : [];
  return {
    id: idOf(annotation, index),
    url: addressOf(target),
    title: isRecord(target) ? (textOf(target['dcterms:title']) ?? '') : '',
    quote: firstOf(selectors, readQuote),
    position: firstOf(selectors, readPosition),
    onPart: selectors.length > 0,
    body: bodies
      .filter((each) => !isTag(each))
      .map(({ text }) => text)
      .join('\n\n'),
    tags: bodies.filter(isTag).map(({ text }) => text),
    created: textOf(annotation.created),
    edited: textOf(annotation.modified) ?? textOf(annotation.generated),
    ...ownFields(annotation),
  };
}

/** A later target of one annotation is a note of its own, named after the first. */
function idOf(annotation: Json, index: number): string {
  const iri = textOf(annotation.id ?? annotation['@id']);
  const own = iri && !index ? noteOfIri(iri) : null;
  return own ?? uuidOf(['web-annotation', iri ?? annotation, index]);
}

function ownFields(annotation: Json): Partial<Pick<Note, 'statement' | 'color' | 'form'>> {
  const [color, form] = [annotation['sidelight:color'], annotation['sidelight:form']];
  const named = annotation['sidelight:statement'];
  const pack = isRecord(named) ? textOf(named['sidelight:pack']) : undefined;
  const id = isRecord(named) ? textOf(named['sidelight:name']) : undefined;
  return {
    ...(v.is(v.picklist(NOTE_COLORS), color) && { color }),
    ...(v.is(v.picklist(NOTE_FORMS), form) && { form }),
    ...(pack && id && { statement: { pack, id } }),
  };
}

// ----------------------------------------------------------------------------------- bodies

interface Body {
  text: string;
  purpose: string | undefined;
}

/** A body may be words, an address, an object with words, or several of these to choose from. */
function bodiesOf(value: unknown): Body[] {
  return listOf(value).flatMap((each): Body[] => {
    if (typeof each === 'string') return [{ text: each, purpose: undefined }];
    if (!isRecord(each)) return [];
    if (each.items) return bodiesOf(listOf(each.items)[0]);
    const words = textOf(each.value) ?? textOf(each.chars);
    const text = words ?? addressOf(each);
    if (text === undefined) return [];
    const isHtml = /^(text\/html|application\/xhtml)/i.test(textOf(each.format) ?? '');
    return [{ text: isHtml ? htmlToText(text) : text, purpose: textOf(each.purpose) }];
  });
}

// ---------------------------------------------------------------------------------- targets

function addressOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (!isRecord(value)) return undefined;
  return value.source ? addressOf(value.source) : textOf(value.id ?? value['@id']);
}

/** All selectors of a target, also those that only narrow another. */
function selectorsIn(value: unknown): Json[] {
  return listOf(value)
    .filter(isRecord)
    .flatMap((each) => [...selectorsIn(each.refinedBy), each, ...selectorsIn(each.items)]);
}

function readQuote(selector: Json) {
  const exact = hasType(selector, 'TextQuoteSelector') ? textOf(selector.exact) : undefined;
  if (exact === undefined) return null;
  return { exact, prefix: textOf(selector.prefix) ?? '', suffix: textOf(selector.suffix) ?? '' };
}

const position = v.object({
  start: v.pipe(v.number(), v.integer(), v.minValue(0)),
  end: v.pipe(v.number(), v.integer(), v.minValue(0)),
});

function readPosition(selector: Json) {
  const parsed = v.safeParse(position, selector);
  return hasType(selector, 'TextPositionSelector') && parsed.success ? parsed.output : null;
}

// ------------------------------------------------------------------------------- plain JSON

function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** JSON-LD writes one of a thing without a list. */
function listOf(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** JSON-LD may write a text as an object with its language. */
function textOf(value: unknown): string | undefined {
  if (Array.isArray(value)) return textOf(value[0]);
  if (isRecord(value)) return textOf(value['@value']);
  return typeof value === 'string' ? value : undefined;
}

function hasType(value: Json, type: string): boolean {
  return listOf(value.type ?? value['@type']).some(
    (each) =>
      typeof each === 'string' &&
      (each === type || each.endsWith(`:${type}`) || each.endsWith(`#${type}`)),
  );
}

function firstOf<T>(selectors: Json[], read: (selector: Json) => T | null): T | null {
  for (const selector of selectors) {
    const found = read(selector);
    if (found) return found;
  }
  return null;
}
