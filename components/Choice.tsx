import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface Option<T extends string> {
  value: T;
  label: ComponentChildren;
  /** What it means, or how it looks. */
  more?: ComponentChildren;
}

interface Props<T extends string> {
  title: ComponentChildren;
  options: Option<T>[];
  chosen: T;
  onChoose: (value: T) => void;
}

/** One of few, each seen at once. */
export function Choice<T extends string>({ title, options, chosen, onChoose }: Props<T>) {
  const name = useId();
  return (
    <fieldset class="choice">
      <legend>{title}</legend>
      <div class="options">
        {options.map(({ value, label, more }) => (
          <label key={value}>
            <input
              type="radio"
              name={name}
              value={value}
              checked={value === chosen}
              onChange={() => onChoose(value)}
            />
            <span class="words">
              <span>{label}</span>
              {more}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
