import { type CardHost, createCard } from '../../lib/browser/page/card';
import css from '../../lib/browser/page/card.css?inline';
import type { Card, Cards } from '../../lib/view/cards';
import type { PointerPlace } from './follow-pointer';

/** What the page has found, as far as cards need it. */
export interface CardMatter {
  cards: Cards | null;
  bySentence: Map<number, Range>;
}

/** The card of whichever marked sentence the reader points at or steps to. */
export interface MarkCard {
  readonly host: CardHost;
  /** The sentence whose card shows, null where none does. */
  readonly sentence: number | null;
  show(sentence: number, near?: PointerPlace): void;
  hide(): void;
}

/** How far a sentence may be from where its card was put before the card goes. CSS pixels */
const DRIFT = 4;

/**
 * Shows cards by sentence and takes them away on Escape, when the sentence moves from its card, and when
 * the window changes. `onOpen` is called when the reader presses a card's button.
 */
export function createMarkCard(
  signal: AbortSignal,
  matter: () => CardMatter,
  onOpen: (sentence: number) => void,
): MarkCard {
  let shown: { sentence: number; range: Range; top: number } | null = null;
  const host = createCard(window, () => ({
    css,
    words: matter().cards!,
    onOpen: () => shown && onOpen(shown.sentence),
  }));
  const card: MarkCard = {
    host,
    get sentence() {
      return host.isShown ? (shown?.sentence ?? null) : null;
    },
    show(sentence, near) {
      if (card.sentence === sentence) return;
      const { cards, bySentence } = matter();
      const range = bySentence.get(sentence);
      const content = cardOf(cards, sentence);
      shown = null;
      if (!range || !content || !host.show(content, range, near ?? null)) return host.hide();
      shown = { sentence, range, top: topOf(range) };
    },
    hide() {
      shown = null;
      host.hide();
    },
  };
  const options = { signal, capture: true, passive: true };
  const onKey = ({ isTrusted, key }: KeyboardEvent) => {
    if (isTrusted && key === 'Escape') card.hide();
  };
  const onScroll = () => {
    if (shown && Math.abs(topOf(shown.range) - shown.top) > DRIFT) card.hide();
  };
  addEventListener('keydown', onKey, options);
  addEventListener('scroll', onScroll, options);
  addEventListener('resize', () => card.hide(), options);
  addEventListener('pagehide', () => card.hide(), options);
  signal.addEventListener('abort', () => card.hide());
  return card;
}

/** The card of a sentence, if it is marked. */
export function cardOf(cards: Cards | null, sentence: number): Card | undefined {
  return cards?.each.find((card) => card.sentence === sentence);
}

function topOf(range: Range): number {
  return range.getBoundingClientRect().top;
}
