import { isLightColor } from '../../page/light-color';
import { placeCard } from '../../page/place-card';
import type { Card, Cards } from '../../view/cards';
import { createElement, documentElement } from './natives';

/** A card beside a sentence of the page: the only node of ours, there only while it shows. */
export interface CardHost {
  readonly isShown: boolean;
  /** Shows a card in place of any other; false where there is no room for one beside the range. */
  show(card: Card, range: Range, near: { x: number; y: number } | null): boolean;
  hide(): void;
  /** Whether an event of the page's window happened on the card. */
  holds(event: Event): boolean;
}

export interface CardOptions {
  css: string;
  words: Pick<Cards, 'language' | 'open' | 'opensByClick'>;
  /** The reader, and no script, pressed the card's button. */
  onOpen: () => void;
}

/** As wide as the eye takes in with one line; less where the window is narrower. CSS pixels */
const WIDTH = 340;
const EDGES = 16;
/** What the page would take for its own: a click on the card is none on the page. */
const OWN_EVENTS = ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'auxclick'];

/**
 * A card in a closed shadow root on a host behind the page's body. The page can see, move and remove the
 * host, but neither read nor style what is in it; it can press nothing there. Focus and selection stay
 * where they are.
 */
export function createCard(
  window: Window & typeof globalThis,
  options: () => CardOptions,
): CardHost {
  let host: HTMLElement | null = null;
  const card: CardHost = {
    get isShown() {
      return host?.isConnected ?? false;
    },
    show(content, range, near) {
      card.hide();
      const made = build(window, content, options(), isOnDark(window, range));
      documentElement(window.document)?.append(made.host);
      host = made.host;
      if (!putBeside(window, made, range, near)) card.hide();
      return card.isShown;
    },
    hide() {
      host?.remove();
      host = null;
    },
    holds: ({ target }) => target !== null && target === host,
  };
  return card;
}

interface Built {
  host: HTMLElement;
  /** What `:host` says, where this card's place is written. */
  style: CSSStyleDeclaration;
}

function build(
  window: Window & typeof globalThis,
  content: Card,
  { css, ...options }: CardOptions,
  isDark: boolean,
): Built {
  const { document } = window;
  const host = createElement(document, 'div');
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new window.CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  root.append(draw(document, content, options, isDark));
  for (const type of OWN_EVENTS) root.addEventListener(type, keepFromPage);
  return { host, style: (sheet.cssRules[0] as CSSStyleRule).style };
}

function keepFromPage(event: Event): void {
  event.stopPropagation();
  // A pressed button takes the focus from where the reader left it.
  if (event.type === 'mousedown') event.preventDefault();
}

function draw(
  document: Document,
  { title, own, position, more }: Card,
  { words, onOpen }: Omit<CardOptions, 'css'>,
  isDark: boolean,
): HTMLElement {
  const line = (name: string, ...parts: (string | Node)[]) =>
    element(document, 'p', name, ...parts);
  const lines = [line('title', title)];
  if (own) lines.push(line('own', own));
  if (position) {
    const { bearing, speaker, stance, answer, hedge, source } = position;
    const who = element(document, 'b', '', speaker);
    lines.push(line('bearing', bearing));
    lines.push(line('stance', who, ` ${stance}${answer && `: ${answer}`}`));
    if (hedge) lines.push(line('hedge', hedge));
    lines.push(line('source', source));
  }
  if (more) lines.push(line('more', more));
  lines.push(line('open', words.opensByClick ? button(document, words.open, onOpen) : words.open));
  const box = element(document, 'div', isDark ? 'card dark' : 'card', ...lines);
  box.lang = words.language;
  box.dir = 'auto';
  return box;
}

/** Without a place in the page's own tab order: keys have a way of their own to the panel. */
function button(document: Document, text: string, onOpen: () => void): HTMLElement {
  const made = element(document, 'button', '', text) as HTMLButtonElement;
  made.type = 'button';
  made.tabIndex = -1;
  made.addEventListener('click', ({ isTrusted }) => {
    if (isTrusted) onOpen();
  });
  return made;
}

function element(
  document: Document,
  name: string,
  className: string,
  ...parts: (string | Node)[]
): HTMLElement {
  const made = createElement(document, name);
  if (className) made.className = className;
  made.append(...parts);
  return made;
}

/** By the colour of the sentence itself; where that does not tell, as the reader wants pages to be. */
function isOnDark(window: Window & typeof globalThis, { startContainer }: Range): boolean {
  const element = startContainer.parentElement;
  const isLight = element && isLightColor(window.getComputedStyle(element).color);
  return isLight ?? window.matchMedia('(prefers-color-scheme: dark)').matches;
}

function putBeside(
  window: Window & typeof globalThis,
  { host, style }: Built,
  range: Range,
  near: { x: number; y: number } | null,
): boolean {
  const view = {
    width: documentElement(window.document)?.clientWidth ?? window.innerWidth,
    height: window.innerHeight,
  };
  const set = (name: string, value: number) => style.setProperty(name, `${value}px`, 'important');
  const width = Math.min(WIDTH, view.width - EDGES);
  set('width', width);
  // Ceiled: a fraction of a pixel less would bring a scroll bar.
  const height = Math.ceil(host.getBoundingClientRect().height);
  const place = placeCard([...range.getClientRects()], { width, height }, view, near);
  if (!place) return false;
  set('max-height', place.height);
  set('left', place.left);
  set('top', place.top);
  // Under a root element that is transformed, `fixed` counts from that element.
  const { left, top } = host.getBoundingClientRect();
  if (left !== place.left) set('left', place.left * 2 - left);
  if (top !== place.top) set('top', place.top * 2 - top);
  return true;
}
