import { useId } from 'preact/hooks';
import type { Note } from '../../lib/messages';
import { NOTE_COLORS, NOTE_FORMS } from '../../lib/notes/note';
import { useText } from '../text';

interface Props {
  color: Note['color'];
  form: Note['form'];
  onChange: (look: Partial<Pick<Note, 'color' | 'form'>>) => void;
}

/** Colour and form of a highlight, each a group of radio buttons with its name in words and as it will look. */
export function LookField({ color, form, onChange }: Props) {
  const t = useText();
  const name = useId();
  return (
    <div class="looks">
      <fieldset>
        <legend class="quiet">{t('notes.form')}</legend>
        {NOTE_FORMS.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name={`${name} form`}
              checked={each === form}
              onChange={() => onChange({ form: each })}
            />
            <span class={`look ${each} ${color}`}>{t(`notes.form.${each}`)}</span>
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend class="quiet">{t('notes.color')}</legend>
        {NOTE_COLORS.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name={`${name} color`}
              checked={each === color}
              onChange={() => onChange({ color: each })}
            />
            <span class={`look ${form} ${each}`}>{t(`notes.color.${each}`)}</span>
          </label>
        ))}
      </fieldset>
    </div>
  );
}
