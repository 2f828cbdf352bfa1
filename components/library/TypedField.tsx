import { useText } from '../text';

interface Props {
  typed: string;
  onType: (typed: string) => void;
  /** How many are found. */
  count: number;
}

/** A field for words, and what was found. */
export function TypedField({ typed, onType, count }: Props) {
  const t = useText();
  return (
    <search class="filters">
      <label class="typed">
        <span class="quiet">{t('library.typed')}</span>
        <input
          type="search"
          value={typed}
          onInput={({ currentTarget }) => onType(currentTarget.value)}
        />
      </label>
      <p class="quiet" role="status">
        {t('find.found', { count })}
      </p>
    </search>
  );
}
