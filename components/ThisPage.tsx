import type { PageState } from '../lib/messages';
import type { PackView } from '../lib/view/views';
import { QuestionSection } from './QuestionSection';
import { StatusMessage } from './StatusMessage';
import { useDay, useList, useText } from './text';

interface Props {
  state: PageState;
  onShow: (sentence: number) => void;
}

/** What the page is about, the questions it touches in page order, and what others said on each. */
export function ThisPage({ state, onShow }: Props) {
  const { context } = state;
  if (!context?.contexts.length) return <Nothing state={state} />;
  const { views, matches } = context;
  const statements = new Map(views.statements.map((view) => [`${view.pack} ${view.id}`, view]));
  const sentences = new Map(state.sentences.map(({ sentence, text }) => [sentence, text]));
  return (
    <>
      <About state={state} />
      {context.contexts.map((each) => {
        const question = views.questions.find(
          ({ pack, id }) => pack === each.pack && id === each.question,
        );
        const own = new Map(
          [...statements].flatMap(([, view]) => (view.pack === each.pack ? [[view.id, view]] : [])),
        );
        return (
          question && (
            <QuestionSection
              key={`${each.pack} ${each.question}`}
              {...{ context: each, question, matches, sentences, onShow }}
              statements={own}
              chosen={state.chosen}
            />
          )
        );
      })}
    </>
  );
}

/** Why the page was noticed, how far the packs' knowledge reaches, and what a mark does not mean. */
function About({ state }: { state: PageState }) {
  const t = useText();
  const { gate, context, phase, trouble, canPaint } = state;
  const packs = context?.views.packs ?? [];
  return (
    <section class="about">
      <p>{aboutText(t, useList(), state)}</p>
      <p class="quiet">{t('page.why', { reason: gate.reason })}</p>
      {packs.map((pack) => (
        <Coverage key={pack.id} pack={pack} />
      ))}
      <p class="quiet">{t('page.verdict')}</p>
      {trouble === 'cut' && <p class="notice">{t('page.cut')}</p>}
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
  if (phase === 'reading' || phase === 'matching') {
    return <StatusMessage title={t('status.loading.title')} text={t(`page.${phase}`)} />;
  }
  if (trouble === 'not-html') return <Told of="page.notHtml" />;
  if (trouble === 'no-text') return <Told of="page.noText" />;
  if (gate.level === 'none') return <Told of="page.nothing" />;
  const names = formatList(context?.views.actors.slice(0, 5).map(({ name }) => name) ?? []);
  const key = gate.level === 'event' ? 'page.eventOnly' : 'page.actorOnly';
  const event = context?.views.packs[0]?.event ?? '';
  return (
    <>
      <StatusMessage title={t(`${key}.title`)} text={t(`${key}.text`, { names, event })} />
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
