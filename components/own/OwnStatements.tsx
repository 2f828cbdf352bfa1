import { useState } from 'preact/hooks';
import { NO_FIELDS, type OwnDraft, type OwnFields } from '../../lib/own/own-draft';
import type { OwnWords } from '../../lib/own/own-words';
import type { OwnChoices } from '../../lib/own/words-from';
import type { PackedId } from '../../lib/types';
import type { PackContents } from '../../lib/view/contents';
import type { Holding } from '../../lib/view/holding';
import type { StatementView } from '../../lib/view/views';
import { StatementCard } from '../StatementCard';
import { useText } from '../text';
import { StatementForm } from './StatementForm';

interface Props {
  /** What was begun and is not kept yet, the last first. */
  drafts: ({ key: string } & OwnDraft)[];
  /** The reader's own packs. */
  packs: PackContents[];
  choices: OwnChoices;
  /** Whether the tab has a page from which something can be kept. */
  canKeep: boolean;
  onPick: () => void;
  onFields: (key: string, fields: OwnFields) => void;
  onKeep: (key: string, words: OwnWords) => Promise<void>;
  onDiscard: (key: string) => void;
  onChange: (statement: PackedId, words: OwnWords) => Promise<void>;
  onDelete: (statement: PackedId) => void;
}

/** The statements that the reader keeps: a way in, what is being written, and all that there is. */
export function OwnStatements({ drafts, packs, choices, canKeep, ...acts }: Props) {
  const t = useText();
  const [chosen, setChosen] = useState<string | null>(null);
  const open = drafts.find(({ key }) => key === chosen) ?? drafts[0];
  const count = packs.reduce((sum, { statements }) => sum + statements.length, 0);
  return (
    <section class="own-statements" aria-label={t('own.title')}>
      {canKeep && (
        <button type="button" onClick={acts.onPick}>
          {t('own.keep')}
        </button>
      )}
      {count > 0 || open ? <h2>{t('own.title')}</h2> : null}
      {count === 0 && open && <p class="quiet">{t('own.intro')}</p>}
      {drafts
        .filter((draft) => draft !== open)
        .map(({ key, passage, fields }) => (
          <p key={key} class="actions">
            <span>{t('own.unfinished', { title: fields.text || passage.exact.slice(0, 80) })}</span>
            <button type="button" onClick={() => setChosen(key)}>
              {t('own.goOn')}
            </button>
          </p>
        ))}
      {open && (
        <StatementForm
          key={open.key}
          title={t('own.form')}
          exact={open.passage.exact}
          fields={open.fields}
          choices={choices}
          onFields={(fields) => acts.onFields(open.key, fields)}
          onSave={(words) => acts.onKeep(open.key, words)}
          onDiscard={() => acts.onDiscard(open.key)}
        />
      )}
      {count > 0 && (
        <details>
          <summary>{t('own.count', { count })}</summary>
          <ul>
            {packs.flatMap((pack) =>
              pack.statements.map((statement) => (
                <OwnStatement
                  key={`${statement.pack} ${statement.id}`}
                  {...{ statement, pack, choices }}
                  onChange={acts.onChange}
                  onDelete={acts.onDelete}
                />
              )),
            )}
          </ul>
        </details>
      )}
    </section>
  );
}

interface OneProps extends Pick<Props, 'choices' | 'onChange' | 'onDelete'> {
  statement: StatementView;
  pack: PackContents;
}

function OwnStatement({ statement, pack, choices, onChange, onDelete }: OneProps) {
  const t = useText();
  const [fields, setFields] = useState<OwnFields | null>(null);
  const held = pack.holdings.find((each) => each.statement === statement.id);
  const { question, answer } = wordsOn(pack, held);
  if (!held) return null;
  const id = { pack: statement.pack, id: statement.id };
  const edit = () => {
    const { speaker, text } = statement;
    const name = speaker?.name ?? '';
    const { position } = held;
    setFields({ ...NO_FIELDS, speaker: name, unnamed: !speaker, question, answer, position, text });
  };
  return (
    <li class="own-statement" data-statement={statement.id}>
      <StatementCard {...{ statement, question }} position={held.position} answer={answer || null}>
        <Origin statement={statement} />
        {fields ? (
          <StatementForm
            title={t('own.formChange')}
            exact={null}
            {...{ fields, choices }}
            onFields={setFields}
            onSave={async (words) => {
              await onChange(id, words);
              setFields(null);
            }}
            onDiscard={() => setFields(null)}
          />
        ) : (
          <p class="actions">
            <button type="button" onClick={edit}>
              {t('own.change')}
            </button>
            <button type="button" onClick={() => onDelete(id)}>
              {t('own.delete')}
            </button>
          </p>
        )}
      </StatementCard>
    </li>
  );
}

/** The page that it was kept from. */
function Origin({ statement: { source } }: { statement: StatementView }) {
  const t = useText();
  if (!source.url || !/^https?:/.test(source.url)) return null;
  return (
    <p class="quiet">
      <a href={source.url} target="_blank" rel="noopener noreferrer">
        {source.title ?? t('notes.open')}
      </a>
    </p>
  );
}

function wordsOn({ questions }: PackContents, held: Holding | undefined) {
  const asked = questions.find(({ id }) => id === held?.question);
  const answer = asked?.answers.find(({ id }) => id === held?.answer);
  return { question: asked?.text ?? '', answer: answer?.text ?? '' };
}
