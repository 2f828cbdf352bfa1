import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { hitByCaret } from '../../../../lib/browser/page/hit-test';
import { createPainter } from '../../../../lib/browser/page/paint';
import { readPage } from '../../../../lib/browser/page/read-page';
import { segment } from '../../../../lib/text/segment';
import { turnsOf } from '../../../turns';

const stage = document.createElement('div');
document.body.append(stage);

afterEach(() => {
  stage.replaceChildren();
});

function put(html: string): void {
  stage.setHTMLUnsafe(html);
}

function textsOf(): string[] {
  const { page } = readPage(document);
  return page.blocks.map(({ start, end }) => page.text.slice(start, end));
}

describe('what the layout hides', () => {
  it.each([
    ['display', '<p style="display: none">no</p><p>yes</p>'],
    ['visibility', '<p style="visibility: hidden">no</p><p>yes</p>'],
    ['an ancestor', '<div style="display: none"><div><p>no</p></div></div><p>yes</p>'],
    ['a class', '<style>.gone { display: none }</style><p class="gone">no</p><p>yes</p>'],
    ['a span', '<p>y<span style="display: none">no</span>es</p>'],
  ])('is not read: by %s', (_, html) => {
    put(html);
    expect(textsOf()).toEqual(['yes']);
  });

  it.each([
    ['transparent', '<p style="opacity: 0">yes</p>'],
    [
      'below the fold, not yet laid out',
      '<p style="content-visibility: auto; margin-top: 9000px">yes</p>',
    ],
    [
      'without a box of its own',
      '<div style="display: contents"><p style="display: contents">yes</p></div>',
    ],
    ['in a slot', '<x-y><template shadowrootmode="open"><slot></slot></template><p>yes</p></x-y>'],
  ])('is read when it is %s', (_, html) => {
    put(html);
    expect(textsOf()).toEqual(['yes']);
  });
});

describe('any tree', () => {
  const word = fc.constantFrom(
    'One.',
    ' ',
    'two',
    '\n ',
    'So\u00adft',
    '\u200b',
    '«Дом»',
    '\u00a0',
    '漢字。',
    '😀',
  );
  const text = fc.array(word, { maxLength: 5 }).map((words) => words.join(''));
  const inline = fc.constantFrom('b', 'a', 'span', 'x-inline');
  const block = fc.constantFrom('p', 'div', 'li', 'h2', 'td', 'blockquote', 'pre', 'figcaption');
  const { node } = fc.letrec<{ node: Node }>((tie) => ({
    node: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      text.map((data): Node => document.createTextNode(data)),
      fc.constant('br').map((name): Node => document.createElement(name)),
      fc
        .tuple(fc.oneof(inline, block), fc.array(tie('node'), { maxLength: 4 }))
        .map(([name, children]) => {
          const element: Node = document.createElement(name);
          for (const child of children) element.appendChild(child.cloneNode(true));
          return element;
        }),
    ),
  }));
  const plain = (found: string) => found.replace(/[\u00ad\u200b\s]/g, '');

  it('leads from any part of the text to the same words on the page, and back', () => {
    fc.assert(
      fc.property(fc.array(node, { maxLength: 6 }), fc.nat(), fc.nat(), (nodes, a, b) => {
        stage.replaceChildren(...nodes.map((each) => each.cloneNode(true)));
        const { page, rangeOf, offsetOf } = readPage(document);
        const { text: read, blocks } = page;
        const [start, end] = [a % (read.length + 1), b % (read.length + 1)].sort(
          (x, y) => x - y,
        ) as [number, number];
        const slice = read.slice(start, end);
        const range = rangeOf(start, end);
        expect(plain(range?.toString() ?? '')).toBe(plain(slice));
        if (range && slice.trim() === slice) {
          expect(offsetOf(range.startContainer, range.startOffset)).toBe(start);
          expect(offsetOf(range.endContainer, range.endOffset)).toBe(end);
        }
        for (const { start: from, end: to } of blocks) {
          const found = read.slice(from, to);
          expect(found.trim()).toBe(found);
          expect(found).not.toBe('');
        }
        for (const found of segment(page))
          expect(plain(rangeOf(found.start, found.end)!.toString())).toBe(plain(found.text));
      }),
      { numRuns: 300 },
    );
  });
});

describe('a passage across a shadow root', () => {
  it('gives its longest part', () => {
    put(
      '<p>Before it <x-y><template shadowrootmode="open"><b>in</b></template></x-y> and well behind it.</p>',
    );
    const { page, rangeOf, roots } = readPage(document);
    expect(page.text).toBe('Before it in and well behind it.');
    expect(roots).toHaveLength(2);
    expect(rangeOf(0, page.text.length)?.toString()).toBe('Before it  and well behind it.');
    expect(rangeOf(10, page.text.length)?.toString()).toBe(' and well behind it.');
    expect(rangeOf(10, 12)?.toString()).toBe('in');
  });
});

describe('createPainter', () => {
  const html =
    '<p style="margin: 40px; font: 20px/30px monospace; width: 300px"><b>First one</b> here. Second one is long enough to wrap.</p>' +
    '<x-y><template shadowrootmode="open"><p style="margin: 40px; font: 20px/30px monospace">In the dark. And more.</p></template></x-y>';

  function paintAll() {
    put(html);
    const painter = createPainter(window);
    const { page, rangeOf } = readPage(document);
    const ranges = segment(page).map(({ start, end }) => rangeOf(start, end)!);
    painter.paint(
      new Map([
        ['same-claim', ranges.slice(1, 3)],
        ['note', [ranges[0]!]],
        ['shown', []],
      ]),
    );
    return { painter, ranges };
  }

  it('paints by name, again where the page deleted it, and leaves nothing', () => {
    const { painter, ranges } = paintAll();
    expect([...CSS.highlights.keys()]).toEqual(['sidelight-same-claim', 'sidelight-note']);
    CSS.highlights.clear();
    painter.paint(new Map([['note', ranges]]));
    expect([...CSS.highlights.keys()]).toEqual(['sidelight-note']);
    expect(CSS.highlights.get('sidelight-note')!.size).toBe(4);
    CSS.highlights.set('of-the-page', new Highlight());
    painter.clear();
    expect([...CSS.highlights.keys()]).toEqual(['of-the-page']);
    CSS.highlights.clear();
  });

  it('finds what is under a click, in a shadow root too, and nothing beside it', () => {
    const { painter, ranges } = paintAll();
    const middle = (range: Range, line = 0) => {
      const { left, top, width, height } = range.getClientRects()[line]!;
      return [left + width / 2, top + height / 2] as const;
    };
    expect(painter.at(...middle(ranges[0]!))).toEqual({ name: 'note', range: ranges[0] });
    expect(painter.at(...middle(ranges[1]!))?.range).toBe(ranges[1]);
    expect(painter.at(...middle(ranges[1]!, 1))?.range).toBe(ranges[1]);
    expect(painter.at(...middle(ranges[2]!))).toEqual({ name: 'same-claim', range: ranges[2] });
    expect(painter.at(...middle(ranges[3]!))).toBeNull();
    expect(painter.at(5, 5)).toBeNull();
    painter.clear();
    expect(painter.at(...middle(ranges[0]!))).toBeNull();
  });

  it('finds the same where the browser cannot tell', () => {
    const { painter, ranges } = paintAll();
    painter.clear();
    const painted = [
      { name: 'a', ranges: [ranges[1]!, ranges[2]!], highlight: new Highlight() },
      { name: 'b', ranges: [ranges[0]!], highlight: new Highlight() },
    ];
    const shadowRoots = [ranges[2]!.startContainer.getRootNode() as ShadowRoot];
    for (const [index, range] of ranges.entries()) {
      for (const { left, right, top, bottom } of range.getClientRects()) {
        const hit = hitByCaret(
          document,
          painted,
          shadowRoots,
          (left + right) / 2,
          (top + bottom) / 2,
        );
        expect(hit?.range).toBe(index < 3 ? range : undefined);
        expect(hitByCaret(document, painted, shadowRoots, 790, (top + bottom) / 2)).toBeNull();
      }
    }
  });

  it('does nothing where the browser cannot paint', () => {
    const painter = createPainter({ CSS: {} } as unknown as Window & typeof globalThis);
    expect(painter.supported).toBe(false);
    painter.paint(new Map([['note', [new Range()]]]));
    expect(painter.at(1, 1)).toBeNull();
    painter.clear();
  });
});

describe('pages that resist', () => {
  it('reads 50,000 blocks in a moment', () => {
    put('<p>Some words of <b>text</b> here.</p>'.repeat(20_000));
    expect(turnsOf(() => readPage(document))).toBeLessThan(90);
    const { page, rangeOf } = readPage(document);
    expect(page.blocks).toHaveLength(20_000);
    const last = page.blocks.at(-1)!;
    expect(rangeOf(last.start, last.end)?.toString()).toBe('Some words of text here.');
  });

  it('reads a tree that is 20,000 levels deep', () => {
    // Shown, such a tree ends Chromium's own layout.
    const other = document.implementation.createHTMLDocument();
    let inner: Element = other.body;
    for (let depth = 0; depth < 20_000; depth++) {
      const child = other.createElement('div');
      inner.append(child);
      inner = child;
    }
    inner.append('deep');
    expect(readPage(other).page.text).toBe('deep');
  });

  it('is not misled by names that hide the DOM', () => {
    const names = [
      'firstChild',
      'nextSibling',
      'nodeType',
      'localName',
      'getAttribute',
      'parentNode',
      'shadowRoot',
      'textContent',
    ];
    put(
      `<form>${names.map((name) => `<input name="${name}">`).join('')}<p>yes</p><p style="display: none">no</p></form>`,
    );
    const shadowing = [
      'createTreeWalker',
      'documentElement',
      'createRange',
      'title',
      'URL',
      'body',
      'defaultView',
    ];
    stage.insertAdjacentHTML('beforeend', shadowing.map((name) => `<img name="${name}">`).join(''));
    const { page, rangeOf } = readPage(document);
    expect(page.text).toBe('yes');
    expect(rangeOf(0, 3)?.toString()).toBe('yes');
  });

  it.each([
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg"><text>no</text></svg>', 'image/svg+xml'],
    ['a feed', '<rss><title>no</title></rss>', 'application/xml'],
  ] as const)('reads nothing of %s', (_, source, type) => {
    const other = new DOMParser().parseFromString(source, type);
    expect(readPage(other).page.text).toBe('');
  });

  it('reads nothing of a document without a root', () => {
    const other = document.implementation.createHTMLDocument('');
    other.documentElement.remove();
    expect(readPage(other).page).toMatchObject({ text: '', title: '', language: null, url: null });
  });
});
