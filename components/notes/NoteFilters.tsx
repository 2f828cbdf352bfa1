import type { Note } from '../../lib/messages';
import { hostOf, type NoteFilter, type Option, optionsOf } from '../../lib/notes/filter-notes';
import type { Subjects } from '../../lib/notes/note-subjects';
import type { AnchorState } from '../../lib/notes/standing';
import { useDay, useText } from '../text';

/** The names of actors and questions, by `pack id`. */
export type SubjectNames = (kind: 'actors' | 'questions', key: string) => string;

interface Props {
  notes: Note[];
  filter: NoteFilter;
  subjects: (note: Note) => Subjects;
  nameOf: SubjectNames;
  states: Map<string, AnchorState>;
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
  onFilter: (filter: NoteFilter) => void;
}

/** In the order in which they are offered. */
const CHOICES = ['tag', 'page', 'host', 'actor', 'question', 'state'] as const;
type Choice = (typeof CHOICES)[number];

/** What the notes are filtered by: a folded row of choices, and what was chosen to be taken off again. */
export function NoteFilters(props: Props) {
  const { filter, isOpen, onOpen, onFilter } = props;
  const t = useText();
  const choices = isOpen || Object.keys(filter).length ? choicesOf(props, t) : null;
  const change = (part: NoteFilter) => onFilter(withoutEmpty({ ...filter, ...part }));
  return (
    <>
      <details
        class="filters"
        open={isOpen}
        onToggle={({ currentTarget }) => onOpen(currentTarget.open)}
      >
        <summary>{t('notes.filter')}</summary>
        {isOpen && choices && (
          <div class="choices">
            {choices.map(({ name, options }) => (
              <label key={name}>
                <span class="quiet">{t(`notes.by.${name}`)}</span>
                <select
                  value={filter[name] ?? ''}
                  onChange={({ currentTarget }) => change({ [name]: currentTarget.value })}
                >
                  <option value="">{t('notes.any')}</option>
                  {options.map(({ value, label }) => (
                    <option key={value} value={value}>
                      {label}
                    </option>
                  ))}
                </select>
              </label>
            ))}
            {(['from', 'to'] as const).map((name) => (
              <label key={name}>
                <span class="quiet">{t(`notes.by.${name}`)}</span>
                <input
                  type="date"
                  value={filter[name] ?? ''}
                  onChange={({ currentTarget }) => change({ [name]: currentTarget.value })}
                />
              </label>
            ))}
          </div>
        )}
      </details>
      <Chosen {...{ filter, onFilter }} choices={choices ?? []} />
    </>
  );
}

interface ChosenProps extends Pick<Props, 'filter' | 'onFilter'> {
  choices: { name: Choice; options: Option[] }[];
}

function Chosen({ filter, choices, onFilter }: ChosenProps) {
  const t = useText();
  const formatDay = useDay();
  const names = Object.keys(filter) as (keyof NoteFilter)[];
  if (!names.length) return null;
  const labelOf = (name: keyof NoteFilter) => {
    const value = filter[name] ?? '';
    if (name === 'from' || name === 'to') return formatDay(value);
    const options = choices.find((each) => each.name === name)?.options;
    return options?.find((option) => option.value === value)?.label ?? value;
  };
  const without = (name: keyof NoteFilter) => withoutEmpty({ ...filter, [name]: '' });
  return (
    <ul class="tags chosen" aria-label={t('notes.filtered')}>
      {names.map((name) => (
        <li key={name}>
          <button type="button" onClick={() => onFilter(without(name))}>
            <span class="unseen">{t('notes.filterOff')} </span>
            {t(`notes.by.${name}`)}: {labelOf(name)} <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** What there is to choose from among these notes; where there is nothing, no choice is offered. */
function choicesOf(
  { notes, subjects, nameOf, states }: Props,
  t: ReturnType<typeof useText>,
): ChosenProps['choices'] {
  const plain = (value: string) => ({ value, label: value });
  const named = (kind: 'actors' | 'questions') => (note: Note) =>
    subjects(note)[kind].map((value) => ({ value, label: nameOf(kind, value) }));
  const values: Record<Choice, (note: Note) => (Option | null)[]> = {
    tag: ({ tags }) => tags.map(plain),
    page: ({ page, title }) => [{ value: page, label: title || page }],
    host: (note) => [plain(hostOf(note))],
    actor: named('actors'),
    question: named('questions'),
    state: ({ id }) => {
      const state = states.get(id);
      return [state ? { value: state, label: t(`notes.state.${state}`) } : null];
    },
  };
  return CHOICES.map((name) => ({ name, options: optionsOf(notes, values[name]) })).filter(
    ({ options }) => options.length,
  );
}

function withoutEmpty(filter: NoteFilter): NoteFilter {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value)) as NoteFilter;
}
