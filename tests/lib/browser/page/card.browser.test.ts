import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CardHost, createCard } from '../../../../lib/browser/page/card';
import css from '../../../../lib/browser/page/card.css?inline';
import type { Card } from '../../../../lib/view/cards';

const CARD: Card = {
  sentence: 0,
  title: 'How many were lost?',
  position: {
    bearing: 'Says otherwise',
    speaker: 'The Harbour <b>Board</b>',
    stance: 'denies it',
    answer: 'Many were lost',
    hedge: 'How it was said: “joked”',
    source: 'In The Weir Courier',
  },
  more: '4 more in the panel',
};
const WORDS = { language: 'en', open: 'Open in panel', opensByClick: true };

/** Roots are closed; here they are kept as they are made, as no page could. */
const roots: ShadowRoot[] = [];
const attach = Element.prototype.attachShadow;

let frame: HTMLIFrameElement;
let view: Window & typeof globalThis;
let card: CardHost;
let opened = 0;

beforeEach(() => {
  frame = document.createElement('iframe');
  document.body.append(frame);
  view = frame.contentWindow as Window & typeof globalThis;
  view.Element.prototype.attachShadow = function (init) {
    expect(init.mode).toBe('closed');
    const root = attach.call(this, init);
    roots.push(root);
    return root;
  };
  opened = 0;
  card = createCard(view, () => ({ css, words: WORDS, onOpen: () => opened++ }));
});
afterEach(() => {
  frame.remove();
  roots.length = 0;
});

/** A page with one sentence in it, and the range of that. */
function page(html: string, { width = 800, height = 600 } = {}): Range {
  frame.style.cssText = `border: 0; width: ${width}px; height: ${height}px`;
  view.document.body.innerHTML = html;
  const range = view.document.createRange();
  range.selectNodeContents(view.document.querySelector('.s')!);
  return range;
}

const host = () => view.document.documentElement.lastElementChild as HTMLElement;
const box = () => host().getBoundingClientRect();
const inner = () => roots.at(-1)!.querySelector<HTMLElement>('.card')!;

// biome-ignore lint/performance/useDomNodeTextContent: what is seen is meant, line by line
const words = () => inner().innerText;

function coversSentence(range: Range): boolean {
  const { left, right, top, bottom } = box();
  return [...range.getClientRects()].some(
    (line) => line.left < right && line.right > left && line.top < bottom && line.bottom > top,
  );
}

const SENTENCE = '<p class="s">Ten ferries were lost at the quay on Monday.</p>';

describe('a card on a page', () => {
  it('shows its words as text, and what is told of it by nobody else', () => {
    expect(card.show(CARD, page(SENTENCE), null)).toBe(true);
    expect(words()).toContain('The Harbour <b>Board</b> denies it: Many were lost');
    expect(inner().querySelectorAll('b')).toHaveLength(1);
    expect(host().shadowRoot).toBeNull();
    expect(host().outerHTML).toBe('<div></div>');
  });

  it('leaves out what is not known', () => {
    const position = { ...CARD.position!, hedge: '', answer: '' };
    card.show({ ...CARD, position, more: '' }, page(SENTENCE), null);
    expect(words()).toMatch(/Board<\/b> denies it\n/);
    expect(roots.at(-1)!.querySelector('.hedge, .more')).toBeNull();
    card.show({ ...CARD, position: null, more: 'Nobody else' }, page(SENTENCE), null);
    expect(words()).toMatch(/How many were lost\?\s+Nobody else\s+Open in panel/);
  });

  it.each<[string, string, object]>([
    ['wide', SENTENCE, {}],
    ['narrow', SENTENCE, { width: 250 }],
    ['low', `<div style="height: 150px"></div>${SENTENCE}`, { width: 320, height: 400 }],
    [
      'transformed at its root',
      `<style>html { transform: translate(-40px, -5px) }</style>${SENTENCE}`,
      {},
    ],
    ['right to left', `<style>html { direction: rtl }</style>${SENTENCE}`, {}],
    ['of large type', `<style>html { font-size: 60px; zoom: 1 }</style>${SENTENCE}`, {}],
  ])('stands inside a window that is %s, beside its sentence', (_, html, size) => {
    const range = page(html, size);
    expect(card.show(CARD, range, null)).toBe(true);
    expect(coversSentence(range)).toBe(false);
    const { left, top, right, bottom } = box();
    expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(view.innerWidth);
    expect(bottom).toBeLessThanOrEqual(view.innerHeight);
    expect(getComputedStyle(inner()).fontSize).toBe('13px');
  });

  it('is not there at all where it would cover its sentence', () => {
    const range = page(
      '<p class="s" style="font-size: 90px; margin: 0">Ten ferries were lost</p>',
      {
        width: 300,
        height: 260,
      },
    );
    expect(card.show(CARD, range, null)).toBe(false);
    expect(card.isShown).toBe(false);
    expect(host()).toBe(view.document.body);
  });

  it.each([
    ['light', 'color: #222; background: #fff', false],
    ['dark', 'color: #eee; background: #111', true],
  ])('is as %s as the page', (_, style, isDark) => {
    card.show(CARD, page(`<div style="${style}">${SENTENCE}</div>`), null);
    expect(inner().classList.contains('dark')).toBe(isDark);
  });

  it('cannot be pressed by a script, nor take the focus', () => {
    card.show(CARD, page(`<input>${SENTENCE}`), null);
    view.document.querySelector('input')!.focus();
    const button = roots.at(-1)!.querySelector('button')!;
    button.click();
    button.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(opened).toBe(0);
    const pressed = new MouseEvent('mousedown', { bubbles: true, cancelable: true });
    button.dispatchEvent(pressed);
    expect(pressed.defaultPrevented).toBe(true);
    expect(button.tabIndex).toBe(-1);
  });

  it('is one at a time, and leaves nothing behind', () => {
    const range = page(SENTENCE);
    const before = view.document.documentElement.outerHTML;
    card.show(CARD, range, null);
    card.show(CARD, range, { x: 100, y: 20 });
    expect(view.document.documentElement.children).toHaveLength(3);
    card.hide();
    card.hide();
    expect(view.document.documentElement.outerHTML).toBe(before);
  });

  it.each<[string, (host: HTMLElement) => void]>([
    ['removes it', (host) => host.remove()],
    ['moves it', (host) => view.document.body.prepend(host)],
    ['empties the document', () => view.document.documentElement.replaceChildren()],
  ])('bears a page that %s', (_, act) => {
    card.show(CARD, page(SENTENCE), null);
    const mine = host();
    act(mine);
    card.hide();
    expect(mine.isConnected).toBe(false);
    expect(card.isShown).toBe(false);
  });

  it('bears elements that are named like what it uses of the document', () => {
    const range = page(`<form name="createElement"></form><img name="documentElement">${SENTENCE}`);
    expect(card.show(CARD, range, null)).toBe(true);
  });
});
