import { expect, it } from 'vitest';
import { situation } from './sidelight';
import { RTL_STATES } from './states/rtl-states';
import { PAGES } from './states/scene';

situation(
  'what is laid out from right to left',
  (stage) => {
    it.each(RTL_STATES)('has everything in its place: $name', async ({ arrive, leave }) => {
      const surface = await arrive(stage);
      expect(await surface.run(misplaced)).toEqual([]);
      await leave?.(stage, surface);
    });

    it('has what marks the beginning of a sentence at the right', async () => {
      const [first] = RTL_STATES;
      const panel = await first!.arrive(stage);
      const widths = await panel.run(() => {
        const { borderLeftWidth, borderRightWidth } = getComputedStyle(
          document.querySelector('.own > li')!,
        );
        return [borderLeftWidth, borderRightWidth];
      });
      expect(widths).toEqual(['0px', '3px']);
      await first!.leave?.(stage, panel);
    });
  },
  { made: PAGES },
);

/** Runs in the document: what is wider than its window, and words of drawings outside of these or across a mark. */
function misplaced(): string[] {
  /** Letters are measured roughly before they are drawn. CSS pixels. */
  const slack = 8;
  const { scrollWidth, clientWidth } = document.documentElement;
  const found = scrollWidth > clientWidth ? [`${scrollWidth} wide in ${clientWidth}`] : [];
  const marks = [...document.querySelectorAll('.timeline .mark')].map((mark) =>
    mark.getBoundingClientRect(),
  );
  for (const text of document.querySelectorAll('.drawing svg text')) {
    const box = text.getBoundingClientRect();
    const { left, right } = text.closest('svg')!.getBoundingClientRect();
    const isOutside = box.left < left - slack || box.right > right + slack;
    const isAcross = marks.some(
      (mark) =>
        mark.left < box.right - 2 &&
        mark.right > box.left + 2 &&
        mark.top < box.bottom - 2 &&
        mark.bottom > box.top + 2,
    );
    if (isOutside || isAcross) found.push(`${text.textContent} at ${Math.round(box.left)}`);
  }
  return found;
}
