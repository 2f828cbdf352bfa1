import { useId } from 'preact/hooks';

interface Props {
  label: string;
  /** BCP 47 tag of the label, where it is not the reader's language. */
  lang?: string;
  text?: string;
  on: boolean;
  onSwitch: (on: boolean) => void;
}

/** Something that is on or off, at once. */
export function Switch({ label, lang, text, on, onSwitch }: Props) {
  const id = useId();
  return (
    <label class="switch" for={id}>
      <span class="words">
        <span class="name" id={`${id}-name`} lang={lang}>
          {label}
        </span>
        {text && (
          <span class="quiet" id={`${id}-text`}>
            {text}
          </span>
        )}
      </span>
      <input
        type="checkbox"
        role="switch"
        aria-checked={on}
        id={id}
        aria-labelledby={`${id}-name`}
        aria-describedby={text && `${id}-text`}
        checked={on}
        onChange={({ currentTarget }) => onSwitch(currentTarget.checked)}
      />
    </label>
  );
}
