import { describe, expect, it } from 'vitest';
import { Markdown } from '../../components/notes/Markdown';
import { draw } from './render';

const htmlOf = async (text: string) =>
  (await draw(<Markdown text={text} />)).querySelector('.markdown')!.innerHTML;

describe('Markdown', () => {
  it.each([
    ['emphasis', '*a* **b**', '<p><em>a</em> <strong>b</strong></p>'],
    ['a list', '1. a\n2. b', '<ol start="1"><li><p>a</p></li><li><p>b</p></li></ol>'],
    ['a heading that is none of the panel', '# Big', '<p class="heading">Big</p>'],
    ['a quotation', '> a', '<blockquote><p>a</p></blockquote>'],
    ['code', '`<b>`', '<p><code>&lt;b&gt;</code></p>'],
  ])('draws %s', async (_, text, html) => {
    expect(await htmlOf(text)).toBe(html);
  });

  it('opens web pages apart, telling them nothing', async () => {
    const root = await draw(<Markdown text="[a](https://a.example/x?y=1)" />);
    const link = root.querySelector('a')!;
    expect([link.href, link.rel, link.target]).toEqual([
      'https://a.example/x?y=1',
      'noopener noreferrer',
      '_blank',
    ]);
  });

  it.each([
    ['a script', '<script>alert(1)</script>'],
    ['an element with a handler', 'x <img src=x onerror=alert(1)> y'],
    ['a script’s address', '[a](javascript:alert(1))'],
    ['the same in other letters', '[a](JaVaScRiPt:alert(1))'],
    ['an address of data', '[a](data:text/html,<script>1</script>)'],
    ['an address by a definition', '[a][b]\n\n[b]: javascript:alert(1)'],
    ['an autolink of another kind', '<javascript:alert(1)>'],
    ['a picture', '![a](https://a.example/spy.png)'],
    ['a picture from elsewhere', '![a](file:///etc/passwd)'],
  ])('makes nothing that acts or loads of %s', async (_, text) => {
    const root = await draw(<Markdown text={text} />);
    expect(root.querySelectorAll('script, img, iframe, [onerror], [src]')).toHaveLength(0);
    for (const { href } of root.querySelectorAll('a')) expect(href).toMatch(/^https:/);
  });

  it('shows a picture as its words with a link', async () => {
    const root = await draw(<Markdown text="![The quay](https://a.example/q.png)" />);
    expect(root.querySelector('a')?.textContent).toBe('The quay');
  });

  it('shows what is too deep as it was typed', async () => {
    const text = '>'.repeat(500);
    const root = await draw(<Markdown text={text} />);
    expect(root.querySelector('pre')?.textContent).toBe(text);
  });
});
