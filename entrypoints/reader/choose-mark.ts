import type { Painter } from '../../lib/browser/page/paint';

/** What has a click of its own; a mark inside it does not take that away. */
const INTERACTIVE =
  'a[href], button, input, select, textarea, summary, label, video, audio, [contenteditable]';

/**
 * Calls `onChosen` with the range under a plain click that the reader made: not one that a script made,
 * not on a link or control, not the end of a selection.
 */
export function onMarkChosen(
  painter: Painter,
  signal: AbortSignal,
  onChosen: (range: Range) => void,
): void {
  const onClick = (event: MouseEvent) => {
    if (!event.isTrusted || event.button !== 0 || hasModifier(event)) return;
    if (event.composedPath().some(isInteractive) || !getSelection()?.isCollapsed) return;
    const hit = painter.at(event.clientX, event.clientY);
    if (hit) onChosen(hit.range);
  };
  addEventListener('click', onClick, { signal, capture: true });
}

function hasModifier({ ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean {
  return ctrlKey || metaKey || shiftKey || altKey;
}

function isInteractive(target: EventTarget): boolean {
  return target instanceof Element && target.matches(INTERACTIVE);
}
