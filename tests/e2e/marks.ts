import type { Surface } from './harness';

/** The texts of what is painted on a page, by the name of its highlight. */
export function paintedTexts(page: Surface): Promise<Record<string, string[]>> {
  return page.run(() => {
    const painted: Record<string, string[]> = {};
    for (const [name, highlight] of CSS.highlights) {
      painted[name] = [...highlight].map((range) => {
        const live = document.createRange();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        return live.toString().replace(/\s+/g, ' ').trim();
      });
    }
    return painted;
  });
}
