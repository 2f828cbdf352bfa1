import { useContext, useEffect, useMemo, useState } from 'preact/hooks';
import { NotesView, type NotesViewProps } from '../../components/NotesView';
import type { Drafts, NoteActs, StatementOf } from '../../components/notes/note-acts';
import { LanguageContext } from '../../components/text';
import { createSender } from '../../lib/browser/transport';
import type { Packs } from '../../lib/browser/use-packs';
import { useStandings } from '../../lib/browser/use-standings';
import { type Note, type PageState, panelToBackground } from '../../lib/messages';
import { citeNote } from '../../lib/notes/cite-note';
import { fragmentLink } from '../../lib/notes/fragment-link';
import { createSubjects } from '../../lib/notes/note-subjects';
import { pageKey } from '../../lib/page/page-key';
import type { TabLook } from './tab-link';

const ask = createSender(panelToBackground, 'background');

interface Props
  extends Pick<NotesViewProps, 'notes' | 'search' | 'wanted' | 'onSaveSelection' | 'children'> {
  look: TabLook;
  drafts: Drafts;
  /** Null until they are here. */
  packs: Packs | null;
  /** Does what the reader asked for and says so where it fails. */
  attempt: <T>(work: Promise<T>) => Promise<T | undefined>;
  tell: (text: string, undo?: () => Promise<unknown>) => void;
  onSavePage: () => void;
  onShow: (id: string) => void;
}

/** Connects the reader's notes to the store, to the page beside them and to the packs. */
export function Notes(props: Props) {
  const { notes, look, drafts, packs, search, wanted, onSaveSelection, onSavePage } = props;
  const state = look.view.kind === 'page' ? look.view.state : null;
  const subjects = useMemo(
    () => createSubjects(packs?.contents ?? [], packs?.names ?? []),
    [packs],
  );
  return (
    <NotesView
      {...{ notes, drafts, search, wanted, subjects, onSaveSelection, onSavePage }}
      page={look.url === null ? null : pageKey(look.url)}
      anchors={state?.notes ?? NO_ANCHORS}
      standings={useStandings()}
      isPrivate={look.isPrivate}
      canSave={look.url !== null && /^https?:/.test(look.url)}
      nameOf={(kind, key) => nameOf(packs, kind, key)}
      statementOf={useStatements(packs, notes)}
      acts={useActs(props)}
    >
      {props.children}
    </NotesView>
  );
}

/** One value, so that nothing is arranged anew where nothing changed. */
const NO_ANCHORS: PageState['notes'] = [];

function nameOf(packs: Packs | null, kind: 'actors' | 'questions', key: string): string {
  const [pack, id] = key.split(' ');
  const contents = packs?.contents.find((each) => each.pack.id === pack);
  if (kind === 'questions') return contents?.questions.find((each) => each.id === id)?.text ?? key;
  return contents?.actors.find((each) => each.id === id)?.name ?? key;
}

/** What a note's statement is: packs that are off or withdrawn know no words of it any more. */
function useStatements(packs: Packs | null, notes: Note[]): (note: Note) => StatementOf | null {
  const [bundled, setBundled] = useState<{ id: string; title: string }[] | null>(null);
  const isWanted = notes.some(({ statement }) => statement);
  useEffect(() => {
    // Where they cannot be listed the cards say nothing of their packs.
    if (isWanted) ask('listPacks', {}).then(setBundled, () => {});
  }, [isWanted, packs]);
  return ({ statement }) => {
    if (!statement || !packs || !bundled) return null;
    const contents = packs.contents.find(({ pack }) => pack.id === statement.pack);
    const found = contents?.statements.find(({ id }) => id === statement.id);
    if (found) return { kind: 'known', speaker: found.speaker?.name ?? null, text: found.text };
    const off = contents ? null : bundled.find(({ id }) => id === statement.pack);
    return off ? { kind: 'off', pack: off.title } : { kind: 'withdrawn' };
  };
}

/** What the buttons of a note do. */
function useActs({ look, notes, attempt, tell, onShow }: Props): NoteActs {
  const { t, tag: language } = useContext(LanguageContext);
  const change: NoteActs['onChange'] = async (id, change, seen) => {
    const done = await attempt(ask('changeNote', { id, change, seen }));
    if (done?.overtaken.length) tell(t('notes.overtaken'));
    return done !== undefined;
  };
  const remove = async (id: string) => {
    await ask('deleteNote', { id });
    tell(t('notes.deleted'), () => ask('restoreNote', { id }));
  };
  const copy = async (note: Note, what: 'citation' | 'link') => {
    const link = note.target ? fragmentLink(note.url, note.target.quote) : note.url;
    const outlet = what === 'link' ? null : await ask('nameOutlet', { url: note.url });
    const cited = () => citeNote(note, { t, language, outlet: outlet ?? undefined }).text;
    const text = what === 'link' ? link : cited();
    await navigator.clipboard.writeText(text);
    tell(t('notes.copied'));
  };
  return {
    onChange: async (id, wanted, seen) => {
      const before = notes.find((note) => note.id === id)?.target;
      const isKept = await change(id, wanted, seen);
      if (isKept && wanted.target && before)
        tell(t('notes.attached'), () => change(id, { target: before }, {}));
      return isKept;
    },
    onDelete: (id) => void attempt(remove(id)),
    onShow,
    onCopy: (note, what) => void attempt(copy(note, what)),
    onReadSelection: async () =>
      look.tab === null ? null : ((await attempt(ask('readSelection', { tab: look.tab }))) ?? null),
    onListRevisions: (note) => ask('listRevisions', { note }),
    onRestoreRevision: async (note, seq) => {
      await attempt(ask('restoreRevision', { note, seq }));
    },
  };
}
