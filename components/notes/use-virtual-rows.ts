import {
  defaultRangeExtractor,
  measureElement,
  observeWindowOffset,
  observeWindowRect,
  Virtualizer,
  type VirtualizerOptions,
  windowScroll,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';

type Rows = Virtualizer<Window, HTMLElement>;

/** What a card takes before it is measured. CSS pixels */
const GUESS = 190;
/** `--space`. CSS pixels */
const GAP = 8;
/** So many rows beyond each edge of the window. */
const BEYOND = 6;

/**
 * The rows of a list that are near the window, for a list that scrolls with the page; the others only
 * take their room. The row that has the focus stays, wherever the reader scrolls.
 */
export function useVirtualRows(keys: string[], list: RefObject<HTMLElement | null>): Rows {
  const [, redraw] = useReducer((turn: number, _: null) => turn + 1, 0);
  const [margin, setMargin] = useState(0);
  const options: VirtualizerOptions<Window, HTMLElement> = {
    count: keys.length,
    getScrollElement: () => window,
    estimateSize: () => GUESS,
    getItemKey: (index: number) => keys[index] ?? index,
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    scrollToFn: windowScroll,
    measureElement: measureShown,
    initialOffset: () => scrollY,
    scrollMargin: margin,
    gap: GAP,
    overscan: BEYOND,
    rangeExtractor: (range) =>
      withRow(defaultRangeExtractor(range), focusedRow(list.current, keys)),
    onChange: () => redraw(null),
  };
  const made = useRef<Rows | null>(null);
  made.current ??= new Virtualizer(options);
  const rows = made.current;
  rows.setOptions(options);
  useEffect(() => rows._didMount(), [rows]);
  useLayoutEffect(() => {
    rows._willUpdate();
    const at = list.current;
    if (!at || at.offsetParent === null) return;
    const top = Math.round(at.getBoundingClientRect().top + scrollY);
    if (Math.abs(top - margin) > 1) setMargin(top);
  });
  return rows;
}

/** What is hidden keeps the size that it had. */
function measureShown(
  row: HTMLElement,
  entry: ResizeObserverEntry | undefined,
  rows: Rows,
): number {
  if (row.offsetParent) return measureElement(row, entry, rows);
  return rows.itemSizeCache.get(rows.options.getItemKey(rows.indexFromElement(row))) ?? GUESS;
}

function focusedRow(list: HTMLElement | null, keys: string[]): number {
  const active = list?.ownerDocument.activeElement;
  const row = active && list.contains(active) ? active.closest<HTMLElement>('[data-note]') : null;
  return row ? keys.indexOf(row.dataset.note ?? '') : -1;
}

function withRow(indices: number[], row: number): number[] {
  return row < 0 || indices.includes(row) ? indices : [...indices, row].sort((a, b) => a - b);
}
