import type { MadePage } from './serve';

const COVERED = `
  <h1>The raid on the Belgorod region</h1>
  <p>The Freedom of Russia Legion and the Russian Volunteer Corps claimed responsibility for the raid
  on Russia’s Belgorod region on 22 May.</p>
  <p>Russia’s Defence Ministry said that more than 70 attackers had been killed in the Belgorod
  region.</p>`;

/** Filler that is about nothing: eight words a sentence, none of them twice in a row. */
const WORDS = 'quay roof herring ferry stall winter bucket council market usher basin hall'.split(
  ' ',
);

/** Pages that go to the edge of what a browser bears. Each has a button and counts its own delays. */
export const MADE_PAGES: Record<string, () => MadePage> = {
  'ten-megabytes.html': () => page(COVERED + paragraphs(10_000_000)),
  'one-line.html': () => page(`${COVERED}<p>${filler(200_000).replaceAll('. ', ' ')}</p>`),
  'many-nodes.html': () => page(COVERED + spans(50_000)),
  'no-text.html': () => page('<canvas width="300" height="200"></canvas>', false),
  'japanese.html': () => page(japanese()),
  'highlights-removed.html': () =>
    page(`${COVERED}<script>CSS.highlights.clear(); delete CSS.highlights;</script>`),
  'highlights-cleared.html': () =>
    page(`${COVERED}<script>setInterval(() => CSS.highlights.clear(), 700);</script>`),
  'feed.xml': () => ({
    type: 'application/xml; charset=utf-8',
    body: '<?xml version="1.0"?><feed><entry>The raid on the Belgorod region</entry></feed>',
  }),
  'picture.svg': () => ({
    type: 'image/svg+xml',
    body: '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="80"><circle r="40"/></svg>',
  }),
  'picture.png': () => ({ type: 'image/png', body: Buffer.from(PIXEL, 'base64') }),
};

const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

function page(body: string, button = true): MadePage {
  return {
    type: 'text/html; charset=utf-8',
    body: `<!doctype html><html lang="en"><meta charset="utf-8"><title></title>
      ${button ? '<button id="count" onclick="this.value = Number(this.value) + 1">Count</button>' : ''}
      ${body}
      <script>
        // How long the page was kept from its own work at most, once it had loaded. ms
        window.worstDelay = 0;
        addEventListener('load', () => {
          let last = performance.now();
          setInterval(() => {
            const now = performance.now();
            worstDelay = Math.max(worstDelay, now - last);
            last = now;
          }, 20);
        });
      </script></html>`,
  };
}

function filler(length: number): string {
  let text = '';
  for (let at = 0; text.length < length; at++) {
    text += WORDS[(at * 7 + (at >> 3)) % WORDS.length] + (at % 8 === 7 ? '. ' : ' ');
  }
  return text.slice(0, length);
}

function paragraphs(length: number): string {
  const paragraph = `<p>${filler(2000)}</p>\n`;
  return paragraph.repeat(Math.ceil(length / paragraph.length));
}

function spans(count: number): string {
  return Array.from({ length: count }, (_, at) => `<span>${WORDS[at % WORDS.length]}</span> `).join(
    '',
  );
}

function japanese(): string {
  const sentence =
    '港の魚市場は来年も同じ場所に残ることになった。町議会は屋根を直すことを十九対八で決めた。';
  return `<p>${sentence.repeat(40)}</p>`;
}
