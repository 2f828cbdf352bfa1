import fc from 'fast-check';
import * as v from 'valibot';

/** As much of a valibot schema as is looked at here. */
type Schema = {
  type: string;
  entries?: Record<string, Schema>;
  item?: Schema;
  items?: Schema[];
  wrapped?: Schema;
  options?: unknown[];
  literal?: unknown;
  key?: Schema;
  value?: Schema;
  pipe?: { type: string; requirement?: unknown }[];
};

/** Words that mean something to some handler or to JavaScript itself. */
const TELLING = [
  ...['2024-03-01T08:00:00.000Z', '2024-03-02T08:00:00.000Z'],
  ...['', 'a', 'n1', 'n2', 'harbour-fire', 'cause', 'fireworks', 'tide.example', '__proto__'],
  ...['constructor', 'https://tide.example/fire', 'https://tide.example/flood?utm_source=x'],
  ...[
    'javascript:alert(1)',
    '<img src=x onerror=alert(1)>',
    '../../x',
    '\u202eabc',
    '\0',
    'start anew',
  ],
  'The fire in the warehouse was caused by stored fireworks.',
];
const NUMBERS = [0, 1, 2, 3, -1, 7, 1e9, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY, 0.5];

const anyText = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...TELLING) },
  { weight: 2, arbitrary: fc.string({ maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.constantFrom('x'.repeat(61), 'x'.repeat(8001), 'я'.repeat(2001)) },
);
const anyNumber = fc.oneof(
  fc.constantFrom(...NUMBERS),
  fc.integer({ min: 0, max: 9 }),
  fc.double(),
);

/** What no schema waits for. */
export const junk: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(null, undefined, '', 0, -1, true, 'x'.repeat(9000)),
  fc.constant([]).map((empty) => [...empty]),
  fc.constant({}).map(() => ({})),
  fc.constant(0).map(() => JSON.parse('{"__proto__":{"id":"a"}}')),
  anyText,
  anyNumber,
  fc.anything({ maxDepth: 2, maxKeys: 4 }),
);

/** Values that a schema takes, drawn from it. */
export function arbitraryOf(schema: v.GenericSchema): fc.Arbitrary<unknown> {
  return draw(schema as unknown as Schema).filter((value) => v.is(schema, value));
}

function draw(schema: Schema): fc.Arbitrary<unknown> {
  const { type, entries, item, items, wrapped, options, literal } = schema;
  if (entries) return drawObject(entries);
  // Whole packs are drawn in `files.test.ts`: their hashes and days would be waited for in vain here.
  if (item?.entries?.statements) return fc.constant(null).map(() => []);
  if (item) return fc.array(draw(item), { maxLength: 3 });
  if (items) return fc.tuple(...items.map(draw));
  if (wrapped)
    return fc.option(draw(wrapped), { nil: type === 'nullable' ? null : undefined, freq: 3 });
  if (type === 'literal') return fc.constant(literal);
  if (type === 'picklist') return fc.constantFrom(...options!);
  if (type === 'intersect') return fc.tuple(...(options as Schema[]).map(draw)).map(joined);
  if (options) return fc.oneof(...(options as Schema[]).map(draw));
  if (type === 'record') return fc.dictionary(fc.string({ maxLength: 8 }), draw(schema.value!));
  if (type === 'string') return fitting(schema, anyText);
  if (type === 'number') return fitting(schema, anyNumber);
  if (type === 'boolean') return fc.boolean();
  return fc.constant(undefined);
}

/** Half of what is drawn would not pass a pipe of lengths and bounds: it is drawn again on the spot. */
function fitting(schema: Schema, arbitrary: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return schema.pipe ? arbitrary.filter((value) => v.is(schema as never, value)) : arbitrary;
}

function drawObject(entries: Record<string, Schema>): fc.Arbitrary<unknown> {
  const drawn = Object.entries(entries).map(([key, entry]) => [key, draw(entry)] as const);
  return fc
    .record(Object.fromEntries(drawn))
    .map((made) =>
      Object.fromEntries(Object.entries(made).filter(([, value]) => value !== undefined)),
    );
}

function joined(parts: unknown[]): unknown {
  return Object.assign({}, ...parts);
}

/** A value with one thing in it taken out, put in, or put in place of another. */
export function mutated(value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.tuple(value, fc.nat(), junk, fc.constantFrom('replace', 'drop', 'add')).map(change);
}

function change([value, place, thing, how]: [unknown, number, unknown, string]): unknown {
  const copy = structuredClone(value);
  const places = placesIn(copy);
  if (!places.length) return thing;
  const [holder, key] = places[place % places.length]!;
  if (how === 'replace') holder[key] = thing;
  else if (how === 'drop') delete holder[key];
  else holder[`${key}x`] = thing;
  return copy;
}

type Holder = Record<string, unknown>;

/** Every key in a value, with the object that holds it. */
function placesIn(value: unknown): [Holder, string][] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Holder;
  return Object.keys(holder).flatMap((key) => [
    [holder, key] as [Holder, string],
    ...placesIn(holder[key]),
  ]);
}
