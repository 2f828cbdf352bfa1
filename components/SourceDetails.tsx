import type { ComponentChildren } from 'preact';
import { LIBRARY_TAB, libraryAddress } from '../lib/library/route';
import type { SourceView, StatementView } from '../lib/view/views';
import { useDay, useLanguageName, useText } from './text';

interface Props {
  statement: StatementView;
  /** Where the statement's own page is shown, nothing leads there. */
  isInLibrary?: boolean;
}

/** All that is known of where a statement stands; nothing is made up to fill a gap. */
export function SourceDetails({ statement, isInLibrary = false }: Props) {
  const t = useText();
  const { source, part, at, quote, pack, id } = statement;
  return (
    <dl class="source" aria-label={t('source.title')}>
      <SourceFacts source={source}>
        <Fact name={t('source.chain')}>
          <Chains statement={statement} />
        </Fact>
        <Fact name={t('source.place')}>{t(`source.place.${part}`, at)}</Fact>
        {quote && (
          <Fact name={t(source.translated ? 'source.quoteTranslated' : 'source.quote')}>
            <q lang={source.language}>{quote}</q>
          </Fact>
        )}
      </SourceFacts>
      <dd class="wide">
        <a href={searchFor(statement)} target="_blank" rel="noopener noreferrer">
          {t('source.search')}
        </a>
      </dd>
      {!isInLibrary && (
        <dd class="wide">
          <a href={libraryAddress({ at: 'statement', pack, id })} target={LIBRARY_TAB}>
            {t('library.open')}
          </a>
        </dd>
      )}
    </dl>
  );
}

interface FactsProps {
  source: SourceView;
  /** What is known of one statement in it. */
  children?: ComponentChildren;
}

/** What is known of a text: names and values for a list of descriptions. */
export function SourceFacts({ source, children }: FactsProps) {
  const t = useText();
  const formatDay = useDay();
  return (
    <>
      <Fact name={t('source.outlet')}>{source.outlet ?? t('source.outletUnknown')}</Fact>
      {source.relays && <Fact name={t('source.relays')}>{source.relays}</Fact>}
      {source.title && <Fact name={t('source.headline')}>{source.title}</Fact>}
      {source.author && <Fact name={t('source.author')}>{source.author}</Fact>}
      <Fact name={t('source.published')}>
        {source.published ? formatDay(source.published) : t('source.publishedUnknown')}
      </Fact>
      {children}
      <Fact name={t('source.language')}>
        <SourceLanguage source={source} />
      </Fact>
      {source.note && (
        <Fact name={t('source.note')} isLong>
          {source.note}
        </Fact>
      )}
      {source.url && <Fact name={t('source.address')}>{source.url}</Fact>}
    </>
  );
}

interface FactProps {
  name: string;
  /** Whether it is long: it then takes the whole width, below its name. */
  isLong?: boolean;
  children: ComponentChildren;
}

function Fact({ name, isLong, children }: FactProps) {
  const kind = isLong ? 'wide' : undefined;
  return (
    <>
      <dt class={kind}>{name}</dt>
      <dd class={kind}>{children}</dd>
    </>
  );
}

function SourceLanguage({ source }: { source: SourceView }) {
  const t = useText();
  const language = useLanguageName()(source.language);
  return <>{source.translated ? t('source.translated', { language }) : language}</>;
}

function Chains({ statement }: { statement: StatementView }) {
  const t = useText();
  const { via, speaker } = statement;
  if (via === null) return <>{t('source.chainUnknown')}</>;
  if (!via.length) return <>{t('source.chainFirst')}</>;
  return (
    <ul class="chains">
      {via.map((chain) => (
        <li key={chain.join()}>{[...(speaker ? [speaker.name] : []), ...chain].join(' → ')}</li>
      ))}
    </ul>
  );
}

/** No address is known for most sources, so a search is offered: the reader's click, not a request of ours. */
function searchFor({ quote, text, speaker, source }: StatementView): string {
  const words = [speaker?.name, quote ? `"${quote}"` : text, source.relays ?? source.outlet];
  return `https://duckduckgo.com/?q=${encodeURIComponent(words.filter(Boolean).join(' '))}`;
}
