import {
  observeWindowOffset,
  observeWindowRect,
  type VirtualItem,
  Virtualizer,
  windowScroll,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useReducer, useState } from 'preact/hooks';

interface Options {
  count: number;
  keyOf: (index: number) => string;
  /** What an item is likely to take before it was drawn. CSS pixels. */
  estimate: number;
  /** The list, which scrolls with its window. */
  list: RefObject<HTMLElement | null>;
  /** Index of an item that is drawn wherever the window stands, since it may have the focus. */
  kept: number;
}

interface VirtualList {
  items: VirtualItem[];
  /** CSS pixels. */
  height: number;
  /** CSS pixels from the top of the document to that of the list. */
  top: number;
  measure: (element: HTMLElement | null) => void;
  show: (index: number) => void;
}

/** Beside those that are seen, so that a quick turn of the wheel finds something. */
const OVERSCAN = 6;

/** Draws of a long list only what can be seen: the adapter that virtual-core has for other libraries. */
export function useVirtual({ count, keyOf, estimate, list, kept }: Options): VirtualList {
  const [, redraw] = useReducer((turn: number) => turn + 1, 0);
  const [top, setTop] = useState(0);
  const options = {
    count,
    getItemKey: keyOf,
    estimateSize: () => estimate,
    getScrollElement: () => window,
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    scrollToFn: windowScroll,
    initialOffset: () => window.scrollY,
    initialRect: { width: window.innerWidth, height: window.innerHeight },
    scrollMargin: top,
    scrollPaddingStart: 80,
    scrollPaddingEnd: 40,
    overscan: OVERSCAN,
    rangeExtractor: ({ startIndex, endIndex }: { startIndex: number; endIndex: number }) =>
      indexesOf(startIndex - OVERSCAN, endIndex + OVERSCAN, kept, count),
    onChange: () => redraw(undefined),
  };
  const [virtual] = useState(() => new Virtualizer<Window, HTMLElement>(options));
  virtual.setOptions(options);
  useEffect(() => virtual._didMount(), [virtual]);
  useLayoutEffect(() => {
    virtual._willUpdate();
    const box = list.current?.getBoundingClientRect();
    if (box) setTop(Math.round(box.top + window.scrollY));
  });
  return {
    items: virtual.getVirtualItems(),
    height: virtual.getTotalSize(),
    top,
    measure: virtual.measureElement,
    show: (index) => virtual.scrollToIndex(index, { align: 'auto' }),
  };
}

/** Indexes from start to end, as far as they are some, and one more in its place. */
function indexesOf(start: number, end: number, kept: number, count: number): number[] {
  const [first, last] = [Math.max(0, start), Math.min(count - 1, end)];
  const seen = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  if (kept < 0 || kept >= count || (kept >= first && kept <= last)) return seen;
  return kept < first ? [kept, ...seen] : [...seen, kept];
}
