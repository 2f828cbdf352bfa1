import { mkdirSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Tab } from './harness';
import { pointOfText, situation, untilMarked, untilReads } from './sidelight';
import { pause, until } from './wait';

const ARTICLE = 'demo/raid-at-the-border.html?late=3600000';
const KILLED = 'more than 70 attackers had been killed';
const HOST = 'html > div:last-child';
/** Longer than the pointer must rest, and than it may take to reach the card. ms */
const LONG_MS = 1200;

situation('the card beside a marked sentence', (stage, kind) => {
  it('is not there before the reader points at a sentence', async () => {
    const { driver, server } = stage;
    await driver.tab.open(server.url(ARTICLE));
    await untilMarked(driver.tab, KILLED);
    await driver.tab.run(watchDocument);
    await pointOfText(driver.tab, KILLED);
    await pause(LONG_MS);
    expect(await isHere(driver.tab)).toBe(false);
  });

  it('is not called by events that the page makes', async () => {
    const { tab } = stage.driver;
    const point = await pointOfText(tab, KILLED);
    await tab.run(({ x, y }) => {
      const there = { clientX: x, clientY: y, bubbles: true, composed: true, pointerType: 'mouse' };
      const target = document.elementFromPoint(x, y)!;
      target.dispatchEvent(new PointerEvent('pointerover', there));
      target.dispatchEvent(new PointerEvent('pointermove', there));
    }, point);
    await pause(LONG_MS);
    expect(await isHere(tab)).toBe(false);
  });

  it('says who holds otherwise, and covers nothing of its sentence', async () => {
    const { tab } = stage.driver;
    await point(tab);
    const text = (await textOfCard(tab))!;
    expect(text).toContain('How many were killed or hurt?');
    expect(text).toContain('Says otherwise');
    expect(text).toMatch(/The attackers lost only a few killed and injured/);
    expect(text).toMatch(/\d+ more in the panel/);
    const { overlaps, inside } = await tab.run(placeOfCard, HOST, KILLED);
    expect(inside).toBe(true);
    expect(overlaps).toBe(false);
    await pause(300); // it fades in
    await keepShot(tab, `card-${kind}`);
  });

  it('is one closed node after the body, and nothing else of the page has changed', async () => {
    const { tab } = stage.driver;
    const seen = await tab.run((selector) => {
      const host = document.querySelector(selector)!;
      return {
        html: host.outerHTML,
        root: host.shadowRoot,
        parent: host.parentElement === document.documentElement,
      };
    }, HOST);
    expect(seen).toEqual({ html: '<div></div>', root: null, parent: true });
    expect(await tab.run(sameButFor, HOST)).toBe(true);
  });

  it('takes no style from the page', async () => {
    const { tab } = stage.driver;
    const look = () =>
      tab.run((selector) => {
        const host = document.querySelector<HTMLElement>(selector)!;
        const { display, opacity, transform, position, width } = getComputedStyle(host);
        return { display, opacity, transform, position, width };
      }, HOST);
    const before = await look();
    await tab.run(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`div, html > * { display: none !important; opacity: 0 !important;
        transform: scale(3) !important; position: static !important; width: 9px !important }
        html, body { display: block !important; opacity: 1 !important; transform: none !important;
        position: static !important; width: auto !important }`);
      document.adoptedStyleSheets = [sheet];
    });
    const after = await look();
    await tab.run(() => {
      document.adoptedStyleSheets = [];
    });
    expect(after).toEqual(before);
    expect(after.position).toBe('fixed');
  });

  it('stays while the pointer is on it, and goes when the pointer leaves both', async () => {
    const { tab } = stage.driver;
    await point(tab);
    const { centre } = await tab.run(placeOfCard, HOST, KILLED);
    await tab.hover(centre);
    await pause(LONG_MS);
    expect(await isHere(tab)).toBe(true);
    await tab.hover({ x: 3, y: 3 });
    await tab.hover({ x: 5, y: 5 });
    await untilGone(tab);
  });

  it('goes on Escape, and leaves the focus where it is', async () => {
    const { tab } = stage.driver;
    await tab.run(() => document.querySelector<HTMLElement>('a[href]')!.focus());
    await point(tab);
    expect(await tab.run(() => document.activeElement!.localName)).toBe('a');
    await tab.press('Escape');
    await untilGone(tab);
    expect(await tab.run(() => document.activeElement!.localName)).toBe('a');
  });

  it('goes when the page is scrolled', async () => {
    const { tab } = stage.driver;
    await point(tab);
    await tab.run(() => scrollBy({ top: 120, behavior: 'instant' }));
    await untilGone(tab);
  });

  it('leaves a document behind that is the one that was served', async () => {
    const { tab } = stage.driver;
    expect(await tab.run(sameButFor, 'nothing')).toBe(true);
    const seen = await tab.run(seenChanges);
    expect(seen.length).toBeGreaterThan(0);
    // Each time the one host came and went, and nothing else was touched.
    expect(new Set(seen)).toEqual(new Set(['childList HTML +DIV', 'childList HTML -DIV']));
  });

  it.each([
    ['removes', (host: string) => document.querySelector(host)!.remove()],
    ['moves', (host: string) => document.body.prepend(document.querySelector(host)!)],
    [
      'covers',
      () => {
        const cover = document.createElement('dialog');
        document.body.append(cover);
        cover.showModal();
        setTimeout(() => cover.remove(), 300);
      },
    ],
    ['takes its sentence from', () => document.body.replaceChildren()],
  ])('bears a page that %s it', async (_, act) => {
    const { driver, server } = stage;
    await driver.tab.open(server.url(ARTICLE));
    await untilMarked(driver.tab, KILLED);
    await point(driver.tab);
    await driver.tab.run(act, HOST);
    await driver.tab.hover({ x: 3, y: 3 });
    await driver.tab.hover({ x: 6, y: 6 });
    await pause(LONG_MS);
    await driver.tab.press('Escape');
    expect(await driver.errors()).toEqual([]);
  });

  if (kind === 'chromium') {
    it('opens the panel at its sentence when its button is pressed', async () => {
      const { driver, server } = stage;
      await driver.tab.open(server.url(ARTICLE));
      await untilMarked(driver.tab, KILLED);
      await point(driver.tab);
      expect(await driver.findPanel()).toBeNull();
      const box = await driver.tab.inClosedRoot(HOST, (root) => {
        const { x, y, width, height } = root.querySelector('button')!.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      });
      await driver.tab.click(box!);
      const panel = await until('the panel', () => driver.findPanel());
      await untilReads(panel, KILLED);
      const chosen = await until('the chosen sentence', () =>
        panel.run(() => document.querySelector('.own .chosen')?.textContent),
      );
      expect(chosen).toContain(KILLED);
    });
  } else {
    it('says how to open the panel, since a click on a page may not', async () => {
      const { driver, server } = stage;
      await driver.tab.open(server.url(ARTICLE));
      await untilMarked(driver.tab, KILLED);
      await point(driver.tab);
      const text = await textOfCard(driver.tab);
      expect(text).toMatch(/press Alt\+Shift\+O or Sidelight’s toolbar button/);
    });
  }
});

/** Points at the sentence as a hand does, from elsewhere, and waits for its card. */
async function point(tab: Tab): Promise<void> {
  const to = await pointOfText(tab, KILLED);
  await tab.hover({ x: to.x + 40, y: to.y });
  await tab.hover(to);
  await until('the card', () => isHere(tab));
}

function isHere(tab: Tab): Promise<boolean> {
  return tab.run(
    (selector) =>
      document.querySelector(selector) !== document.body && !!document.querySelector(selector),
    HOST,
  );
}

function untilGone(tab: Tab): Promise<unknown> {
  return until('the card to go', async () => !(await isHere(tab)), 5000);
}

function textOfCard(tab: Tab): Promise<string | null> {
  return tab.inClosedRoot(HOST, (root) =>
    [...root.querySelectorAll('p')].map((line) => line.textContent).join('\n'),
  );
}

/** Where the card is, and whether it lies over a line of the sentence; runs in the page. */
function placeOfCard(selector: string, passage: string) {
  const card = document.querySelector(selector)!.getBoundingClientRect();
  const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
  const own = ranges.find((range) => {
    const live = document.createRange();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    return live.toString().replace(/\s+/g, ' ').includes(passage);
  }) as Range;
  const overlaps = [...own.getClientRects()].some(
    ({ left, right, top, bottom }) =>
      left < card.right && right > card.left && top < card.bottom && bottom > card.top,
  );
  return {
    overlaps,
    inside:
      card.left >= 0 && card.top >= 0 && card.right <= innerWidth && card.bottom <= innerHeight,
    centre: { x: card.x + card.width / 2, y: card.y + card.height / 2 },
  };
}

/** Whether the document is as it was served, but for one element. */
async function sameButFor(selector: string): Promise<boolean> {
  const source = await (await fetch(location.href)).text();
  const fresh = new DOMParser().parseFromString(source, 'text/html').documentElement;
  const now = document.documentElement.cloneNode(true) as Element;
  if (document.querySelector(selector)) now.lastElementChild!.remove();
  return fresh.outerHTML === now.outerHTML;
}

/** Notes every change of the document from now on. */
function watchDocument(): void {
  const seen: string[] = [];
  Reflect.set(window, 'seenChanges', seen);
  const name = (node: Node) => node.nodeName;
  new MutationObserver((records) => {
    for (const { type, target, addedNodes, removedNodes } of records) {
      const changes = [
        ...[...addedNodes].map((node) => `+${name(node)}`),
        ...[...removedNodes].map((node) => `-${name(node)}`),
      ];
      seen.push(`${type} ${name(target)} ${changes.join(' ')}`);
    }
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
}

function seenChanges(): string[] {
  return Reflect.get(window, 'seenChanges');
}

async function keepShot(tab: Tab, name: string): Promise<void> {
  mkdirSync('test-results', { recursive: true });
  writeFileSync(`test-results/${name}.png`, await tab.screenshot());
}
