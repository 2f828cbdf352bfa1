import { defaultView, documentElement } from './natives';

/** Elements that have no box of their own though what they hold is shown. */
const BOXLESS = 'contents';

/**
 * A test of whether the layout shows an element, null for a DOM without layout (in Node). Transparent
 * text counts as shown: pages fade their text in as the reader scrolls.
 */
export function shownBy(document: Document): ((element: Element) => boolean) | null {
  const view = defaultView(document);
  const root = documentElement(document);
  if (!view || !root?.getBoundingClientRect().width) return null;
  const { checkVisibility } = view.Element.prototype;
  if (!checkVisibility) return null;
  return (element) =>
    checkVisibility.call(element, { visibilityProperty: true }) ||
    view.getComputedStyle(element).display === BOXLESS;
}
