import { useMemo, useRef, useState } from 'preact/hooks';
import type { PackContents } from '../lib/view/contents';
import { buildMatrix } from '../lib/view/matrix';
import type { Said } from '../lib/view/said';
import { buildTimeline } from '../lib/view/timeline';
import { Legend } from './Legend';
import { Matrix } from './Matrix';
import { MatrixTable } from './MatrixTable';
import { OwnMark } from './own/OwnMark';
import { SourceDetails } from './SourceDetails';
import { StatementCard } from './StatementCard';
import { Timeline } from './Timeline';
import { TimelineTable } from './TimelineTable';
import { useText } from './text';
import { useWidth } from './use-width';

/** Which question is shown, and how. Held by whoever shows the view, so that others can lead to it. */
export interface SidesChoice {
  /** Null for all. */
  question: string | null;
  form: 'matrix' | 'timeline';
  asTable: boolean;
}

export const FIRST_CHOICE: SidesChoice = { question: null, form: 'matrix', asTable: false };

interface Props {
  contents: PackContents;
  choice: SidesChoice;
  onChoice: (choice: SidesChoice) => void;
  /** Takes drawings to be put side by side into one picture. */
  onCopy: (drawings: SVGSVGElement[]) => void;
}

/** Who says what in one pack: a matrix and a timeline, as drawings or in words. */
export function SidesView({ contents, choice, onChoice, onCopy }: Props) {
  const t = useText();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const [chosen, setChosen] = useState<Said[]>([]);
  const { question, form, asTable } = choice;
  const matrix = useMemo(() => buildMatrix(contents, question), [contents, question]);
  const timeline = useMemo(() => buildTimeline(contents, question), [contents, question]);
  const change = (part: Partial<SidesChoice>) => {
    setChosen([]);
    onChoice({ ...choice, ...part });
  };
  const copy = () =>
    onCopy(
      [...(box.current?.querySelectorAll<SVGSVGElement>('.drawing svg') ?? [])].filter(
        (svg) => !svg.closest('.legend'),
      ),
    );
  return (
    <div class="sides" ref={box}>
      <h2>{t('sides.title')}</h2>
      <p class="quiet">
        {contents.pack.title}
        {contents.statements.some(({ own }) => own) && <OwnMark />}
      </p>
      <label class="choice">
        <span class="quiet">{t('sides.question')}</span>
        <select
          value={question ?? ''}
          onChange={({ currentTarget }) => change({ question: currentTarget.value || null })}
        >
          <option value="">{t('sides.all')}</option>
          {contents.questions.map(({ id, text }) => (
            <option key={id} value={id}>
              {text}
            </option>
          ))}
        </select>
      </label>
      <p class="actions">
        {(['matrix', 'timeline'] as const).map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={form === each}
            onClick={() => change({ form: each })}
          >
            {t(`sides.${each}`)}
          </button>
        ))}
        <button type="button" aria-pressed={asTable} onClick={() => change({ asTable: !asTable })}>
          {t('sides.asTable')}
        </button>
      </p>
      {asTable ? (
        form === 'matrix' ? (
          <MatrixTable matrix={matrix} />
        ) : (
          <TimelineTable timeline={timeline} />
        )
      ) : (
        <div class="drawing">
          {form === 'matrix' ? (
            <Matrix
              key={question}
              matrix={matrix}
              labels={labelWidth(width)}
              letters={(id) => lettersOf(contents, question ? null : id)}
              onChoose={setChosen}
            />
          ) : (
            <Timeline key={question} timeline={timeline} width={width} onChoose={setChosen} />
          )}
          <Legend />
          <p class="actions">
            <button type="button" onClick={copy}>
              {t('sides.copy')}
            </button>
          </p>
        </div>
      )}
      <Chosen said={chosen} contents={contents} />
    </div>
  );
}

/** Labels take less than half of a narrow panel. */
function labelWidth(width: number): number {
  return Math.round(Math.max(104, Math.min(240, width * 0.44)));
}

/** Answers are told apart by letters where a row stands for all of a question. */
function lettersOf({ questions }: PackContents, id: string | null): Map<string, string> {
  const answers = questions.find((each) => each.id === id)?.answers ?? [];
  if (answers.length < 2) return new Map();
  return new Map(answers.map((answer, index) => [answer.id, String.fromCharCode(65 + index)]));
}

/** What was said in the chosen cell, in full. */
function Chosen({ said, contents }: { said: Said[]; contents: PackContents }) {
  const t = useText();
  return (
    <div role="status" class="chosen-said">
      {said.length > 0 && (
        <ul>
          {said.map((each) => {
            const question = contents.questions.find(({ id }) => id === each.question);
            const answers = question?.answers ?? [];
            const index = answers.findIndex(({ id }) => id === each.answer);
            const letter = answers.length > 1 ? `${String.fromCharCode(65 + index)}: ` : '';
            return (
              <li key={`${each.statement.id} ${each.answer}`} class="position">
                <StatementCard
                  statement={each.statement}
                  position={each.position}
                  answer={answers[index] ? letter + answers[index].text : null}
                  question={question?.text}
                >
                  <details>
                    <summary>{t('position.source')}</summary>
                    <SourceDetails statement={each.statement} />
                  </details>
                </StatementCard>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
