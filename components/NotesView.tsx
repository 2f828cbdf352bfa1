import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { AnchoredNote, Note } from '../lib/messages';
import { arrangeNotes, countChanged } from '../lib/notes/arrange-notes';
import { tagsInUse } from '../lib/notes/complete-tag';
import { filterNotes, type NoteFilter } from '../lib/notes/filter-notes';
import type { Subjects } from '../lib/notes/note-subjects';
import type { AnchorState, Standing } from '../lib/notes/standing';
import { NoteCard } from './NoteCard';
import { NoteFilters, type SubjectNames } from './notes/NoteFilters';
import { NoteList, type WantedNote } from './notes/NoteList';
import type { Drafts, NoteActs, StatementOf } from './notes/note-acts';
import { useText } from './text';

export interface NotesViewProps {
  /** All notes, newest first. */
  notes: Note[];
  /** The open page's key, null where there is none. */
  page: string | null;
  anchors: AnchoredNote[];
  /** What had become of passages when their pages were last read. */
  standings: Standing[];
  /** What was typed and is not saved yet, by note. */
  drafts: Drafts;
  /** Whether the tab is in a private window. */
  isPrivate: boolean;
  canSave: boolean;
  /** The notes for what was typed, best first; all for nothing. */
  search: (typed: string) => Note[];
  subjects: (note: Note) => Subjects;
  nameOf: SubjectNames;
  statementOf: (note: Note) => StatementOf | null;
  /** A note to which the reader was led, such as by a search or since it was just made. */
  wanted: (WantedNote & { isNew: boolean }) | null;
  onSaveSelection: () => void;
  onSavePage: () => void;
  acts: NoteActs;
  /** What else can be kept of the page. */
  children?: ComponentChildren;
}

/** So many notes are seen at a glance. */
const WORTH_SEARCHING = 4;
/** Typing pauses for so long before it is looked for. ms */
const PAUSE_MS = 80;

/** The reader's notes: those of this page first, those that lost their passage, then all others. */
export function NotesView(props: NotesViewProps) {
  const { notes, page, anchors, standings, isPrivate, canSave, wanted } = props;
  const { onSaveSelection, onSavePage } = props;
  const t = useText();
  const [typed, setTyped] = useState('');
  const [looked, setLooked] = useState('');
  const [filter, setFilter] = useState<NoteFilter>({});
  useEffect(() => {
    const timer = setTimeout(() => setLooked(typed), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  useEffect(() => {
    if (!wanted) return;
    // Whoever is led to a note sees it, whatever was looked for before.
    setTyped('');
    setLooked('');
    setFilter({});
  }, [wanted?.turn]);
  const anchorOf = useMemo(() => new Map(anchors.map((each) => [each.id, each])), [anchors]);
  const standingOf = useMemo(
    () => new Map(standings.map((each) => [each.note, each])),
    [standings],
  );
  const states = useMemo(() => statesOf(standingOf, anchorOf), [standingOf, anchorOf]);
  const here = notes.filter((note) => note.page === page);
  const isMany = notes.length >= WORTH_SEARCHING;
  return (
    <div class="notes">
      {isPrivate && <p class="private">{t('store.private')}</p>}
      {canSave && (
        <p class="actions">
          <button type="button" class="primary" onClick={onSaveSelection}>
            {t('panel.saveSelection')}
          </button>
          <button type="button" onClick={onSavePage}>
            {t('notes.savePage')}
          </button>
        </p>
      )}
      {props.children}
      <ChangedSince count={countChanged(here, anchorOf)} />
      {isMany && (
        <search>
          <label class="search">
            <span class="quiet">{t('notes.search')}</span>
            <input
              type="search"
              value={typed}
              onInput={({ currentTarget }) => setTyped(currentTarget.value)}
            />
          </label>
          <Filters {...props} {...{ filter, setFilter, states }} />
        </search>
      )}
      {here.length === 0 && <p class="quiet none">{t('notes.noneHere')}</p>}
      {notes.length === 0 && <p class="quiet none">{t('notes.none')}</p>}
      <Found {...props} {...{ filter, setFilter, states, anchorOf, standingOf }} typed={looked} />
    </div>
  );
}

interface Filtering {
  filter: NoteFilter;
  setFilter: (filter: NoteFilter) => void;
  states: Map<string, AnchorState>;
}

function Filters(props: NotesViewProps & Filtering) {
  const { notes, subjects, nameOf, filter, setFilter, states } = props;
  const [isOpen, setOpen] = useState(false);
  return (
    <NoteFilters
      {...{ notes, filter, subjects, nameOf, states, isOpen }}
      onOpen={setOpen}
      onFilter={setFilter}
    />
  );
}

interface FoundProps extends NotesViewProps, Filtering {
  typed: string;
  anchorOf: Map<string, AnchoredNote>;
  standingOf: Map<string, Standing>;
}

/** The notes that fit, in their groups. */
function Found(props: FoundProps) {
  const { notes, page, search, subjects, filter, setFilter, states, anchorOf, typed } = props;
  const { standingOf, wanted, drafts, acts, statementOf } = props;
  const t = useText();
  const knownTags = useMemo(() => tagsInUse(notes), [notes]);
  const found = useMemo(
    () => filterNotes(search(typed), filter, { subjects, states }),
    [search, typed, filter, subjects, states],
  );
  const groups = useMemo(() => arrangeNotes(found, page, anchorOf), [found, page, anchorOf]);
  const isLimited = Boolean(typed.trim()) || Object.keys(filter).length > 0;
  return (
    <>
      <p class="quiet" role="status">
        {isLimited && t('notes.found', { count: found.length })}
      </p>
      {groups.map(({ name, notes: some }) => (
        <section key={name} class="note-group">
          <h2>
            {t(`notes.group.${name}`)} <span class="count">{some.length}</span>
          </h2>
          {name === 'lost' && <p class="quiet">{t('notes.lostHint')}</p>}
          <NoteList notes={some} wanted={wanted}>
            {(note) => (
              <NoteCard
                {...{ note, drafts, knownTags, acts }}
                anchor={anchorOf.get(note.id) ?? null}
                standing={standingOf.get(note.id) ?? null}
                statement={statementOf(note)}
                isNew={wanted?.isNew === true && wanted.id === note.id}
                onTag={(tag) => setFilter({ tag })}
              />
            )}
          </NoteList>
        </section>
      ))}
    </>
  );
}

/** The page says something else than it did when the reader noted it. */
function ChangedSince({ count }: { count: number }) {
  const t = useText();
  return count ? <p class="notice">{t('notes.changedSince', { count })}</p> : null;
}

/** What is seen on the open page counts more than what was seen of it before. */
function statesOf(...told: Map<string, { state: AnchorState }>[]): Map<string, AnchorState> {
  return new Map(told.flatMap((each) => [...each].map(([id, { state }]) => [id, state] as const)));
}
