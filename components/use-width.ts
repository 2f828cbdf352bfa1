import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** Until an element was measured it counts as wide as a narrow panel's content. CSS pixels. */
const UNKNOWN = 234;

/** The width that an element has for its content, as it is now. CSS pixels. */
export function useWidth(ref: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(UNKNOWN);
  useEffect(() => {
    const element = ref.current;
    if (!element || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(([entry]) =>
      setWidth(Math.floor(entry?.contentRect.width ?? 0) || UNKNOWN),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return width;
}
