import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useText } from './text';

interface Props {
  /** List items, in order. */
  children: ComponentChildren[];
  /** So many are shown at once. */
  limit: number;
  /** Index of an item that must be seen, such as the one that the reader came for. */
  mustShow?: number;
  class?: string;
}

/** One more is no list to fold. */
const SLACK = 1;

/** A long list as its beginning, with a button for the rest. */
export function Folded({ children, limit, mustShow = -1, class: className }: Props) {
  const t = useText();
  const [open, setOpen] = useState(mustShow >= limit);
  useEffect(() => {
    if (mustShow >= limit) setOpen(true);
  }, [mustShow, limit]);
  const isLong = children.length > limit + SLACK;
  return (
    <>
      <ul class={className}>{isLong && !open ? children.slice(0, limit) : children}</ul>
      {isLong && (
        <button type="button" class="more" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? t('list.fewer') : t('list.more', { count: children.length - limit })}
        </button>
      )}
    </>
  );
}
