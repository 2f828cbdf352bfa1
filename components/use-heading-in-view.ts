import { useEffect, useState } from 'preact/hooks';

/** Below this a heading counts as reached: the height of what sticks to the top, and a little. CSS pixels. */
const REACHED = 140;

/** The id of the last of these headings that was scrolled to; null above the first. */
export function useHeadingInView(ids: string[]): string | null {
  const [current, setCurrent] = useState<string | null>(null);
  const key = ids.join('\n');
  useEffect(() => {
    let frame = 0;
    const look = () => {
      const reached = key.split('\n').filter((id) => {
        const box = document.getElementById(id)?.getBoundingClientRect();
        return box && box.top < REACHED;
      });
      setCurrent(reached.at(-1) ?? null);
    };
    const onScroll = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(look);
    };
    addEventListener('scroll', onScroll, { passive: true });
    return () => {
      removeEventListener('scroll', onScroll);
      cancelAnimationFrame(frame);
    };
  }, [key]);
  return current;
}
