import { beforeEach, describe, expect, it } from 'vitest';
import { hasText, textNodesIn } from '../../../../lib/browser/page/text-nodes';

/** All that comes until there is no more. */
function textsIn(root: Node, most = 1): string[] {
  const next = textNodesIn(root, most);
  const texts: string[] = [];
  for (let some = next(); some !== null; some = next()) texts.push(...some);
  return texts;
}

function show(html: string): Element {
  document.body.innerHTML = html;
  return document.body;
}

beforeEach(() => {
  document.head.innerHTML = '';
  document.body.innerHTML = '';
});

const long = 'var words = 1; '.repeat(30);

describe('textNodesIn', () => {
  it('gives every text node in page order, shown or not', () => {
    const body = show('One <b>two</b><p hidden>three</p><nav>four</nav>five');
    expect(textsIn(body)).toEqual(['One ', 'two', 'three', 'four', 'five']);
  });

  it('gives a text node that it is asked for itself', () => {
    expect(textsIn(document.createTextNode('added'))).toEqual(['added']);
  });

  it('looks through a whole document', () => {
    document.title = 'Title';
    show('<p>Text</p>');
    expect(textsIn(document)).toEqual(['Title', 'Text']);
  });

  it.each(['script', 'style'])('gives nothing for a long %s, and goes on behind it', (name) => {
    const body = show('<p>before</p><p>after</p>');
    const code = document.createElement(name);
    if (name === 'script') code.setAttribute('type', 'application/json');
    code.append(long);
    body.insertBefore(code, body.lastChild);
    expect(textsIn(body)).toEqual(['before', '', 'after']);
  });

  it('gives a long text that is no code', () => {
    expect(textsIn(show(`<p>${long}</p>`))).toEqual([long]);
  });

  it('leaves shadow roots to those who ask for them', () => {
    const host = show('<div>light</div>').firstElementChild!;
    const shadow = host.attachShadow({ mode: 'open' });
    shadow.append('dark');
    expect(textsIn(document)).toEqual(['light']);
    expect(textsIn(shadow)).toEqual(['dark']);
  });

  it('is not led astray by a form whose field is called like what is asked', () => {
    const form = show(
      '<form><input name="ownerDocument"><input name="nodeType"><p>text</p></form>',
    );
    expect(textsIn(form.firstChild!)).toEqual(['text']);
  });

  it('gives what was added behind the last one that was asked for', () => {
    const body = show('<p>one</p>');
    const next = textNodesIn(body, 1);
    expect(next()).toEqual(['one']);
    body.append('two');
    expect([next(), next()]).toEqual([['two'], null]);
  });
});

describe('hasText', () => {
  it.each([
    ['a word', '<p><b>word</b></p>', true],
    ['a list of links', '<nav><a href="#">Home</a></nav>', true],
    ['nothing', '', false],
    ['blanks between elements', '<div>\n  <p> </p>\n</div>', false],
    [
      'code and fields alone',
      '<style>p{}</style><textarea>typed</textarea><select><option>A</option></select>',
      false,
    ],
    ['a word behind code', '<style>p{}</style><p>word</p>', true],
  ])('of a page with %s', (_, html, expected) => {
    expect(hasText(show(html))).toBe(expected);
  });

  it('does not count a title', () => {
    document.title = 'A picture';
    show('<canvas></canvas>');
    expect(hasText(document)).toBe(false);
  });
});
