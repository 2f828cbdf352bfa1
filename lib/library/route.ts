import { wellFormed } from '../text/well-formed';

/** The views that list things, and the pages of one thing. */
export const LISTS = [
  'statements',
  'questions',
  'sides',
  'actors',
  'sources',
  'notes',
  'packs',
] as const;
const PAGES = ['statement', 'question', 'actor', 'source'] as const;
export type ListName = (typeof LISTS)[number];
type PageName = (typeof PAGES)[number];

/**
 * What can be asked of a list; a field that is absent asks nothing. `question` and `speaker` are ids
 * with their pack (`pack/id`), `outlet` and `site` names, `page` as `pageKey` gives it, `state` that of a
 * note's passage, `from` and `to` ISO 8601 days, both included.
 */
export const FIELDS = [
  ...(['typed', 'pack', 'question', 'answer', 'stance', 'speaker', 'outlet'] as const),
  ...(['language', 'from', 'to', 'tag', 'site', 'page', 'state', 'form'] as const),
] as const;
export type Field = (typeof FIELDS)[number];
export type Filter = Partial<Record<Field, string>>;

/** A place in the library, as its address says it. */
export type Route = { at: ListName; filter: Filter } | { at: PageName; pack: string; id: string };

/** The library's tab by name: links from elsewhere lead to the one that is open. */
export const LIBRARY_TAB = 'sidelight-library';

/** What nobody types, and no id is. UTF-16 units. */
const LONGEST = 300;
const FIRST: Route = { at: 'statements', filter: {} };

/**
 * The place that an address's fragment names: `#/statement/<pack>/<id>`, `#/notes?tag=<tag>`. What it
 * does not know it passes over; where nothing is left, that is the first list.
 */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = split(hash.replace(/^#?\/?/, ''), '?');
  const [name = '', pack, id] = path.split('/').map(decode);
  if (isOneOf(LISTS, name)) return { at: name, filter: parseFilter(query) };
  if (isOneOf(PAGES, name) && pack && id) return { at: name, pack, id };
  return FIRST;
}

/** The fragment that names a place; `parseRoute` reads it back. */
export function formatRoute(route: Route): string {
  if (!('filter' in route)) return `#/${route.at}/${encode(route.pack)}/${encode(route.id)}`;
  const asked = FIELDS.filter((field) => route.filter[field]);
  const query = asked.map((field) => `${field}=${encode(route.filter[field]!)}`).join('&');
  return `#/${route.at}${query && `?${query}`}`;
}

/** The address of a place for links from other pages of the extension. */
export function libraryAddress(route: Route): string {
  return `/library.html${formatRoute(route)}`;
}

function parseFilter(query: string): Filter {
  const filter: Filter = {};
  for (const part of query.split('&')) {
    const [field = '', value = ''] = split(part, '=');
    const read = decode(value);
    if (isOneOf(FIELDS, field) && read) filter[field] = read;
  }
  return filter;
}

/** In two, at the first sign; the second is absent where there is none. */
function split(text: string, sign: string): string[] {
  const at = text.indexOf(sign);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

/** Empty for what is too long or no encoding of anything: it was not written by `encode`. */
function decode(text: string): string {
  if (text.length > LONGEST * 9) return '';
  try {
    return decodeURIComponent(text).slice(0, LONGEST);
  } catch {
    return '';
  }
}

function encode(text: string): string {
  return encodeURIComponent(wellFormed(text.slice(0, LONGEST)));
}

function isOneOf<T extends string>(names: readonly T[], name: string): name is T {
  return (names as readonly string[]).includes(name);
}
