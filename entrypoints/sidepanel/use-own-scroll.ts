import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

/** Lets each view have a place of its own to which it was scrolled: a new one begins at its top. */
export function useOwnScroll(view: string): void {
  const places = useRef(new Map<string, number>()).current;
  // Before anything else scrolls: a sentence that was chosen still brings itself into sight.
  useLayoutEffect(() => {
    scrollTo(0, places.get(view) ?? 0);
  }, [view, places]);
  useEffect(() => {
    const onScroll = () => places.set(view, scrollY);
    addEventListener('scroll', onScroll, { passive: true });
    return () => removeEventListener('scroll', onScroll);
  }, [view, places]);
}
