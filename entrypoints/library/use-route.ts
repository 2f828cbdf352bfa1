import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Filter, formatRoute, parseRoute, type Route } from '../../lib/library/route';

interface Place {
  route: Route;
  /** Asks something else of the list that is shown, without a step in the history for each letter. */
  ask: (filter: Filter) => void;
}

/**
 * The place that the address names. Where the reader comes back to a place, by history or reload, it is
 * scrolled to where it was once `isThere` says that it can be drawn.
 */
export function useRoute(isThere: boolean): Place {
  const [route, setRoute] = useState(() => parseRoute(location.hash));
  const wanted = useRef<number | null>(scrollOf(history.state));
  useEffect(() => {
    history.scrollRestoration = 'manual';
    const keep = () => history.replaceState({ scroll: window.scrollY }, '');
    const follow = () => {
      wanted.current = scrollOf(history.state) ?? 0;
      setRoute(parseRoute(location.hash));
    };
    window.addEventListener('scrollend', keep);
    window.addEventListener('pagehide', keep);
    window.addEventListener('hashchange', follow);
    return () => {
      window.removeEventListener('scrollend', keep);
      window.removeEventListener('pagehide', keep);
      window.removeEventListener('hashchange', follow);
    };
  }, []);
  useLayoutEffect(() => {
    if (!isThere || wanted.current === null) return;
    window.scrollTo({ top: wanted.current, behavior: 'instant' });
    wanted.current = null;
  }, [isThere, route]);
  const ask = (filter: Filter) => {
    if (!('filter' in route)) return;
    const next = { at: route.at, filter };
    history.replaceState(history.state, '', formatRoute(next));
    setRoute(next);
  };
  return { route, ask };
}

function scrollOf(state: unknown): number | null {
  const { scroll } = (state ?? {}) as { scroll?: unknown };
  return typeof scroll === 'number' ? scroll : null;
}
