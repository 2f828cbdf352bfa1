import type { Painter } from '../../lib/browser/page/paint';

/** How long a shown passage stands out: long enough to be found after the scroll. */
const SHOWN_MS = 2500;
let fading: ReturnType<typeof setTimeout> | undefined;

/**
 * Scrolls a passage to the middle of the window and lets it stand out for a moment. `groups` gives what
 * else is painted, now and then.
 */
export function showRange(
  painter: Painter,
  groups: () => Map<string, Range[]>,
  range: Range,
): void {
  const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
  const element = range.startContainer.parentElement;
  const box = range.getBoundingClientRect();
  // Only an element scrolls all panes that hold it; one higher than the window says too little of where.
  if (element && element.clientHeight < innerHeight) {
    element.scrollIntoView({ block: 'center', behavior });
  } else {
    scrollTo({ top: scrollY + box.top - innerHeight / 3, behavior });
  }
  painter.paint(new Map([...groups(), ['shown', [range]]]));
  clearTimeout(fading);
  fading = setTimeout(() => painter.paint(groups()), SHOWN_MS);
}
