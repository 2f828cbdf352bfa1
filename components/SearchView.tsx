import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Note } from '../lib/messages';
import type { Found } from '../lib/search/find';
import type { PackContents } from '../lib/view/contents';
import { type FindView, SearchResults } from './SearchResults';
import { useText } from './text';

interface Props {
  /** Null while the packs are on their way. */
  find: ((typed: string) => Found) | null;
  packs: PackContents[];
  /** The field, so that a key can bring the reader there. */
  field: RefObject<HTMLInputElement | null>;
  onQuestion: (pack: string, question: string) => void;
  onNote: (note: Note) => void;
}

/** Typing pauses for so long before it is looked for. ms */
const PAUSE_MS = 80;

/** Search over statements, people, questions and notes. */
export function SearchView({ find, packs, field, onQuestion, onNote }: Props) {
  const t = useText();
  const box = useRef<HTMLElement>(null);
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<FindView | null>(null);
  useEffect(() => {
    if (!find || !typed.trim()) return setFound(null);
    const timer = setTimeout(() => setFound({ typed, ...find(typed) }), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [find, typed]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (moveAmongResults(box.current, field.current, event)) event.preventDefault();
  };
  return (
    <search class="find" ref={box} onKeyDown={onKeyDown}>
      <label>
        <span class="quiet">{t('find.label')}</span>
        <input
          ref={field}
          type="search"
          value={typed}
          placeholder={t('find.hint')}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        />
      </label>
      {found ? (
        <SearchResults {...{ found, packs, onQuestion, onNote }} />
      ) : (
        <p class="quiet">{t('find.keys')}</p>
      )}
    </search>
  );
}

/** Arrows go from the field through the results and back, Escape to the field. Whether the key was one of these. */
function moveAmongResults(
  box: HTMLElement | null,
  field: HTMLInputElement | null,
  { key }: KeyboardEvent,
): boolean {
  if (!box || !field) return false;
  const active = box.ownerDocument.activeElement;
  if (key === 'Escape' && active !== field) {
    field.focus();
    return true;
  }
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return false;
  const stops = [field, ...box.querySelectorAll<HTMLElement>('[data-result]')];
  const at = stops.indexOf(active as HTMLElement);
  if (at < 0) return false;
  stops[Math.max(0, Math.min(stops.length - 1, at + (key === 'ArrowDown' ? 1 : -1)))]?.focus();
  return true;
}
