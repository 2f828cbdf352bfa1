import { useState } from 'preact/hooks';
import { type Choice, chooseNotes } from '../lib/exchange/choose-notes';
import { EXPORT_FORMATS, type ExportFormat } from '../lib/exchange/export-file';
import type { Note } from '../lib/messages';
import { useText } from './text';

interface Props {
  notes: Note[];
  onExport: (format: ExportFormat, choice: Choice | null) => Promise<void>;
}

/** Which notes, in which file. */
export function ExportNotes({ notes, onExport }: Props) {
  const t = useText();
  const [format, setFormat] = useState<ExportFormat>('backup');
  const [choice, setChoice] = useState<Choice>({});
  const [told, setTold] = useState('');
  const isAll = Object.values(choice).every((part) => !part);
  const count = chooseNotes(notes, choice).length;
  const save = async () => {
    setTold('');
    try {
      await onExport(format, isAll ? null : choice);
      setTold(t('exchange.saved'));
    } catch (error) {
      setTold(
        t('panel.failed', { reason: error instanceof Error ? error.message : String(error) }),
      );
    }
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <fieldset class="formats">
        <legend>{t('exchange.format')}</legend>
        {EXPORT_FORMATS.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name="format"
              value={each}
              checked={each === format}
              onChange={() => setFormat(each)}
            />{' '}
            {t(`exchange.format.${each}`)}
            <span class="quiet"> {t(`exchange.about.${each}`)}</span>
          </label>
        ))}
      </fieldset>
      <ChoiceFields notes={notes} choice={choice} onChoose={setChoice} />
      <p class="actions">
        <button
          type="submit"
          class="primary"
          disabled={count === 0 && !(isAll && format === 'backup')}
        >
          {t('exchange.save', { count })}
        </button>
        <span role="status">{told}</span>
      </p>
    </form>
  );
}

interface ChoiceProps {
  notes: Note[];
  choice: Choice;
  onChoose: (choice: Choice) => void;
}

function ChoiceFields({ notes, choice, onChoose }: ChoiceProps) {
  const t = useText();
  const tags = [...new Set(notes.flatMap((note) => note.tags))].sort();
  const pages = new Map(notes.map(({ url, title, page }) => [page, { url, title: title || page }]));
  const day = (part: 'from' | 'to') => (
    <label>
      {t(`exchange.${part}`)}{' '}
      <input
        type="date"
        value={choice[part] ?? ''}
        onInput={({ currentTarget }) => onChoose({ ...choice, [part]: currentTarget.value })}
      />
    </label>
  );
  return (
    <fieldset class="formats which">
      <legend>{t('exchange.which')}</legend>
      <label>
        {t('exchange.page')}{' '}
        <select
          name="page"
          value={choice.url ?? ''}
          onChange={({ currentTarget }) => onChoose({ ...choice, url: currentTarget.value })}
        >
          <option value="">{t('exchange.all')}</option>
          {[...pages].map(([page, { url, title }]) => (
            <option key={page} value={url}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('exchange.tag')}{' '}
        <select
          name="tag"
          value={choice.tag ?? ''}
          onChange={({ currentTarget }) => onChoose({ ...choice, tag: currentTarget.value })}
        >
          <option value="">{t('exchange.all')}</option>
          {tags.map((tag) => (
            <option key={tag} value={tag}>
              {tag}
            </option>
          ))}
        </select>
      </label>
      {day('from')}
      {day('to')}
    </fieldset>
  );
}
