import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { NotesViewProps } from '../../components/NotesView';
import { Notice } from '../../components/Notice';
import { StatementNotesContext } from '../../components/notes/NoteOnStatement';
import { Panel, type View } from '../../components/Panel';
import { SearchView } from '../../components/SearchView';
import { FIRST_CHOICE, type SidesChoice } from '../../components/SidesView';
import { useText } from '../../components/text';
import type { PictureFate } from '../../lib/browser/copy-picture';
import { report } from '../../lib/browser/report';
import { askToPersist } from '../../lib/browser/store/persist';
import { createSender } from '../../lib/browser/transport';
import { useDrafts } from '../../lib/browser/use-drafts';
import { useOwnNews } from '../../lib/browser/use-own-news';
import { usePacks } from '../../lib/browser/use-packs';
import { createTurns } from '../../lib/in-turn';
import { panelToBackground } from '../../lib/messages';
import { PLAIN } from '../../lib/notes/note';
import { createFinder } from '../../lib/search/find';
import type { SentenceMatch } from '../../lib/types';
import { Notes } from './Notes';
import { Own } from './Own';
import { Sides } from './Sides';
import { followTab, NO_LOOK, type TabLink, type TabLook } from './tab-link';
import { useLeftOut } from './use-left-out';
import { useNoteSearch, useNotes } from './use-notes';
import { useOwnDrafts } from './use-own-drafts';
import { useOwnScroll } from './use-own-scroll';
import { useSearchKey } from './use-search-key';

const ask = createSender(panelToBackground, 'background');
/** A mark that is dismissed twice in haste and then brought back is back. */
const inTurn = createTurns();
const EVERYWHERE = { origins: ['*://*/*'] };

interface Told {
  text: string;
  action?: { label: string; onAct: () => void };
  takesFocus?: boolean;
}

/** Connects the panel to the active tab and to the store. */
export function App() {
  const t = useText();
  const link = useRef<TabLink>(null);
  const [look, setLook] = useState<TabLook>(NO_LOOK);
  const [view, setView] = useState<View>('page');
  const [told, setTold] = useState<Told | null>(null);
  const tellTrouble = ({ message }: Error) =>
    setTold({ text: t('panel.failed', { reason: message }) });
  const privateTab = look.isPrivate ? (look.tab ?? undefined) : undefined;
  const [wanted, setWanted] = useState<NotesViewProps['wanted']>(null);
  const toNote = (id: string, isNew: boolean) => {
    setWanted((last) => ({ id, isNew, turn: (last?.turn ?? 0) + 1 }));
    setView('notes');
  };
  const notes = useNotes(privateTab, (id) => toNote(id, true), tellTrouble);
  const searchNotes = useNoteSearch(notes);
  /** The rest of the search is not built anew for each change of a note. */
  const noteSearch = useRef(searchNotes);
  noteSearch.current = searchNotes;
  const drafts = useDrafts(privateTab);
  const [sides, setSides] = useState<{ pack: string | null; choice: SidesChoice }>({
    pack: null,
    choice: FIRST_CHOICE,
  });
  const field = useRef<HTMLInputElement>(null);
  const packs = usePacks(view !== 'page');

  useEffect(() => {
    const made = followTab(setLook);
    link.current = made;
    return () => made.stop();
  }, []);
  const state = look.view.kind === 'page' ? look.view.state : null;
  const leftOut = useLeftOut(state);
  useEffect(() => {
    if (state?.chosen) setView('page');
  }, [state?.chosen?.turn, state?.document]);
  useEffect(() => {
    const tellLoss = ({ canary }: { canary: string }) => {
      if (canary === 'lost') setTold({ text: t('store.lost.panel') });
    };
    ask('describeHealth', {}).then(tellLoss, tellTrouble);
    askToPersist().catch((error) => report(error, 'asking to keep the store'));
  }, []);
  const ownDrafts = useOwnDrafts();
  useOwnNews({
    onPicked: ({ tab, picked }) => {
      if (tab !== look.tab) return;
      if (typeof picked === 'string') setTold({ text: t(`own.${picked}`) });
      else ownDrafts.begin(picked);
    },
  });
  useEffect(() => {
    if (ownDrafts.turn) setView('notes');
  }, [ownDrafts.turn]);
  const toSearch = useCallback(() => setView('search'), []);
  useSearchKey(toSearch);
  useOwnScroll(view);
  useEffect(() => {
    if (view === 'search') field.current?.focus();
  }, [view]);
  const find = useMemo(
    () => packs && createFinder(packs.contents, packs.names, (typed) => noteSearch.current(typed)),
    [packs],
  );
  const showSides = (pack: string, question: string) => {
    setSides({ pack, choice: { ...FIRST_CHOICE, question } });
    setView('sides');
  };

  /** Does what the reader asked for and says so plainly where it fails. */
  const attempt = <T,>(work: Promise<T>): Promise<T | undefined> =>
    work.catch((error) => {
      tellTrouble(error);
      return undefined;
    });
  /** Says what was done, with a way back where there is one. */
  const tell = (text: string, undo?: () => Promise<unknown>) => {
    const onAct = () => attempt((undo?.() ?? Promise.resolve()).then(() => setTold(null)));
    setTold({ text, action: undo && { label: t('notes.undo'), onAct } });
  };
  const noteOn = async (statement: { pack: string; id: string } | null) => {
    if (look.tab === null || look.url === null) return;
    const { title = '' } = await browser.tabs.get(look.tab);
    const draft = { url: look.url, title, target: null, ...PLAIN, statement, body: '' };
    const { id } = await ask('saveNote', { ...draft, tab: look.tab });
    toNote(id, true);
  };
  const saveSelection = async () => {
    const note = look.tab === null ? null : await ask('saveSelection', { tab: look.tab });
    setTold(note ? null : { text: t('panel.nothingSelected') });
  };
  const setPaused = async (host: string, paused: boolean) => {
    await ask(paused ? 'pauseSite' : 'resumeSite', { host, tab: look.tab ?? undefined });
    link.current?.refresh();
  };

  const dismiss = async (match: SentenceMatch) => {
    const found = state?.sentences.find(({ sentence }) => sentence === match.sentence);
    if (!found) return;
    const { pack, question } = match;
    const mark = { pack, question, sentence: found.text, tab: look.tab ?? undefined };
    const { id } = await inTurn(() => ask('dismissMark', mark));
    const restore = () => inTurn(() => ask('restoreDismissal', { id }));
    const undo = () => attempt(restore().then(() => setTold(null)));
    const action = { label: t('dismiss.undo'), onAct: undo };
    setTold({ text: t('dismiss.done'), action, takesFocus: true });
  };
  const tellOfPicture = async (fate: Promise<PictureFate>) => {
    setTold({ text: t(`sides.${await fate}`) });
  };

  const canNote = look.url !== null && /^https?:/.test(look.url);
  const noteOnStatement = (pack: string, id: string) => attempt(noteOn({ pack, id }));
  return (
    <StatementNotesContext.Provider value={canNote ? noteOnStatement : null}>
      <Panel
        tab={look.view}
        host={hostOf(look.url)}
        view={view}
        onView={setView}
        onShowSentence={(sentence) => link.current?.send({ type: 'showSentence', sentence })}
        onPause={(host) => attempt(setPaused(host, true))}
        onResume={(host) => attempt(setPaused(host, false))}
        onResumeAll={() => attempt(ask('changeSettings', { pausedEverywhere: false }))}
        onLook={() => look.tab !== null && attempt(ask('lookAt', { tab: look.tab }))}
        onAllow={() => attempt(browser.permissions.request(EVERYWHERE))}
        leftOut={leftOut}
        onDismiss={(match) => attempt(dismiss(match))}
        onTryAgain={() => link.current?.send({ type: 'readAgain' })}
        onReload={() => look.tab !== null && attempt(browser.tabs.reload(look.tab))}
        sides={
          <Sides
            contents={packs?.contents ?? null}
            packs={state?.gate.packs ?? []}
            pack={sides.pack}
            choice={sides.choice}
            onChoice={(choice) => setSides({ ...sides, choice })}
            onCopied={(fate) => attempt(tellOfPicture(fate))}
          />
        }
        search={
          <SearchView
            find={find}
            packs={packs?.contents ?? []}
            field={field}
            onQuestion={showSides}
            onNote={({ id }) => toNote(id, false)}
          />
        }
        notice={told && <Notice {...told} onDismiss={() => setTold(null)} />}
        notes={
          drafts && (
            <Notes
              {...{ notes, look, drafts, packs, wanted, attempt, tell }}
              search={searchNotes}
              onSaveSelection={() => attempt(saveSelection())}
              onSavePage={() => attempt(noteOn(null))}
              onShow={(id) => link.current?.send({ type: 'showNote', id })}
            >
              <Own
                tab={look.tab}
                drafts={ownDrafts}
                canKeep={canNote && !look.isPrivate}
                {...{ packs, attempt, tell }}
              />
            </Notes>
          )
        }
      />
    </StatementNotesContext.Provider>
  );
}

function hostOf(url: string | null): string | null {
  return url && /^https?:/.test(url) ? new URL(url).hostname : null;
}
