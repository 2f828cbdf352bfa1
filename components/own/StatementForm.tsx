import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { OwnFields } from '../../lib/own/own-draft';
import { NEW_KINDS, type OwnWords } from '../../lib/own/own-words';
import {
  knownActor,
  knownQuestion,
  type Lack,
  needsAnswer,
  type OwnChoices,
  wordsFrom,
} from '../../lib/own/words-from';
import { useText } from '../text';
import { Field } from './Field';

interface Props {
  title: string;
  /** What was selected, where it is known; a statement kept earlier holds no more than its quote. */
  exact: string | null;
  fields: OwnFields;
  choices: OwnChoices;
  /** With each change, so that nothing that was typed is lost. */
  onFields: (fields: OwnFields) => void;
  /** Rejects where it could not be kept; the form then stands as it is. */
  onSave: (words: OwnWords) => Promise<void>;
  onDiscard: () => void;
}

/** Which stances there are, in the order in which they are offered. */
const STANCES = ['affirms', 'denies', 'doubts', 'explains', 'declines', 'caveat'] as const;
const LONG = 12;

/** What the reader says of a passage: who states what, on which question. */
export function StatementForm({ title, exact, fields, choices, onFields, ...acts }: Props) {
  const t = useText();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  /** Grows with each try that failed: from then on the form says what is wrong, until nothing is. */
  const [tries, setTries] = useState(0);
  const [isAtWork, setAtWork] = useState(false);
  const set = (change: Partial<OwnFields>) => onFields({ ...fields, ...change });
  const result = wordsFrom(fields, exact, choices);
  const lacks = tries && 'lacks' in result ? result.lacks : [];
  const lackOf = (field: string) => lacks.find((lack) => lack.split('-')[0] === field);

  useEffect(() => {
    if (tries) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [tries]);

  const save = async () => {
    if ('lacks' in result) return setTries(tries + 1);
    if (isAtWork) return;
    setAtWork(true);
    await acts.onSave(result.words).finally(() => setAtWork(false));
  };
  const question = knownQuestion(choices, fields.question);

  return (
    <form
      class="own-form"
      ref={form}
      noValidate
      aria-labelledby={`${id}-title`}
      onSubmit={(event) => {
        event.preventDefault();
        void save().catch(() => {}); // The panel tells why; what was typed stands.
      }}
    >
      <h3 id={`${id}-title`}>{title}</h3>
      {exact && <Passage exact={exact} />}
      <Speaker {...{ id, fields, choices, set, lackOf }} />
      <Field
        id={`${id}-question`}
        label={t('own.question')}
        hint={t('own.questionHint')}
        lack={lackOf('question')}
      >
        {(described) => (
          <Line
            {...described}
            value={fields.question}
            onInput={(question) => set({ question })}
            offers={choices.questions.map(({ text }) => text)}
          />
        )}
      </Field>
      <Field id={`${id}-position`} label={t('own.position')} lack={undefined}>
        {(described) => (
          <select
            {...described}
            value={fields.position}
            onChange={({ currentTarget }) =>
              set({ position: currentTarget.value as OwnFields['position'] })
            }
          >
            {STANCES.map((stance) => (
              <option key={stance} value={stance}>
                {t(`stance.${stance}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field
        id={`${id}-answer`}
        label={t(needsAnswer(fields.position) ? 'own.answer' : 'own.answerMaybe')}
        hint={t('own.answerHint')}
        lack={lackOf('answer')}
      >
        {(described) => (
          <Line
            {...described}
            value={fields.answer}
            onInput={(answer) => set({ answer })}
            offers={question?.answers.map(({ text }) => text) ?? []}
          />
        )}
      </Field>
      <Field
        id={`${id}-text`}
        label={t('own.text')}
        hint={t('own.textHint')}
        lack={lackOf('text') ?? lackOf('copied')}
      >
        {(described) => (
          <textarea
            {...described}
            rows={3}
            value={fields.text}
            onInput={({ currentTarget }) => set({ text: currentTarget.value })}
          />
        )}
      </Field>
      <p class="actions">
        <button type="submit" class="primary" disabled={isAtWork}>
          {t('own.save')}
        </button>
        <button type="button" onClick={acts.onDiscard}>
          {t('own.cancel')}
        </button>
      </p>
    </form>
  );
}

function Passage({ exact }: { exact: string }) {
  const t = useText();
  const isLong = exact.split(/\s+/).length > LONG;
  return (
    <div class="passage">
      <p class="quiet">{t('own.passage')}</p>
      <blockquote>{exact}</blockquote>
      {isLong && <p class="quiet">{t('own.longPassage')}</p>}
    </div>
  );
}

interface SpeakerProps extends Pick<Props, 'fields' | 'choices'> {
  id: string;
  set: (change: Partial<OwnFields>) => void;
  lackOf: (field: string) => Lack | undefined;
}

/** Somebody whom a pack knows, somebody new, or nobody. */
function Speaker({ id, fields, choices, set, lackOf }: SpeakerProps) {
  const t = useText();
  const { speaker, unnamed, kind, aliases } = fields;
  const known = knownActor(choices, speaker);
  const names = choices.actors.map(({ name }) => name);
  return (
    <>
      {!unnamed && (
        <Field
          id={`${id}-speaker`}
          label={t('own.speaker')}
          hint={known && t('own.speakerKnown', { name: known.name })}
          lack={lackOf('speaker')}
        >
          {(described) => (
            <Line
              {...described}
              value={speaker}
              onInput={(speaker) => set({ speaker })}
              offers={names}
            />
          )}
        </Field>
      )}
      <label class="tick">
        <input
          type="checkbox"
          checked={unnamed}
          onChange={({ currentTarget }) => set({ unnamed: currentTarget.checked })}
        />
        {t('own.unnamed')}
      </label>
      {!unnamed && speaker.trim() && !known && (
        <>
          <Field id={`${id}-kind`} label={t('own.kind')} lack={undefined}>
            {(described) => (
              <select
                {...described}
                value={kind}
                onChange={({ currentTarget }) =>
                  set({ kind: currentTarget.value as OwnFields['kind'] })
                }
              >
                {NEW_KINDS.map((each) => (
                  <option key={each} value={each}>
                    {t(`own.kind.${each}`)}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field id={`${id}-aliases`} label={t('own.aliases')} lack={lackOf('aliases')}>
            {(described) => (
              <Line
                {...described}
                value={aliases}
                onInput={(aliases) => set({ aliases })}
                offers={[]}
              />
            )}
          </Field>
        </>
      )}
    </>
  );
}

interface LineProps {
  id: string;
  value: string;
  onInput: (value: string) => void;
  /** What the browser offers to complete; what is typed counts all the same. */
  offers: string[];
}

function Line({ value, onInput, offers, ...described }: LineProps) {
  const list = `${described.id}-offers`;
  return (
    <>
      <input
        {...described}
        type="text"
        list={offers.length ? list : undefined}
        autoComplete="off"
        value={value}
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
      />
      {offers.length > 0 && (
        <datalist id={list}>
          {[...new Set(offers)].map((offer) => (
            <option key={offer} value={offer} />
          ))}
        </datalist>
      )}
    </>
  );
}
