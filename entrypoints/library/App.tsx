import { useMemo } from 'preact/hooks';
import { LibraryPage } from '../../components/library/LibraryPage';
import { NoteDeskContext } from '../../components/library/note-desk';
import { TakeAlong } from '../../components/TakeAlong';
import { Told } from '../../components/Told';
import { useText } from '../../components/text';
import { copyPicture } from '../../lib/browser/copy-picture';
import { createTakeAlong } from '../../lib/browser/exchange/take-along';
import { usePacks } from '../../lib/browser/use-packs';
import { useSaved } from '../../lib/browser/use-saved';
import { useStandings } from '../../lib/browser/use-standings';
import { createNoteShelf } from '../../lib/library/filter-notes';
import { createShelf } from '../../lib/library/shelf';
import { createSubjects } from '../../lib/notes/note-subjects';
import { useNoteDesk } from './use-note-desk';
import { useOwnNotes } from './use-own-notes';
import { usePackList } from './use-pack-list';
import { useRoute } from './use-route';

/** Connects the library to its address, the packs and the notes. */
export function App() {
  const t = useText();
  const packs = usePacks(true);
  const about = usePackList();
  const { word, attempt, dismiss } = useSaved();
  const notes = useOwnNotes((error) => attempt(Promise.reject(error)));
  const shelf = useMemo(() => packs && createShelf(packs.contents, packs.names), [packs]);
  const standings = useStandings();
  const subjects = useMemo(
    () => createSubjects(packs?.contents ?? [], packs?.names ?? []),
    [packs],
  );
  const noteShelf = useMemo(
    () => createNoteShelf(notes, standings, subjects),
    [notes, standings, subjects],
  );
  const desk = useNoteDesk(notes, attempt);
  const takeAlong = useMemo(createTakeAlong, []);
  const { route, ask } = useRoute(!!shelf);
  return (
    <NoteDeskContext.Provider value={desk}>
      <LibraryPage
        route={route}
        shelf={shelf}
        notes={noteShelf}
        packs={about}
        onFilter={ask}
        onCopy={(drawings, pack) => {
          const fate = copyPicture(drawings, pack);
          fate.then(
            (done) => attempt(fate, { text: t(`sides.${done}`) }),
            () => attempt(fate),
          );
        }}
        takeAlong={<TakeAlong notes={notes} {...takeAlong} />}
      />
      <Told word={word} onDismiss={dismiss} />
    </NoteDeskContext.Provider>
  );
}
