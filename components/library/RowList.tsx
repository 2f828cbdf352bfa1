import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { useFocusOn } from './use-focus-on';
import { usePrinting } from './use-printing';
import { useVirtual } from './use-virtual';

interface Props<T> {
  items: T[];
  keyOf: (item: T) => string;
  /** Where a row leads: the whole of its head is the link. */
  linkOf: (item: T) => { href: string; isOutside?: boolean };
  label: string;
  /** What a row is likely to take. CSS pixels. */
  estimate?: number;
  head: (item: T) => ComponentChildren;
  /** What stands below the link; `isCurrent` where its own links may be tabbed to. */
  more?: (item: T, isCurrent: boolean) => ComponentChildren;
}

/** More than that is no matter for paper. */
const MOST_ON_PAPER = 1000;
const PAGE = 10;

/**
 * A long list of links. One of them takes part in the order of Tab; arrows, Page Up and Down, Home and
 * End move among them. Only what can be seen is drawn, and all of it (up to a limit) for paper.
 */
export function RowList<T>({ items, keyOf, estimate = 84, label, ...parts }: Props<T>) {
  const list = useRef<HTMLUListElement>(null);
  const [current, setCurrent] = useState(0);
  const isPrinting = usePrinting();
  const at = Math.min(current, Math.max(0, items.length - 1));
  const virtual = useVirtual({
    ...{ count: items.length, keyOf: (index) => keyOf(items[index]!), estimate, list, kept: at },
  });
  const focus = useFocusOn(list);
  const move = (to: number) => {
    const next = Math.max(0, Math.min(items.length - 1, to));
    setCurrent(next);
    virtual.show(next);
    focus(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // In what is being written the same keys move among letters.
    if (event.target instanceof Element && event.target.closest('form')) return;
    const to = stepOf(event, at, items.length);
    if (to === null) return;
    event.preventDefault();
    move(to);
  };
  const row = (item: T, index: number, place?: { start: number }) => (
    <li
      key={keyOf(item)}
      class="entry"
      data-index={index}
      ref={place && virtual.measure}
      aria-setsize={items.length}
      aria-posinset={index + 1}
      style={place && { transform: `translateY(${place.start - virtual.top}px)` }}
      onFocusCapture={() => setCurrent(index)}
    >
      <Head {...parts.linkOf(item)} isCurrent={index === at}>
        {parts.head(item)}
      </Head>
      {parts.more?.(item, index === at)}
    </li>
  );
  if (isPrinting)
    return <ul class="entries">{items.slice(0, MOST_ON_PAPER).map((item, i) => row(item, i))}</ul>;
  return (
    <ul
      class="entries windowed"
      ref={list}
      aria-label={label}
      style={{ height: `${virtual.height}px` }}
      onKeyDown={onKeyDown}
    >
      {virtual.items.map((place) => row(items[place.index]!, place.index, place))}
    </ul>
  );
}

interface HeadProps {
  href: string;
  isOutside?: boolean;
  isCurrent: boolean;
  children: ComponentChildren;
}

function Head({ href, isOutside, isCurrent, children }: HeadProps) {
  const outside = isOutside && { target: '_blank', rel: 'noopener noreferrer' };
  return (
    <a class="entry-link" href={href} {...outside} tabIndex={isCurrent ? 0 : -1}>
      {children}
    </a>
  );
}

/** Where a key leads from a row; null for keys that lead nowhere, and for those with another's meaning. */
function stepOf({ key, altKey, ctrlKey, metaKey }: KeyboardEvent, at: number, count: number) {
  if (altKey || ctrlKey || metaKey) return null;
  if (key === 'ArrowDown') return at + 1;
  if (key === 'ArrowUp') return at - 1;
  if (key === 'PageDown') return at + PAGE;
  if (key === 'PageUp') return at - PAGE;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}
