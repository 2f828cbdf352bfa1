import type { PageState } from '../lib/messages';
import type { PackView, StatementView, Views } from '../lib/view/views';
import { QuestionIndex } from './QuestionIndex';
import { QuestionSection } from './QuestionSection';
import { StatusMessage } from './StatusMessage';
import { useDay, useList, useText } from './text';

interface Props {
  state: PageState;
  onShow: (sentence: number) => void;
}

/** What the page is about, the questions it touches in page order, and what others said on each. */
export function ThisPage({ state, onShow }: Props) {
  const { context, chosen } = state;
  if (!context?.contexts.length) return <Nothing state={state} />;
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
      <About state={state} />
      {questions.length > 1 && <QuestionIndex questions={questions} />}
      {questions.map(({ context: each, question }) => (
        <QuestionSection
          key={`${each.pack} ${each.question}`}
          {...{ context: each, question, matches, sentences, onShow }}
          statements={statementsOf(views, each.pack)}
          chosen={each === leading?.context ? chosen : null}
        />
      ))}
    </>
  );
}

function statementsOf({ statements }: Views, pack: string): Map<string, StatementView> {
  return new Map(statements.filter((view) => view.pack === pack).map((view) => [view.id, view]));
}

/** Why the page was noticed, how far the packs' knowledge reaches, and what a mark does not mean. */
function About({ state }: { state: PageState }) {
  const t = useText();
  const { gate, context, phase, trouble, canPaint } = state;
  const packs = context?.views.packs ?? [];
  return (
    <section class="about">
      <p class="subject">{aboutText(t, useList(), state)}</p>
      <p class="quiet">{t('page.why', { reason: gate.reason })}</p>
      {packs.map((pack) => (
        <Coverage key={pack.id} pack={pack} />
      ))}
      <p class="quiet">{t('page.verdict')}</p>
      {trouble === 'cut' && <p class="notice">{t('page.cut')}</p>}
      {phase === 'failed' && <p class="notice">{t('page.matchingFailed.text')}</p>}
      {!canPaint && <p class="notice">{t('page.cannotPaint')}</p>}
      {(phase === 'reading' || phase === 'matching') && (
        <p class="notice" role="status">
          {t(`page.${phase}`)}
        </p>
      )}
    </section>
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
function Nothing({ state }: { state: PageState }) {
  const t = useText();
  const formatList = useList();
  const { phase, trouble, gate, context } = state;
  if (phase === 'failed') return <Told of="page.matchingFailed" />;
  const isOpen = gate.level !== 'none';
  // An open gate calls for the reader, which may still be on its way.
  if (phase === 'reading' || phase === 'matching' || (phase === 'shut' && isOpen)) {
    const words = t(phase === 'matching' ? 'page.matching' : 'page.reading');
    return <StatusMessage title={t('status.loading.title')} text={words} />;
  }
  if (trouble === 'not-html') return <Told of="page.notHtml" />;
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

function Told({
  of,
}: {
  of: 'page.matchingFailed' | 'page.notHtml' | 'page.noText' | 'page.nothing';
}) {
  const t = useText();
  return <StatusMessage title={t(`${of}.title`)} text={t(`${of}.text`)} />;
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
