import type { ComponentChildren } from 'preact';
import type { Choice, StatementChoices } from '../../lib/library/choices';
import type { Field, Filter } from '../../lib/library/route';
import type { QuestionView } from '../../lib/view/views';
import { STANCE_FORMS } from '../stance-forms';
import { useLanguageName, useText } from '../text';

interface Props {
  filter: Filter;
  choices: StatementChoices;
  /** The question that is asked for, whose answers can be asked for in turn. */
  question: QuestionView | undefined;
  onFilter: (filter: Filter) => void;
  /** What can be asked besides. */
  children?: ComponentChildren;
}

const STANCES = Object.keys(STANCE_FORMS) as (keyof typeof STANCE_FORMS)[];

/** What a list is narrowed to. Each control does at once what it says. */
export function FilterForm({ filter, choices, question, onFilter, children }: Props) {
  const t = useText();
  const nameOf = useLanguageName();
  const { typed: _, ...asked } = filter;
  const inUse = Object.values(asked).filter(Boolean).length;
  const set = (change: Filter) => onFilter({ ...filter, ...change });
  const pick = (field: Field, label: string, among: Choice[]) => (
    <Pick {...{ field, label, filter, set }} choices={among} />
  );
  return (
    <search class="filters">
      <label class="typed">
        <span class="quiet">{t('library.typed')}</span>
        <input
          type="search"
          value={filter.typed ?? ''}
          onInput={({ currentTarget }) => set({ typed: currentTarget.value })}
        />
      </label>
      <details open={inUse > 0}>
        <summary>
          {t('library.filters')}
          {inUse > 0 && <span class="count">{t('library.inUse', { count: inUse })}</span>}
        </summary>
        <div class="fields">
          {choices.packs.length > 1 && pick('pack', t('library.pack'), choices.packs)}
          <Pick
            field="question"
            label={t('sides.question')}
            choices={choices.questions}
            filter={filter}
            set={({ question: wanted }) => set({ question: wanted, answer: '' })}
          />
          {question &&
            pick(
              'answer',
              t('library.answer'),
              question.answers.map(({ id, text }) => ({ value: id, label: text, count: 0 })),
            )}
          {pick(
            'stance',
            t('library.stance'),
            STANCES.map((each) => ({ value: each, label: t(`stance.${each}`), count: 0 })),
          )}
          {pick('speaker', t('sides.speaker'), choices.speakers)}
          {pick('outlet', t('source.outlet'), choices.outlets)}
          {choices.languages.length > 1 &&
            pick(
              'language',
              t('source.language'),
              choices.languages.map((each) => ({ ...each, label: nameOf(each.value) })),
            )}
          {children}
          <Day field="from" label={t('exchange.from')} {...{ filter, set }} />
          <Day field="to" label={t('exchange.to')} {...{ filter, set }} />
        </div>
        {(filter.from || filter.to) && <p class="quiet">{t('library.undated')}</p>}
        {inUse > 0 && (
          <button type="button" onClick={() => onFilter({ typed: filter.typed ?? '' })}>
            {t('library.clear')}
          </button>
        )}
      </details>
    </search>
  );
}

interface FieldProps {
  field: Field;
  label: string;
  filter: Filter;
  set: (change: Filter) => void;
}

/** One of several values, or any. */
export function Pick({ field, label, choices, filter, set }: FieldProps & { choices: Choice[] }) {
  const t = useText();
  return (
    <label>
      <span class="quiet">{label}</span>
      <select
        name={field}
        value={filter[field] ?? ''}
        onChange={({ currentTarget }) => set({ [field]: currentTarget.value })}
      >
        <option value="">{t('exchange.all')}</option>
        {choices.map(({ value, label: name = value, count }) => (
          <option key={value} value={value}>
            {count ? t('library.choice', { name, count }) : name}
          </option>
        ))}
      </select>
    </label>
  );
}

function Day({ field, label, filter, set }: FieldProps) {
  return (
    <label>
      <span class="quiet">{label}</span>
      <input
        type="date"
        name={field}
        value={filter[field] ?? ''}
        onInput={({ currentTarget }) => set({ [field]: currentTarget.value })}
      />
    </label>
  );
}
