import * as v from 'valibot';
import { uuidOf } from './canonical';
import { type Found, lineFrom, refuseTwice } from './foreign-note';
import type { Incoming, Line } from './incoming';
import { EMPTY } from './library';

const text = v.optional(v.nullable(v.string()), '');
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

const quoteSelector = v.object({
  type: v.literal('TextQuoteSelector'),
  exact: v.string(),
  prefix: text,
  suffix: text,
});
const positionSelector = v.object({
  type: v.literal('TextPositionSelector'),
  start: offset,
  end: offset,
});

/** An annotation as Hypothesis' API gives it and its client exports it; what is not ours to keep is left out. */
const annotation = v.object({
  id: v.optional(v.string()),
  created: text,
  updated: text,
  uri: v.string(),
  text,
  tags: v.optional(v.nullable(v.array(v.string())), []),
  references: v.optional(v.nullable(v.array(v.string())), []),
  target: v.optional(
    v.array(v.object({ selector: v.optional(v.nullable(v.array(v.unknown())), []) })),
    [],
  ),
  // A list of titles in what its servers send, though its types say one.
  document: v.optional(
    v.nullable(v.object({ title: v.optional(v.union([v.string(), v.array(v.string())]), '') })),
  ),
});
type Annotation = v.InferOutput<typeof annotation>;

const file = v.looseObject({ annotations: v.array(v.unknown()) });

/** Whether parsed JSON is an export of Hypothesis' client: an object with a list of annotations. */
export function isHypothesis(value: unknown): value is v.InferOutput<typeof file> {
  return v.is(file, value) && !('@context' in value);
}

/** The notes of an export by Hypothesis. Replies answer people who are not here, and are refused. */
export function readHypothesis(value: unknown, now: Date): Incoming {
  const { annotations } = v.parse(file, value);
  const lines = annotations.map((each, index) => readLine(each, index + 1, now));
  return { format: 'hypothesis', lines: refuseTwice(lines), rest: EMPTY };
}

function readLine(value: unknown, place: number, now: Date): Line {
  const parsed = v.safeParse(annotation, value);
  if (!parsed.success) return { place, label: '', refused: 'no-annotation' };
  const line = lineFrom(findParts(parsed.output), place, now);
  if (!parsed.output.references?.length) return line;
  return { place, label: line.label, refused: 'reply' };
}

function findParts(found: Annotation): Found {
  const { uri, document, created, updated, tags } = found;
  const selectors = found.target.flatMap(({ selector }) => selector ?? []);
  const title = document?.title ?? '';
  const quote = selectors.find((each) => v.is(quoteSelector, each));
  const position = selectors.find((each) => v.is(positionSelector, each));
  return {
    id: uuidOf(['hypothesis', found.id ?? found]),
    url: uri,
    title: (Array.isArray(title) ? title[0] : title) ?? '',
    quote: quote ? quoteParts(quote) : null,
    position: position ? { start: position.start, end: position.end } : null,
    onPart: selectors.length > 0,
    body: found.text ?? '',
    tags: tags ?? [],
    created: created ?? undefined,
    edited: updated ?? undefined,
  };
}

function quoteParts({ exact, prefix, suffix }: v.InferInput<typeof quoteSelector>) {
  return { exact, prefix: prefix ?? '', suffix: suffix ?? '' };
}
