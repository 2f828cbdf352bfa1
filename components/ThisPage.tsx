import type { ComponentChildren } from 'preact';
import { isWorthMatching } from '../lib/gate/worth-matching';
import type { LeftOutReply, PageState } from '../lib/messages';
import type { SentenceMatch } from '../lib/types';
import type { PackView, StatementView, Views } from '../lib/view/views';
import { LeftOut } from './LeftOut';
import { QuestionIndex } from './QuestionIndex';
import { QuestionSection } from './QuestionSection';
import { StatusMessage } from './StatusMessage';
import { useDay, useList, useText } from './text';
import { Why } from './Why';

interface Props {
  state: PageState;
  /** Null until it is known. */
  leftOut: LeftOutReply | null;
  onShow: (sentence: number) => void;
  onDismiss: (match: SentenceMatch) => void;
  onTryAgain: () => void;
}

/** What the page is about, the questions it touches in page order, and what others said on each. */
export function ThisPage({ state, leftOut, onShow, onDismiss, onTryAgain }: Props) {
  const { context, chosen } = state;
  if (!context?.contexts.length) {
    return (
      <>
        <Nothing state={state} onTryAgain={onTryAgain} />
        {context && leftOut && <LeftOut leftOut={leftOut} />}
      </>
    );
  }
  const { views, matches } = context;
  const sentences = new Map(state.sentences.map(({ sentence, text }) => [sentence, text]));
  const questions = context.contexts.flatMap((each) => {
    const question = views.questions.find(
      (view) => view.pack === each.pack && view.id === each.question,
    );
    return question ? [{ context: each, question }] : [];
  });
  const leading = questions.find(
    (each) => chosen && each.context.sentences.includes(chosen.sentence),
  );
  return (
    <>
      <About state={state} onTryAgain={onTryAgain} />
      {questions.length > 1 && (
        <QuestionIndex questions={questions} leftOut={leftOut?.items.length ?? 0} />
      )}
      {questions.map(({ context: each, question }) => (
        <QuestionSection
          key={`${each.pack} ${each.question}`}
          {...{ context: each, question, matches, sentences, onShow, onDismiss }}
          statements={statementsOf(views, each.pack)}
          chosen={each === leading?.context ? chosen : null}
        />
      ))}
      {leftOut && <LeftOut leftOut={leftOut} />}
    </>
  );
}

function statementsOf({ statements }: Views, pack: string): Map<string, StatementView> {
  return new Map(statements.filter((view) => view.pack === pack).map((view) => [view.id, view]));
}

/** Why the page was noticed, how far the packs' knowledge reaches, and what a mark does not mean. */
function About({ state, onTryAgain }: Pick<Props, 'state' | 'onTryAgain'>) {
  const t = useText();
  const { gate, context, phase, trouble, canPaint } = state;
  const packs = context?.views.packs ?? [];
  return (
    <section class="about">
      <p class="subject">{aboutText(t, useList(), state)}</p>
      <Why gate={gate} actors={context?.views.actors ?? []} packs={packs} />
      {isOnItsWay(state) && <Progress state={state} />}
      {trouble === 'cut' && <p class="notice">{t('page.cut')}</p>}
      {phase === 'failed' && (
        <div class="notice">
          <p>{t('page.matchingFailed.text')}</p>
          <Failure state={state} onTryAgain={onTryAgain} />
        </div>
      )}
      {!canPaint && <p class="notice">{t('page.cannotPaint')}</p>}
      <details class="more-about">
        <summary>{t('page.about')}</summary>
        {packs.map((pack) => (
          <Coverage key={pack.id} pack={pack} />
        ))}
      </details>
      <p class="quiet">{t('page.verdict')}</p>
    </section>
  );
}

function isOnItsWay({ phase }: PageState): boolean {
  return phase === 'reading' || phase === 'matching';
}

/** The steps of a look at a page: it is read, then it is compared. */
const STEPS = 2;

/** How far the look at the page has come, in words and as a bar. */
function Progress({ state: { phase, compared } }: { state: PageState }) {
  const t = useText();
  const isMatching = phase === 'matching';
  const words = isMatching ? t('page.matching', { count: compared }) : t('page.reading');
  return (
    <div class="progress" role="status">
      <progress max={STEPS} value={isMatching ? 1 : 0} aria-label={t('page.progress')} />
      <span>{words}</span>
    </div>
  );
}

/** What the reader can do after a failure, and what happened, for a report. */
function Failure({ state, onTryAgain }: Pick<Props, 'state' | 'onTryAgain'>) {
  const t = useText();
  return (
    <>
      <button type="button" class="primary" onClick={onTryAgain}>
        {t('page.tryAgain')}
      </button>
      {state.failure && (
        <details>
          <summary>{t('page.failure')}</summary>
          <code>{state.failure}</code>
        </details>
      )}
    </>
  );
}

function Coverage({ pack }: { pack: PackView }) {
  const t = useText();
  const formatDay = useDay();
  return (
    <p class="coverage">
      {t('page.coverage', { title: pack.title, to: formatDay(pack.coverage.to) })}
    </p>
  );
}

/** Empty, and why. */
function Nothing({ state, onTryAgain }: Pick<Props, 'state' | 'onTryAgain'>) {
  const t = useText();
  const formatList = useList();
  const { phase, trouble, gate, context } = state;
  if (phase === 'failed') {
    return (
      <Told of="page.matchingFailed">
        <Failure state={state} onTryAgain={onTryAgain} />
      </Told>
    );
  }
  const isOpen = gate.level !== 'none';
  // Where its sentences are to be asked, the reader may still be on its way.
  const isAwaited = phase === 'shut' && isWorthMatching(gate);
  if (phase === 'reading' || phase === 'matching' || isAwaited) {
    return (
      <section class="status">
        <h2>{t('status.loading.title')}</h2>
        <Progress state={state} />
      </section>
    );
  }
  if (trouble === 'not-html') return <Told of="page.notHtml" />;
  if (trouble === 'pdf') return <Told of="status.pdf" />;
  // Names in a title alone: there was no sentence to ask about.
  if (trouble === 'no-text' || (isOpen && !context)) return <Told of="page.noText" />;
  if (!isOpen) return <Told of="page.nothing" />;
  const names = formatList(context?.views.actors.slice(0, 5).map(({ name }) => name) ?? []);
  const key = gate.level === 'event' ? 'page.eventOnly' : 'page.actorOnly';
  const event = context?.views.packs[0]?.event ?? '';
  return (
    <>
      <StatusMessage title={t(`${key}.title`)} text={t(`${key}.text`, { names, event })} />
      {trouble === 'cut' && <p class="notice">{t('page.cut')}</p>}
      {context?.views.packs.map((pack) => (
        <Coverage key={pack.id} pack={pack} />
      ))}
    </>
  );
}

interface ToldProps {
  of: 'page.matchingFailed' | 'page.notHtml' | 'page.noText' | 'page.nothing' | 'status.pdf';
  children?: ComponentChildren;
}

function Told({ of, children }: ToldProps) {
  const t = useText();
  return (
    <StatusMessage title={t(`${of}.title`)} text={t(`${of}.text`)}>
      {children}
    </StatusMessage>
  );
}

function aboutText(
  t: ReturnType<typeof useText>,
  formatList: (items: string[]) => string,
  { gate, context }: PageState,
): string {
  const { packs = [], actors = [] } = context?.views ?? {};
  const events = packs.filter(({ id }) => gate.packs.includes(id)).map(({ event }) => event);
  if (gate.level === 'event') return t('page.event', { event: formatList(events) });
  return t('page.actor', { names: formatList(actors.slice(0, 5).map(({ name }) => name)) });
}
