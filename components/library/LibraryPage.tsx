import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { NoteShelf } from '../../lib/library/filter-notes';
import {
  type Filter,
  formatRoute,
  LISTS,
  type ListName,
  type Route,
} from '../../lib/library/route';
import { keyOf, type Shelf } from '../../lib/library/shelf';
import type { PackAbout } from '../../lib/view/pack-about';
import { StatusMessage } from '../StatusMessage';
import { useText } from '../text';
import { NotesView } from './NotesView';
import { PacksView } from './PacksView';
import { PartiesView } from './PartiesView';
import { PartyPage } from './PartyPage';
import { QuestionPage } from './QuestionPage';
import { QuestionsView } from './QuestionsView';
import { SidesPage } from './SidesPage';
import { SourcePage } from './SourcePage';
import { SourcesView } from './SourcesView';
import { StatementPage } from './StatementPage';
import { StatementsView } from './StatementsView';

interface Props {
  route: Route;
  /** Null while the packs are on their way. */
  shelf: Shelf | null;
  notes: NoteShelf;
  /** All bundled packs, also those that are off. */
  packs: PackAbout[];
  /** Asks something else of the list that is shown. */
  onFilter: (filter: Filter) => void;
  onCopy: (drawings: SVGSVGElement[], pack: string) => void;
  takeAlong: ComponentChildren;
}

const TABS = {
  statements: 'find.statements',
  questions: 'find.questions',
  sides: 'panel.sides',
  actors: 'find.actors',
  sources: 'library.sources',
  notes: 'find.notes',
  packs: 'library.packs',
} as const;

/** To which list a page of one thing belongs. */
const HOME = {
  statement: 'statements',
  question: 'questions',
  actor: 'actors',
  source: 'sources',
} as const;

/** Everything that packs hold and the reader has noted, by lists and by pages of single things. */
export function LibraryPage({ route, ...props }: Props) {
  const t = useText();
  const main = useRef<HTMLElement>(null);
  const home = 'filter' in route ? route.at : HOME[route.at];
  useFocusOnArrival(main, 'filter' in route ? route.at : formatRoute(route), !!props.shelf);
  return (
    <div class="library">
      <header>
        <img src="/icon/48.png" alt="" width="32" height="32" />
        <h1>{t('library.heading')}</h1>
      </header>
      <nav aria-label={t('panel.views')}>
        <ul>
          {LISTS.map((at) => (
            <li key={at}>
              <a
                href={formatRoute({ at, filter: {} })}
                aria-current={at === home ? (route.at === at ? 'page' : 'true') : undefined}
              >
                {t(TABS[at])}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <main ref={main}>
        {props.shelf ? (
          <Place route={route} {...props} shelf={props.shelf} />
        ) : (
          <StatusMessage title={t('status.loading.title')} text={t('sides.loading')} />
        )}
      </main>
    </div>
  );
}

type PlaceProps = Props & { shelf: Shelf };

function Place({ route, ...props }: PlaceProps) {
  const { shelf } = props;
  if ('filter' in route) return <List at={route.at} filter={route.filter} {...props} />;
  const key = keyOf(route.pack, route.id);
  const found = { ...props, id: key };
  if (route.at === 'statement' && shelf.byKey.has(key)) return <OneStatement {...found} />;
  const question = route.at === 'question' && shelf.questions.get(key);
  if (question) return <QuestionPage key={key} question={question} shelf={shelf} />;
  const party = route.at === 'actor' && shelf.parties.get(key);
  if (party) return <PartyPage key={key} party={party} shelf={shelf} />;
  const source = route.at === 'source' && shelf.sources.get(key);
  if (source) return <SourcePage key={key} entry={source} shelf={shelf} />;
  return <Missing />;
}

type ListProps = Omit<PlaceProps, 'route'> & { at: ListName; filter: Filter };

function List({ at, filter, shelf, notes, packs, onFilter, onCopy, takeAlong }: ListProps) {
  const typing = { typed: filter.typed ?? '', onType: (typed: string) => onFilter({ typed }) };
  if (at === 'statements') return <StatementsView {...{ shelf, filter, onFilter }} />;
  if (at === 'questions') return <QuestionsView shelf={shelf} />;
  if (at === 'sides') return <SidesPage {...{ shelf, filter, onFilter, onCopy }} />;
  if (at === 'actors') return <PartiesView shelf={shelf} {...typing} />;
  if (at === 'sources') return <SourcesView shelf={shelf} {...typing} />;
  if (at === 'notes') return <NotesView {...{ shelf, notes, filter, onFilter, takeAlong }} />;
  return <PacksView packs={packs} inUse={shelf.packs.map(({ pack }) => pack.id)} />;
}

function OneStatement({ shelf, notes, packs, id }: Omit<PlaceProps, 'route'> & { id: string }) {
  const entry = shelf.byKey.get(id)!;
  const own = notes.notes.filter(
    ({ statement }) => statement && keyOf(statement.pack, statement.id) === id,
  );
  const contact = packs.find((pack) => pack.id === entry.statement.pack)?.contact;
  return (
    <StatementPage
      {...{ entry, shelf, contact }}
      key={id}
      notes={own}
      standings={notes.standings}
    />
  );
}

function Missing() {
  const t = useText();
  return (
    <>
      <h2 tabIndex={-1}>{t('library.missing')}</h2>
      <p>{t('library.missingText')}</p>
      <p>
        <a href={formatRoute({ at: 'statements', filter: {} })}>{t('library.toAll')}</a>
      </p>
    </>
  );
}

/** A reader who went somewhere hears where that is: its heading takes the focus. Not on the first look. */
function useFocusOnArrival(
  main: { current: HTMLElement | null },
  place: string,
  isThere: boolean,
): void {
  const last = useRef(place);
  useEffect(() => {
    if (!isThere || last.current === place) return;
    last.current = place;
    main.current?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
  }, [main, place, isThere]);
}
