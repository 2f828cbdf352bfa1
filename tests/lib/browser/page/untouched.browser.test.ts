import { describe, expect, it } from 'vitest';
import { createPainter } from '../../../../lib/browser/page/paint';
import { readPage } from '../../../../lib/browser/page/read-page';
import { watchPage } from '../../../../lib/browser/page/watch-page';
import { segment } from '../../../../lib/text/segment';

const sources = import.meta.glob<string>('../../../fixtures/reading--*.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The page in a frame of its own, with its declared shadow roots attached by the browser's parser. */
async function show(html: string): Promise<Window & typeof globalThis> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'width: 800px; height: 600px';
  document.body.append(frame);
  const view = frame.contentWindow as Window & typeof globalThis;
  view.document.open();
  view.document.write(html);
  view.document.close();
  await new Promise(requestAnimationFrame);
  return view;
}

/** Everything a page could see of itself: nodes and attributes, in shadow roots too. */
function serialise(root: Document | ShadowRoot | Element): string {
  const own =
    'outerHTML' in root
      ? root.outerHTML
      : [...root.children].map((child) => child.outerHTML).join('');
  const roots = [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  return own + roots.map((inner) => `<#${serialise(inner)}>`).join('');
}

/** What changes while `act` runs: the page before and after, and how many mutations it would have seen. */
async function changes(view: Window & typeof globalThis, act: () => void | Promise<void>) {
  let seen = 0;
  const observer = new view.MutationObserver((records) => {
    seen += records.length;
  });
  const watched = [view.document, ...readPage(view.document).roots];
  for (const root of watched) {
    observer.observe(root, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
  }
  const before = serialise(view.document);
  await act();
  seen += observer.takeRecords().length;
  await new Promise((resolve) => setTimeout(resolve));
  observer.disconnect();
  return { before, after: serialise(view.document), seen };
}

function sentenceRanges(view: Window): Range[] {
  const { page, rangeOf } = readPage(view.document);
  return segment(page).flatMap(({ start, end }) => rangeOf(start, end) ?? []);
}

describe('a page that is read, painted and cleared', () => {
  it.each(Object.entries(sources))('%s: has no node and no attribute changed', async (_, html) => {
    const view = await show(html);
    const { before, after, seen } = await changes(view, async () => {
      const watch = watchPage(
        view.document,
        { quiet: 0 },
        () => {},
        () => {},
      );
      const painter = createPainter(view);
      const ranges = sentenceRanges(view);
      expect(ranges.length).toBeGreaterThan(2);
      painter.paint(new Map([['note', ranges]]));
      await new Promise(requestAnimationFrame);
      for (let y = 5; y < 600; y += 40) painter.at(40, y);
      expect(view.CSS.highlights.size).toBe(1);
      painter.clear();
      expect(view.CSS.highlights.size).toBe(0);
      watch.stop();
    });
    expect(after).toBe(before);
    expect(seen).toBe(0);
  });

  it.each([
    ['wraps a sentence', (range: Range) => range.surroundContents(document.createElement('mark'))],
    [
      'sets an attribute',
      (range: Range) => range.startContainer.parentElement!.setAttribute('data-x', ''),
    ],
    ['splits a text', (range: Range) => (range.startContainer as Text).splitText(2)],
  ])('would be caught if it %s', async (_, act) => {
    const view = await show('<p>One sentence here. Another there.</p>');
    const { before, after, seen } = await changes(view, () => act(sentenceRanges(view)[0]!));
    expect(seen).toBeGreaterThan(0);
    // A split text looks the same in the source: only the observer sees it.
    if (act.name || !/split/.test(String(act))) expect(after).not.toBe(before);
  });

  it('would be caught in a shadow root', async () => {
    const view = await show(
      '<x-a><template shadowrootmode="open"><p>One. Two.</p></template></x-a>',
    );
    const { before, after, seen } = await changes(view, () =>
      sentenceRanges(view)[0]!.surroundContents(view.document.createElement('mark')),
    );
    expect(seen).toBeGreaterThan(0);
    expect(after).not.toBe(before);
  });
});
