import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { createPainter } from '../../lib/browser/page/paint';
import type { SampleMark } from '../../lib/view/read-sample';

/**
 * Paints the marks of a sample as a page's are painted, the chosen one on top, and tells which one is
 * pressed. Parts of the article are its elements with `data-part`, each with one text node.
 */
export function usePainted(
  article: RefObject<HTMLElement | null>,
  marks: SampleMark[],
  chosen: number,
  onChoose: (index: number) => void,
): void {
  useEffect(() => {
    const root = article.current;
    if (!root) return;
    const painter = createPainter(window);
    const ranges = marks.map((mark) => rangeOf(root, mark));
    const groups = new Map<string, Range[]>();
    for (const [index, { kind }] of marks.entries()) {
      groups.set(kind, [...(groups.get(kind) ?? []), ranges[index]!]);
    }
    if (ranges[chosen]) groups.set('shown', [ranges[chosen]]);
    painter.paint(groups);
    const onClick = ({ clientX, clientY }: MouseEvent) => {
      const hit = painter.at(clientX, clientY);
      const index = hit ? ranges.indexOf(hit.range) : -1;
      if (index >= 0) onChoose(index);
    };
    root.addEventListener('click', onClick);
    return () => {
      root.removeEventListener('click', onClick);
      painter.clear();
    };
  }, [article, marks, chosen, onChoose]);
}

function rangeOf(article: HTMLElement, { part, start, end }: SampleMark): Range {
  const text = article.querySelector(`[data-part="${part}"]`)!.firstChild!;
  const range = document.createRange();
  range.setStart(text, start);
  range.setEnd(text, end);
  return range;
}
