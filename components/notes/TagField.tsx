import { useId, useRef, useState } from 'preact/hooks';
import { completeTag } from '../../lib/notes/complete-tag';
import { MAX_TAG, MAX_TAGS } from '../../lib/notes/note';
import { useText } from '../text';

interface Props {
  tags: string[];
  /** Tags in use, the most used first. */
  known: string[];
  onChange: (tags: string[]) => void;
}

/** The tags of a note: each can be taken off; a combobox (ARIA APG, list autocomplete) adds one. */
export function TagField({ tags, known, onChange }: Props) {
  const t = useText();
  const [typed, setTyped] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const options = isOpen ? completeTag(known, typed, tags) : [];
  const close = () => {
    setOpen(false);
    setActive(-1);
  };
  const add = (tag: string) => {
    const name = tag.replace(/\s+/g, ' ').trim().slice(0, MAX_TAG);
    setTyped('');
    close();
    if (name && !tags.includes(name) && tags.length < MAX_TAGS) onChange([...tags, name]);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { key } = event;
    // Enter and Escape belong to an input method while it composes a word.
    if (event.isComposing) return;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      setOpen(true);
      setActive(stepTo(active, key === 'ArrowDown' ? 1 : -1, completeTag(known, typed, tags)));
    } else if (key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      add(options[active] ?? typed);
    } else if (key === ',' && typed.trim()) {
      add(typed);
    } else if (key === 'Escape' && isOpen) {
      close();
      event.stopPropagation();
    } else if (key === 'Backspace' && !typed && tags.length) {
      onChange(tags.slice(0, -1));
    } else return;
    event.preventDefault();
  };
  return (
    <div class="tag-field">
      <label class="quiet" for={`${id}f`}>
        {t('notes.tags')}
      </label>
      {tags.length > 0 && (
        <ul class="tags">
          {tags.map((tag) => (
            <li key={tag}>
              <button
                type="button"
                aria-label={t('notes.tagRemove', { tag })}
                onClick={() => {
                  field.current?.focus();
                  onChange(tags.filter((each) => each !== tag));
                }}
              >
                {tag} <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <input
        ref={field}
        id={`${id}f`}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={options.length > 0}
        aria-controls={`${id}l`}
        aria-activedescendant={options[active] ? `${id}o${active}` : undefined}
        autocomplete="off"
        maxLength={MAX_TAG}
        placeholder={t('notes.tagHint')}
        value={typed}
        onInput={({ currentTarget }) => {
          setTyped(currentTarget.value);
          setOpen(true);
          setActive(-1);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => {
          // A tag that was typed and not closed is still meant.
          if (typed.trim()) add(typed);
          else close();
        }}
      />
      <div id={`${id}l`} role="listbox" aria-label={t('notes.tagOptions')} hidden={!options.length}>
        {options.map((tag, index) => (
          <div
            key={tag}
            id={`${id}o${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            // The field keeps the focus, else its blur would take what was typed.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => add(tag)}
            onKeyDown={onKeyDown}
          >
            {tag}
          </div>
        ))}
      </div>
    </div>
  );
}

/** The option after or before one, round and over the field itself (-1). */
function stepTo(active: number, step: 1 | -1, options: string[]): number {
  const places = options.length + 1;
  return ((active + 1 + step + places) % places) - 1;
}
