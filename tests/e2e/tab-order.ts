import type { Surface } from './harness';

/** More presses of Tab than one page of ours takes. */
const MOST_STOPS = 400;

/** One place of the focus. */
export interface Stop {
  /** Among all elements of the document, in the order of the text. */
  place: number;
  name: string;
  /** Whether it is seen that the focus is there. */
  hasRing: boolean;
}

/** Where the focus goes by Tab, until it leaves the document or comes round. */
export async function tabThrough(surface: Surface): Promise<Stop[]> {
  const stops = [await stopOf(surface)];
  while (stops.length < MOST_STOPS) {
    await surface.press('Tab');
    const stop = await stopOf(surface);
    if (!stop || stop.place === stops[0]!.place) break;
    stops.push(stop);
  }
  return stops.filter((stop) => stop !== null);
}

function stopOf(surface: Surface): Promise<Stop | null> {
  return surface.run(() => {
    const element = document.activeElement as HTMLElement | null;
    if (!element || element === document.body || element === document.documentElement) return null;
    // A choice among few draws it around the words as well.
    const hasRing = [element, element.closest('label')].some((each) => {
      const style = each && getComputedStyle(each);
      return style && style.outlineStyle !== 'none' && style.outlineWidth !== '0px';
    });
    const labels = 'labels' in element ? [...(element.labels as NodeListOf<HTMLElement>)] : [];
    const words = [element.getAttribute('aria-label'), element.textContent, labels[0]?.textContent];
    return {
      place: [...document.querySelectorAll('*')].indexOf(element),
      name: words.find((text) => text?.trim())?.trim() ?? '',
      hasRing,
    };
  });
}
