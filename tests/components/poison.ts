/** What a page would run if it were more than text. */
export const TAG = '<img src=x onerror=alert(1)><script>alert(2)</script>';
export const LINK = 'javascript:alert(3)';
/** Keys under which a pack has words of its own; where they have a space in them, other strings are words too. */
const WORDS = new Set([
  'name',
  'text',
  'title',
  'summary',
  'role',
  'hedge',
  'words',
  'curator',
  'of',
]);

/** A pack with every word of a pack replaced by what a page would run, ids and days aside. */
export function poisoned<T>(value: T, key = ''): T {
  if (typeof value === 'string') {
    if (/^(?:url|contact|link|licence)$/.test(key)) return LINK as T;
    return (WORDS.has(key) || /\s/.test(value) ? `${TAG} ${LINK}` : value) as T;
  }
  if (Array.isArray(value)) return value.map((one) => poisoned(one, key)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([at, one]) => [at, poisoned(one, at)])) as T;
}

/** What a browser would run or load: elements that a pack may not bring, listeners, links elsewhere than the web. */
export function dangerIn(root: ParentNode): string[] {
  const all = [...root.querySelectorAll('*')];
  return all.flatMap((element) => {
    const isOurs = /^\/icon\//.test(
      element.getAttribute('src') ?? element.getAttribute('href') ?? '',
    );
    const loads = /^(?:img|image|script|iframe|object|embed|link|style|base|form)$/i.test(
      element.tagName,
    );
    const odd = [...element.attributes].filter(({ name, value }) => {
      if (/^on|^srcdoc$/i.test(name)) return true;
      return /href|src|action$/i.test(name) && !/^(?:https?:\/\/|#|\/)/.test(value);
    });
    return [
      ...(loads && !isOurs ? [element.tagName] : []),
      ...odd.map(({ name, value }) => `${element.tagName} ${name}=${value}`),
    ];
  });
}
