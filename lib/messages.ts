/**
 * Every message between contexts, grouped by direction: its type and its schema, nothing else.
 * Events are past tense, commands imperative. What arrives is `unknown` until it is parsed.
 */
import * as v from 'valibot';
import { dismissal, dismissedMark } from './dismissals/dismissal';
import { importReport } from './exchange/merge-report';
import { asked, HELPING, served } from './helpings';
import { mergeReport, storeContents, storeHealth } from './notes/contents';
import { draft, draftKey } from './notes/draft';
import { address, body, note, noteDraft, quoteTarget } from './notes/note';
import { NOTE_FIELDS, noteChange, revision, revisionNumber } from './notes/revision';
import { standing } from './notes/standing';
import { ownPassage, ownWords } from './own/own-words';
import {
  actorNames,
  gate,
  index,
  leftOut,
  matchedPage,
  packedId,
  pageState,
  placedNote,
  sentence,
  tabStatus,
} from './page/page-state';
import { settingsChange } from './settings';
import { packContents } from './view/contents';
import { touchedQuestion } from './view/left-out';
import { packAbout } from './view/pack-about';

export type { Note, QuoteTarget } from './notes/note';
export type {
  ActorNames,
  AnchoredNote,
  LeftOutReply,
  MatchedPage,
  PageContext,
  PageState,
  PlacedNote,
  TabStatus,
} from './page/page-state';

const nothing = v.void();

/** More sentences than any article has; beyond it a page is matched in part and says so. */
export const MAX_SENTENCES = 4000;
/** What `readPage` reads of a page at most, with room to spare. UTF-16 units. */
const MAX_PAGE = 2_500_000;

// ------------------------------------------------------------------- the messages, by direction

/** A message's schema and that of its answer. */
const message = <Body extends v.GenericSchema, Reply extends v.GenericSchema>(
  body: Body,
  reply: Reply,
) => ({ body, reply });

/** A selected passage as its page tells of it; `language` is null where the page declares none. */
const pagePassage = v.object({
  ...v.pick(ownPassage, ['exact', 'sentences', 'start', 'end', 'part']).entries,
  language: v.nullable(ownPassage.entries.language),
});
export type PagePassage = v.InferOutput<typeof pagePassage>;

/** From a page's scripts. The sender's tab and address are the browser's word, never the message's. */
export const pageToBackground = {
  /** The sift stopped at names: the full scan is wanted. Answered when it is there. */
  gateCalled: message(v.object({}), nothing),
  /** The gate opened, or found notes here: the rest of the page's code is wanted. */
  gateOpened: message(v.object({}), nothing),
  /** Something is to be painted: the style sheet is wanted. */
  marksWanted: message(v.object({}), nothing),
  /** The page's sentences, in order. */
  matchSentences: message(
    v.object({ sentences: v.pipe(v.array(sentence), v.maxLength(MAX_SENTENCES)), gate }),
    matchedPage,
  ),
  /** Whether the reader has notes on this page. */
  hasOwnNotes: message(v.object({}), v.boolean()),
  /** Where the notes on this page stand in its text; asked only where there are some. */
  anchorOwnNotes: message(
    v.object({ text: v.pipe(v.string(), v.maxLength(MAX_PAGE)) }),
    v.array(placedNote),
  ),
  /** The document came back from the cache: the reader may have paused its site meanwhile. */
  pageReturned: message(v.object({}), nothing),
  /** How many sentences are marked, for the toolbar. */
  marksPainted: message(v.object({ count: index, level: gate.entries.level }), nothing),
  /** What this document shows is no page of text. */
  pageUnreadable: message(v.object({}), nothing),
  /** A marked sentence, or the button of its card, was clicked by the reader. */
  sentenceChosen: message(v.object({}), nothing),
};

/** To a page's scripts, from the background alone. */
export const backgroundToPage = {
  /** What the reader has selected; null where nothing is. */
  describeSelection: message(v.object({}), v.nullable(quoteTarget)),
  /** The same with the whole sentences that it touches. */
  describePassage: message(v.object({}), v.nullable(pagePassage)),
  /** Notes on this page were changed elsewhere. */
  notesChanged: message(v.object({}), nothing),
  /** The reader dismissed a mark or took that back: what matched before may not match now. */
  dismissalsChanged: message(v.object({}), nothing),
  /** A key asks for the next or the previous marked sentence. */
  stepMarks: message(v.object({ step: v.picklist([1, -1]) }), nothing),
  /** The panel opens by a key: it is to begin with the sentence to which keys led, or the `nearest` one. */
  chooseMark: message(v.object({ nearest: v.boolean() }), nothing),
  /** The reader paused this site: everything of ours goes quiet. */
  stop: message(v.object({}), nothing),
};

const tab = v.optional(v.number());
/** A host as an address has it; no name on the web is longer. */
const host = v.pipe(v.string(), v.nonEmpty(), v.maxLength(253));
const changedNote = v.object({
  note,
  /** Fields that somebody else had changed in between; what they wrote is kept as a revision. */
  overtaken: v.array(v.picklist(NOTE_FIELDS)),
});

/**
 * From extension pages, to the notes. `tab` is the tab that the page in question is in: what belongs
 * to a private window is kept for the session alone. Without one the address decides.
 */
export const panelToNotes = {
  saveNote: message(v.object({ ...noteDraft.entries, tab }), note),
  /** Makes a note of what is selected in the tab; null where nothing is. */
  saveSelection: message(v.object({ tab: v.number() }), v.nullable(note)),
  /** What is selected in the tab, so that the reader can attach a note to it; null where nothing is. */
  readSelection: message(v.object({ tab: v.number() }), v.nullable(quoteTarget)),
  /** Changes some fields; `seen` is what their writer took them to hold. */
  changeNote: message(
    v.object({ id: v.string(), change: noteChange, seen: v.optional(noteChange, {}) }),
    changedNote,
  ),
  deleteNote: message(v.object({ id: v.string() }), nothing),
  restoreNote: message(v.object({ id: v.string() }), note),
  /**
   * Notes of one page, or of all, in the order of their ids, as many as a message carries: `after` is the
   * id of the last that came, until none come. Those of private windows come first, beside such a tab only.
   */
  listNotes: message(
    v.object({ url: v.nullable(address), tab, after: v.optional(v.string()) }),
    v.array(note),
  ),
  /** What had become of notes' passages when their pages were last read, outside of private windows. */
  listStandings: message(v.object({}), v.array(standing)),
  /** What a note's fields held earlier, newest first. */
  listRevisions: message(v.object({ note: v.string() }), v.array(revision)),
  restoreRevision: message(v.object({ note: v.string(), seq: revisionNumber }), changedNote),
  saveDraft: message(v.object({ key: draftKey, body, tab }), nothing),
  /** All that was being written, the last first. */
  readDrafts: message(v.object({ tab }), v.array(draft)),
  dropDraft: message(v.object({ key: draftKey }), nothing),
};

/** From extension pages, to the statements that the reader keeps. */
export const panelToOwn = {
  /** What is selected in the tab, to be kept as a statement; or why it cannot be. */
  pickPassage: message(
    v.object({ tab: v.number() }),
    v.union([ownPassage, v.picklist(['nothing', 'private'])]),
  ),
  keepStatement: message(v.object({ words: ownWords, passage: ownPassage }), nothing),
  changeStatement: message(v.object({ ...packedId.entries, words: ownWords }), nothing),
  deleteStatement: message(packedId, nothing),
  restoreStatement: message(packedId, nothing),
};

const filePart = v.pipe(v.string(), v.maxLength(HELPING));

/** From extension pages, to the store as a whole. */
export const panelToStore = {
  describeHealth: message(v.object({}), storeHealth),
  /** Brings back what a snapshot has and the store has not. */
  restoreSnapshot: message(v.object({ made: v.string() }), mergeReport),
  /** The reader knows that notes were lost: no more is said of it. */
  acceptLoss: message(v.object({}), nothing),
  readLibrary: message(asked, v.object({ ...served.entries, part: v.partial(storeContents) })),
  /** Brings a part of a file that is too large for one message, in order. Nothing is kept of it yet. */
  bringPart: message(v.object({ of: v.string(), place: index, text: filePart }), nothing),
  /**
   * Takes a file of the reader's in, all or nothing, by the rules of `planMerge`; deletes nothing. `now`
   * is an ISO 8601 time, for what tells none; with `settings` the file's replace those that are kept.
   * `text` is its last part, `of` the name under which `bringPart` brought those before it.
   */
  importFile: message(
    v.object({
      of: v.optional(v.string()),
      text: filePart,
      now: v.pipe(v.string(), v.isoTimestamp()),
      settings: v.boolean(),
    }),
    importReport,
  ),
  /** What can still be read of a database that cannot be opened, and of its snapshots. JSON. */
  exportRemains: message(asked, v.object({ ...served.entries, part: v.string() })),
  /** Gives up a database that cannot be opened and begins a new one; snapshots stay. */
  startAnew: message(v.object({ confirm: v.literal('start anew') }), nothing),
  /** Deletes all that the reader has made or set, snapshots too. It cannot be undone. */
  deleteEverything: message(v.object({ confirm: v.literal('delete everything') }), nothing),
};

/** From extension pages. Only these change what is kept. */
export const panelToBackground = {
  describeTab: message(v.object({ tab: v.number() }), tabStatus),
  ...panelToNotes,
  ...panelToStore,
  ...panelToOwn,
  /** Beside a tab of a private window it is kept for the session alone. */
  pauseSite: message(v.object({ host, tab }), nothing),
  resumeSite: message(v.object({ host, tab }), nothing),
  /** Resolves once the change is kept and open pages follow it. */
  changeSettings: message(settingsChange, nothing),
  /** Lets Sidelight look at the page of a tab, where it asks first. */
  lookAt: message(v.object({ tab: v.number() }), nothing),
  /** Every bundled pack, also those that are off. */
  listPacks: message(v.object({}), v.array(packAbout)),
  /** What a page about these packs' events leaves out. */
  findLeftOut: message(
    v.object({
      url: v.string(),
      packs: v.array(v.string()),
      touched: v.array(touchedQuestion),
    }),
    leftOut,
  ),
  /** All of these packs, or of all packs for null, in the reader's language. */
  describePacks: message(
    v.object({ packs: v.nullable(v.array(v.string())) }),
    v.array(packContents),
  ),
  /** Who publishes at an address, in the reader's language; null where no pack knows. */
  nameOutlet: message(v.object({ url: address }), v.nullable(v.string())),
  /** All spellings of all actors. */
  listNames: message(v.object({}), v.array(actorNames)),
  /** This sentence, in this tab, does not speak to this question: it is never marked for it again. */
  dismissMark: message(v.object({ ...dismissedMark.entries, tab }), dismissal),
  restoreDismissal: message(v.object({ id: v.string() }), nothing),
  /** All dismissed marks, newest first. */
  listDismissals: message(v.object({}), v.array(dismissal)),
};

/** From a page's scripts to extension pages; heard by whoever is open, answered by nobody. */
export const pageToPanels = {
  /** A document is there to be asked: it has started, or was brought back from the cache. */
  pageShown: message(v.object({}), nothing),
};

/** To extension pages; heard by whoever is open, answered by nobody. */
export const backgroundToPanel = {
  notesChanged: message(v.object({ page: v.string() }), nothing),
  noteSaved: message(v.object({ id: v.string() }), nothing),
  /** A page was read on which a passage has become something else. */
  standingsChanged: message(v.object({}), nothing),
  /** A statement of the reader's was kept, changed, deleted or brought back. */
  ownChanged: message(v.object({}), nothing),
  /** The reader chose to keep a selection as a statement; null where nothing could be selected. */
  passagePicked: message(
    v.object({ tab: v.number(), picked: panelToOwn.pickPassage.reply }),
    nothing,
  ),
  dismissalsChanged: message(v.object({}), nothing),
};

// ------------------------------------------------ over the port between a panel and one document

/** From a document to the panel that looks at it. */
export const pageToPanel = v.variant('type', [
  v.object({ type: v.literal('stateChanged'), state: pageState }),
]);

/** From a panel to the document it looks at. */
export const panelToPage = v.variant('type', [
  v.object({ type: v.literal('showSentence'), sentence: index }),
  v.object({ type: v.literal('showNote'), id: v.string() }),
  /** After a failure: the reader wants another try. */
  v.object({ type: v.literal('readAgain') }),
]);
export type PanelToPage = v.InferOutput<typeof panelToPage>;

/** Name of that port. */
export const PAGE_PORT = 'page';
