import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { attachShadows } from '../../../../lib/browser/page/attach-shadows';
import { readPage } from '../../../../lib/browser/page/read-page';
import { titleOf } from '../../../../lib/browser/page/title-of';
import { MAX_TITLE } from '../../../../lib/page/limits';
import { turnsOf } from '../../../turns';
import { blocksOf } from './blocks-of';

/** A document of what stands in a body. */
function documentOf(body: string): Document {
  return parse(`<!doctype html><html lang="en"><body>${body}</body></html>`);
}

function parse(html: string): Document {
  const window = new Window({ settings: { disableIframePageLoading: true } });
  window.document.write(html);
  return window.document as unknown as Document;
}

const LONG = 'This is a long enough paragraph of an article that says what happened at the border. '
  .repeat(5)
  .trim();

/** What stands in the body, and the blocks that are read of it. */
const CASES: [name: string, body: string, blocks: string[]][] = [
  [
    'markup inside a sentence',
    '<p>The <b>raid</b> was <a href="/x">over <i>by</i></a> noon.</p>',
    ['P The raid was over by noon.'],
  ],
  [
    'white space between lines',
    '<p>\n  One\n\t two&nbsp;three \n</p>\n\n<p>four</p>',
    ['P One two three', 'P four'],
  ],
  ['no space where the page has none', '<p>Bel<b>go</b>rod</p>', ['P Belgorod']],
  [
    'soft hyphens and zero widths',
    '<p>Bel\u00adgo\u200brod\u2060 is\ufeff \u200ehere\u202c.</p>',
    ['P Belgorod is here.'],
  ],
  [
    'joiners that carry meaning',
    '<p>می\u200cخواهم</p><p>a\u200cb \u{1F468}\u200D\u{1F4BB}</p>',
    ['P می\u200cخواهم', 'P ab \u{1F468}\u200D\u{1F4BB}'],
  ],
  ['a single line break', '<p>One<br>two</p>', ['P One two']],
  [
    'paragraphs by line breaks',
    '<div>One.<br><br>Two.<br>\n<br/>Three.<br>more</div>',
    ['P One.', 'P Two.', 'P Three. more'],
  ],
  [
    'text beside blocks',
    '<div>before<p>inside</p>after</div>',
    ['P before', 'P inside', 'P after'],
  ],
  [
    'blocks inside inline markup',
    '<a href="/x"><h2>Headline</h2><p>Text.</p></a>',
    ['H Headline', 'P Text.'],
  ],
  [
    'kinds',
    '<h1>H</h1><figure><figcaption>C <p>c2</p></figcaption></figure><ul><li>I <b>i</b></li></ul><p>P</p>',
    ['H H', 'C C', 'C c2', 'I I i', 'P P'],
  ],
  [
    'a heading by role',
    '<div role="heading" aria-level="2">Said so</div><p>x</p>',
    ['H Said so', 'P x'],
  ],
  ['a description list', '<dl><dt>Who</dt><dd>Kyiv</dd></dl>', ['I Who', 'I Kyiv']],
  [
    'posts in a list',
    '<ol><li><article><h3>12:40</h3><p>Kyiv spoke.</p></article></li></ol>',
    ['H 12:40', 'P Kyiv spoke.'],
  ],
  [
    'a table of the page’s layout',
    '<table><caption>Losses</caption><tr><td>Left</td><td>Right</td></tr></table>',
    ['C Losses', 'P Left', 'P Right'],
  ],
  [
    'ruby without its reading',
    '<p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp>字<rt>ji</rt></ruby>です</p>',
    ['P 漢字です'],
  ],
  [
    'unknown elements as part of the line',
    '<p>A <x-term>term</x-term> here</p>',
    ['P A term here'],
  ],
  [
    'containers of unknown name',
    '<story-body><p>One</p><p>Two</p></story-body>',
    ['P One', 'P Two'],
  ],
  ['a rule between texts', '<div>One<hr>Two</div>', ['P One', 'P Two']],
  [
    'code and styles',
    '<p>a<script>b</script><style>c</style><noscript>d</noscript><template>e</template> f</p>',
    ['P a f'],
  ],
  [
    'drawings and media',
    '<p>a</p><svg><text>b</text></svg><canvas>c</canvas><video>d</video><iframe>e</iframe><object>f</object>',
    ['P a'],
  ],
  [
    'form values',
    '<form><p>kept</p><input value="x"><textarea>t</textarea><select><option>o</option></select><button>b</button><label>l</label></form>',
    ['P kept'],
  ],
  [
    'what is being written',
    '<div contenteditable>draft</div><div contenteditable="false">kept</div><div role="textbox">x</div>',
    ['P kept'],
  ],
  [
    'hidden text',
    '<p hidden>a</p><p hidden="until-found">b</p><p>c <span hidden>d</span></p><dialog>e</dialog>',
    ['P c'],
  ],
  ['an open dialog', '<dialog open><p>Read me</p></dialog>', ['P Read me']],
  ['a cookie banner', '<div role="dialog"><p>We use cookies.</p></div><p>x</p>', ['P x']],
  [
    'an article in a dialog',
    '<div role="dialog"><article><p>Read me</p></article></div>',
    ['P Read me'],
  ],
  ['closed details', '<details>bare<summary>Sum</summary><p>inside</p></details>', ['P Sum']],
  [
    'open details',
    '<details open><summary>Sum</summary><p>inside</p></details>',
    ['P Sum', 'P inside'],
  ],
  [
    'ornaments for the eye alone',
    '<p>Next <i aria-hidden="true">arrow_forward</i></p>',
    ['P Next'],
  ],
  ['a page behind a dialog', `<div aria-hidden="true"><p>${LONG}</p></div>`, [`P ${LONG}`]],
  [
    'text for screen readers alone',
    '<p>Kyiv <span class="visually-hidden">opens in a new tab</span>spoke.</p>',
    ['P Kyiv spoke.'],
  ],
  [
    'navigation',
    '<nav><a href="/">Home</a></nav><div role="navigation">x</div><ul role="menu"><li>m</li></ul><search>s</search><p>t</p>',
    ['P t'],
  ],
  [
    'a header with the page’s headline',
    '<header><a href="/">Logo</a><h1>Headline</h1></header>',
    ['P Logo', 'H Headline'],
  ],
  [
    'a header without',
    '<header><h2>The Site</h2></header><main><header><h2>Kept</h2></header></main>',
    ['H Kept'],
  ],
  [
    'footers',
    '<main><article><footer>By Jane Doe</footer></article></main><footer>Imprint</footer>',
    ['P By Jane Doe'],
  ],
  [
    'a list of links',
    '<ul><li><a href="1">One thing</a></li><li><a href="2">Two things</a></li><li><a href="3">Three things</a></li></ul><p>t</p>',
    ['P t'],
  ],
  [
    'an aside of links',
    '<aside><h3>More</h3><p><a href="1">A first story about it</a></p><p><a href="2">A second story about it</a></p><p><a href="3">A third story about it</a></p></aside><p>t</p>',
    ['P t'],
  ],
  [
    'an aside of text',
    '<aside><p>A fact box with a <a href="1">link</a>.</p></aside>',
    ['P A fact box with a link.'],
  ],
  [
    'a list with links in it',
    '<ul><li>Kyiv said it was <a href="1">not involved</a>.</li><li><a href="2">Moscow</a> said it was.</li><li>See <a href="3">here</a>.</li></ul>',
    ['I Kyiv said it was not involved.', 'I Moscow said it was.', 'I See here.'],
  ],
  ['breadcrumbs', `<div class="breadcrumbs">Home / World</div><p>${LONG}</p>`, [`P ${LONG}`]],
  [
    'related stories',
    `<p>${LONG}</p><div class="related-articles"><h3>Another story</h3><p>Its teaser.</p></div>`,
    [`P ${LONG}`],
  ],
  [
    'an article that is called related',
    `<div class="content related"><p>${LONG}</p></div>`,
    [`P ${LONG}`],
  ],
  ['comments by class', '<p>t</p><section class="comments-area"><p>First!</p></section>', ['P t']],
  [
    'comments by id',
    '<p>t</p><div id="disqus_thread"><p>First!</p></div><div id="kommentare"><p>Erster!</p></div>',
    ['P t'],
  ],
  [
    'comments by label',
    '<p>t</p><section aria-label="Комментарии (3)"><p>Первый!</p></section>',
    ['P t'],
  ],
  [
    'comments by heading',
    '<main><h1>H</h1><p>t</p><div><h2>Comments (12)</h2><p>First!</p></div></main>',
    ['H H', 'P t'],
  ],
  [
    'comments by class of a module',
    '<p>t</p><div class="CommentList_root__a1b2"><p>First!</p></div><div class="post-comments__list"><p>2</p></div>',
    ['P t'],
  ],
  [
    'a text that has comments',
    '<div class="story has-comments comment-count-3 comments-open"><p>t</p></div>',
    ['P t'],
  ],
  [
    'an opinion piece',
    '<article class="comment"><h2>My view</h2><p>t</p></article>',
    ['H My view', 'P t'],
  ],
  [
    'a whole page with such a class',
    '<div class="comments"><h1>H</h1><p>t</p></div>',
    ['H H', 'P t'],
  ],
  [
    'a form around the whole page',
    '<form id="aspnetForm"><h1>H</h1><p>t</p><input name="childNodes"><input name="firstChild"></form>',
    ['H H', 'P t'],
  ],
  [
    'right to left',
    '<p dir="rtl">قال <b>المتحدث</b> إن "U.S." لا تعرف.</p>',
    ['P قال المتحدث إن "U.S." لا تعرف.'],
  ],
  [
    'lines of pre',
    '<pre>One line\n  two lines\n\nNew   block</pre>',
    ['P One line', 'P two lines', 'P New block'],
  ],
  [
    'names that hide the DOM',
    '<form name="body"><input name="nodeType"><input name="getAttribute"><input name="localName"><p>t</p></form><img name="documentElement"><img name="createTreeWalker"><img name="querySelector">',
    ['P t'],
  ],
];

describe('readPage', () => {
  it.each(CASES)('reads %s', (_, body, blocks) => {
    expect(blocksOf(documentOf(body))).toEqual(blocks);
  });

  it('separates blocks by one line break', () => {
    expect(readPage(documentOf('<p>One</p> <p>Two</p>')).page.text).toBe('One\nTwo');
  });

  it('reads nothing of an empty page', () => {
    const { page, rangeOf } = readPage(documentOf(''));
    expect(page).toMatchObject({ title: '', language: 'en', text: '', blocks: [] });
    expect(rangeOf(0, 1)).toBeNull();
  });

  it.each([
    ['feed', '<rss><title>t</title></rss>', 'text/xml'],
    ['drawing', '<svg xmlns="http://www.w3.org/2000/svg"><text>t</text></svg>', 'image/svg+xml'],
  ] as const)('reads nothing of a %s', (_, source, type) => {
    const document = new DOMParser().parseFromString(source, type);
    expect(readPage(document).page.blocks).toEqual([]);
  });

  it('reads the beginning of a title that is longer than any', () => {
    const title = 'A title. '.repeat(100_000);
    const document = parse(
      `<!doctype html><html><head><title>${title}</title></head><body></body></html>`,
    );
    expect(readPage(document).page.title).toBe(title.slice(0, MAX_TITLE).trim());
    expect(titleOf(document)).toHaveLength(MAX_TITLE);
  });

  it('takes the title that is shared before the one in the tab', () => {
    const head = '<head><title>T | Site</title><meta property="og:title" content=" T  t "></head>';
    const document = new DOMParser().parseFromString(`<html>${head}</html>`, 'text/html');
    expect(readPage(document).page.title).toBe('T t');
    document.querySelector('meta')!.remove();
    expect(readPage(document).page.title).toBe('T | Site');
  });

  it.each([
    ['<html lang="en_US"><body>', 'en-US'],
    ['<html lang="en"><body><main lang="uk">', 'uk'],
    ['<html><head><meta http-equiv="Content-Language" content="de, en"></head><body>', 'de'],
    ['<html><body>', null],
  ])('finds the language of %s', (html, language) => {
    const document = new DOMParser().parseFromString(html, 'text/html');
    expect(readPage(document).page.language).toBe(language);
  });

  it('stops at a bounded length and says so', () => {
    const { page } = readPage(documentOf(`<p>${'word '.repeat(500_000)}</p><p>more</p>`));
    expect(page.text.length).toBeLessThanOrEqual(2_000_000);
    expect(page.truncated).toBe(true);
  });

  it('is not troubled by depth', () => {
    const document = documentOf('');
    let node: Element = document.body;
    for (let depth = 0; depth < 2000; depth++) {
      node = node.appendChild(document.createElement('div'));
    }
    node.append('deep');
    expect(readPage(document).page.text).toBe('deep');
  });

  it('reads a long article in Node at once', () => {
    const paragraph =
      '<p>Sentence with <b>bold</b> and <a href="/x">a link</a> that goes on for a while.</p>';
    const document = documentOf(paragraph.repeat(300_000 / paragraph.length));
    expect(turnsOf(() => readPage(document))).toBeLessThan(60);
    expect(readPage(document).page.text.length).toBeGreaterThan(100_000);
  });
});

describe('rangeOf and offsetOf', () => {
  const body = '<p>One <b>two</b>\n  three\u00ad!</p><nav>x</nav><p id="q">four <i>five</i></p>';

  it('lead to the page and back', () => {
    const document = documentOf(body);
    const { page, rangeOf, offsetOf } = readPage(document);
    expect(page.text).toBe('One two three!\nfour five');
    for (let start = 0; start < page.text.length; start++) {
      for (let end = start + 1; end <= page.text.length; end++) {
        const range = rangeOf(start, end);
        const slice = page.text.slice(start, end);
        if (!slice.trim()) continue;
        expect(fold(range!.toString().replace('x', ' '))).toBe(fold(slice));
        const back = offsetOf(range!.startContainer, range!.startOffset);
        expect(page.text.slice(back!, end).trim()).toBe(slice.trim());
      }
    }
  });

  it('give the next text for a place without any', () => {
    const document = documentOf(body);
    const { offsetOf, page } = readPage(document);
    const four = page.text.indexOf('four');
    expect(offsetOf(document.querySelector('nav')!.firstChild!, 0)).toBe(four);
    expect(offsetOf(document.querySelector('#q')!, 0)).toBe(four);
    expect(offsetOf(document.querySelector('#q')!, 1)).toBe(page.text.indexOf('five'));
    expect(offsetOf(document.body, 0)).toBe(0);
    expect(offsetOf(document.body, document.body.childNodes.length)).toBe(page.text.length);
    expect(offsetOf(documentOf('x').body, 0)).toBeNull();
  });

  it('find nothing where the text has gone', () => {
    const document = documentOf(body);
    const { rangeOf } = readPage(document);
    document.querySelector('#q')!.remove();
    expect(rangeOf(15, 19)).toBeNull();
    expect(rangeOf(0, 3)?.toString()).toBe('One');
    document.querySelector('p')!.firstChild!.textContent = 'On';
    expect(rangeOf(0, 3)).toBeNull();
  });
});

describe('fixtures', () => {
  const folder = join(import.meta.dirname, '../../../fixtures');
  const files = readdirSync(folder).filter((name) => /^reading--.*\.html$/.test(name));

  it.each(files)('%s: reads what is marked READ, and nothing that is marked SKIP', (name) => {
    const html = readFileSync(join(folder, name), 'utf8');
    const document = parse(html);
    attachShadows(document);
    const { text } = readPage(document).page;
    expect(text.match(/READ\d+/g)).toEqual([...new Set(html.match(/READ\d+/g))].sort(byNumber));
    expect(text).not.toContain('SKIP');
  });
});

function byNumber(a: string, b: string): number {
  return Number(a.slice(4)) - Number(b.slice(4));
}

function fold(text: string): string {
  return text.replace(/\u00ad/g, '').replace(/\s+/g, '');
}
