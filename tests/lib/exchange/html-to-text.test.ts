import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlToText } from '../../../lib/exchange/html-to-text';

describe('htmlToText', () => {
  it.each([
    ['words alone', 'a < b & c', 'a < b & c'],
    [
      'lines',
      '<h2>One</h2><p>Two<br/>three</p><ul><li>four</li></ul>',
      'One\n\nTwo\nthree\n\nfour',
    ],
    ['character references', '&lt;b&gt; &#8222;x&#x201c; &nope; &#0;', '<b> „x“ &nope;'],
    ['a script', 'a<script>if (1 < 2) alert("<p>")</script>b', 'ab'],
    ['a script that never ends', 'a<script>alert(1)', 'a'],
    ['a comment', 'a<!-- <p> -->b', 'ab'],
    ['a link', '<a href="javascript:x()">there</a>', 'there'],
  ])('reads %s', (_, html, text) => {
    expect(htmlToText(html)).toBe(text);
  });

  it('leaves no tag that it knows to end', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('<p>', '</p>', '<b', '>', 'x', '<!--', '-->', '<style>')),
        (parts) => {
          expect(htmlToText(parts.join(''))).not.toMatch(/<(p|style)>/);
        },
      ),
    );
  });

  it('takes time in proportion to length, also for tags that never close', () => {
    const time = (count: number) => {
      const html = '<a<script <!-'.repeat(count);
      const start = performance.now();
      htmlToText(html);
      return performance.now() - start;
    };
    time(1000);
    const [short, long] = [time(4000), time(16_000)];
    console.log(`htmlToText: ${short.toFixed(1)} ms, four times as long: ${long.toFixed(1)} ms`);
    expect(long).toBeLessThan(Math.max(short, 5) * 12);
  });
});
