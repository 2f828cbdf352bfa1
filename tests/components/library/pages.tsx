import { LibraryPage } from '../../../components/library/LibraryPage';
import { type NoteDesk, NoteDeskContext } from '../../../components/library/note-desk';
import { createNoteShelf } from '../../../lib/library/filter-notes';
import { parseRoute } from '../../../lib/library/route';
import type { Shelf } from '../../../lib/library/shelf';
import type { Note } from '../../../lib/notes/note';
import type { PackAbout } from '../../../lib/view/pack-about';

export const ABOUT = {
  ...{ id: 'belgorod-2023', title: 'The raid', summary: 'What papers carried.', version: '1.0.0' },
  ...{ language: 'en', curator: 'Nobody', contact: 'pack@tide.example', licence: 'CC0-1.0' },
  ...{
    coverage: { from: '2023-05-22', to: '2023-06-04' },
    statements: 3,
    questions: 2,
    sources: 2,
  },
};

interface Parts {
  packs?: PackAbout[];
  notes?: Note[];
  onFilter?: (filter: object) => void;
  /** Without it notes are only read. */
  desk?: NoteDesk;
}

/** The library at an address. */
export function libraryAt(hash: string, shelf: Shelf | null, parts: Parts = {}) {
  return (
    <NoteDeskContext.Provider value={parts.desk ?? null}>
      <LibraryPage
        route={parseRoute(hash)}
        shelf={shelf}
        notes={createNoteShelf(parts.notes ?? [])}
        packs={parts.packs ?? [ABOUT]}
        onFilter={parts.onFilter ?? (() => {})}
        onCopy={() => {}}
        takeAlong={<p>The ways out and in</p>}
      />
    </NoteDeskContext.Provider>
  );
}
