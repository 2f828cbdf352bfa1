import { afterEach, describe, expect, it } from 'vitest';
import { textOf, walkBlocks } from '../../../../lib/browser/page/walk-page';

afterEach(() => {
  document.body.innerHTML = '';
});

function textsUnder(root: Node): string[] {
  return [...walkBlocks(root)].map((block) => textOf(block).replace(/\s+/g, ' ').trim());
}

/** Puts a page up and walks only what has the id `new`, as after it was added. */
function textsAdded(html: string): string[] {
  document.body.innerHTML = html;
  return textsUnder(document.getElementById('new')!);
}

describe('walkBlocks', () => {
  it('walks what was added to a page', () => {
    expect(textsAdded('<p>a</p><div id="new"><p>b</p>c</div><p>d</p>')).toEqual(['b', 'c']);
  });

  it('walks a piece of text with the block it stands in', () => {
    document.body.innerHTML = '<ul><li>a <b>b</b></li></ul>';
    const [block] = walkBlocks(document.querySelector('b')!.firstChild!);
    expect(block).toMatchObject({ kind: 'item', element: document.querySelector('li') });
    expect(textOf(block!)).toBe('b');
  });

  it.each([
    ['comments', '<div id="comments"><ol><li id="new">First!</li></ol></div>'],
    ['navigation', '<nav><ul><li id="new">Home</li></ul></nav>'],
    ['a hidden part', '<div hidden><p id="new">Later</p></div>'],
    ['closed details', '<details><p id="new">Later</p></details>'],
    ['a form field', '<div contenteditable><p id="new">Draft</p></div>'],
    ['the page’s header', '<header><p id="new">Logo</p></header>'],
  ])('finds nothing in what was added to %s', (_, html) => {
    expect(textsAdded(html)).toEqual([]);
  });

  it.each([
    ['open details', '<details open><summary>s</summary><p id="new">x</p></details>'],
    ['a summary', '<details><summary id="new">x</summary><p>y</p></details>'],
    ['an article with a header', '<article><header><h2 id="new">x</h2></header></article>'],
    ['a header with the headline', '<header><h1>h</h1><p id="new">x</p></header>'],
    [
      'a whole page that is called comments',
      '<div class="comments"><h1>h</h1><p id="new">x</p></div>',
    ],
  ])('walks what was added to %s', (_, html) => {
    expect(textsAdded(html)).toEqual(['x']);
  });

  it('rests between two blocks, and goes on where it was', () => {
    document.body.innerHTML = '<p>a</p><p>b</p>';
    const walk = walkBlocks(document);
    expect(textOf(walk.next().value!)).toBe('a');
    document.body.append(document.createElement('p'));
    document.body.lastElementChild!.textContent = 'c';
    expect([...walk].map(textOf)).toEqual(['b', 'c']);
  });

  it('asks whether an element is shown before it goes in', () => {
    document.body.innerHTML = '<div id="no"><p>a</p></div><p>b</p>';
    const asked: string[] = [];
    const isShown = (element: Element) => {
      asked.push(element.localName);
      return element.id !== 'no';
    };
    expect([...walkBlocks(document.body, { isShown })].map(textOf)).toEqual(['b']);
    expect(asked).toEqual(['body', 'div', 'p']);
  });

  it('enters open shadow roots in the order of the page', () => {
    document.body.innerHTML = '<div id="host">slotted</div><p>after</p>';
    const root = document.getElementById('host')!.attachShadow({ mode: 'open' });
    root.innerHTML = '<p>before</p><slot></slot><p>behind</p>';
    const entered: ShadowRoot[] = [];
    const blocks = [...walkBlocks(document, { onRoot: (shadow) => entered.push(shadow) })];
    expect(blocks.map(textOf)).toEqual(['before', 'slotted', 'behind', 'after']);
    expect(entered).toEqual([root]);
    expect(textsUnder(root)).toEqual(['before', 'slotted', 'behind']);
  });
});
