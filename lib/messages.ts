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
import { address, body, MAX_QUOTE, note, noteDraft, noteText, quoteTarget } from './notes/note';
import { NOTE_FIELDS, noteChange, revision, revisionNumber } from './notes/revision';
import { anchorState, standing } from './notes/standing';
import { ownPassage, ownWords } from './own/own-words';
import { settingsChange } from './settings';
import { REASON_KEYS } from './types';
import { cards } from './view/cards';
import { packContents } from './view/contents';
import { touchedQuestion } from './view/left-out';
import { packAbout } from './view/pack-about';
import { questionView, statementView, views } from './view/views';

export type { Note, QuoteTarget } from './notes/note';

const index = v.pipe(v.number(), v.integer(), v.minValue(0));
const score = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

const stance = v.picklist(['affirms', 'denies', 'doubts', 'explains', 'declines', 'caveat']);
const packedId = v.object({ pack: v.string(), id: v.string() });
const nothing = v.void();

/** More sentences than any article has; beyond it a page is matched in part and says so. */
export const MAX_SENTENCES = 4000;
/** A sentence is cut at 1,000 characters by `segment`; twice that leaves room for what others send. */
const MAX_SENTENCE = 2000;
/** What `readPage` reads of a page at most, with room to spare. UTF-16 units. */
const MAX_PAGE = 2_500_000;

// ------------------------------------------------------------------------------- shared values

const gate = v.object({
  level: v.picklist(['none', 'actor', 'event']),
  reason: v.object({
    place: v.string(),
    acts: v.array(v.string()),
    dated: v.boolean(),
    other: v.string(),
    actors: v.array(v.string()),
  }),
  actors: v.array(packedId),
  packs: v.array(v.string()),
});

const figure = v.object({
  value: v.number(),
  bound: v.optional(v.picklist(['atLeast', 'atMost', 'about'])),
});

const reason = v.object({
  key: v.picklist(REASON_KEYS),
  actors: v.optional(v.array(v.string())),
  otherActor: v.optional(v.string()),
  figures: v.optional(v.array(figure)),
  otherFigures: v.optional(v.array(figure)),
  words: v.optional(v.array(v.string())),
  hedge: v.optional(v.string()),
});

const match = v.object({
  sentence: index,
  pack: v.string(),
  statement: v.string(),
  question: v.string(),
  answer: v.nullable(v.string()),
  position: stance,
  speaker: v.nullable(v.string()),
  score,
  kind: v.picklist(['same-statement', 'same-claim', 'same-question']),
  because: v.array(reason),
  differs: v.array(reason),
});

const position = v.object({
  pack: v.string(),
  statement: v.string(),
  also: v.array(v.string()),
  speaker: v.nullable(v.string()),
  answer: v.nullable(v.string()),
  position: stance,
  bearing: v.picklist(['opposes', 'differs', 'agrees', 'remarks']),
  outlet: v.nullable(v.string()),
  onPage: v.boolean(),
});

const questionContext = v.object({
  pack: v.string(),
  question: v.string(),
  sentences: v.array(index),
  positions: v.array(position),
});

const sentence = v.object({
  text: v.pipe(v.string(), v.maxLength(MAX_SENTENCE)),
  kind: v.picklist(['headline', 'paragraph', 'caption', 'item']),
});

/** What a page has to say of a note of its own: where it stands, or that its quote is gone. */
const anchoredNote = v.object({
  id: v.string(),
  state: anchorState,
  /** What stands there now, where the passage was edited. */
  now: v.optional(v.pipe(v.string(), v.maxLength(MAX_QUOTE))),
});
export type AnchoredNote = v.InferOutput<typeof anchoredNote>;

/** The same with UTF-16 offsets into the page's text, null where there are none, and how it is painted. */
const placedNote = v.object({
  ...v.omit(anchoredNote, ['now']).entries,
  color: noteText.color,
  form: noteText.form,
  start: v.nullable(index),
  end: v.nullable(index),
});
export type PlacedNote = v.InferOutput<typeof placedNote>;

/** What the background answers to a page's sentences. `matches` has one entry a sentence and question. */
const pageContext = v.object({
  matches: v.array(match),
  contexts: v.array(questionContext),
  views,
});
export type PageContext = v.InferOutput<typeof pageContext>;

/** The same with the words of the page's cards, which the page keeps to itself. */
const matchedPage = v.object({ ...pageContext.entries, cards });
export type MatchedPage = v.InferOutput<typeof matchedPage>;

/** What a page leaves out of its event, with what it takes to show it. */
const leftOut = v.object({
  items: v.array(
    v.object({
      pack: v.string(),
      question: v.string(),
      isTouched: v.boolean(),
      answers: v.array(v.string()),
      positions: v.array(position),
    }),
  ),
  questions: v.array(questionView),
  statements: v.array(statementView),
});
export type LeftOutReply = v.InferOutput<typeof leftOut>;

/** All names by which an actor goes, in all languages. */
const actorNames = v.object({ pack: v.string(), actor: v.string(), names: v.array(v.string()) });
export type ActorNames = v.InferOutput<typeof actorNames>;

/**
 * What a page knows of itself; the panel draws it. `shut`: the gate is closed; `reading`, `matching`:
 * on the way, with how far; `ready`: all there is; `failed`: with what happened.
 */
const pageState = v.object({
  /** Names this document and no other, also not a later one in the same tab. */
  document: v.string(),
  url: v.string(),
  title: v.string(),
  language: v.nullable(v.string()),
  phase: v.picklist(['shut', 'reading', 'matching', 'ready', 'failed']),
  gate,
  /** UTF-16 length of what was read; 0 before. */
  characters: index,
  /** Sentences that are being compared, or were; 0 before. */
  compared: index,
  truncated: v.boolean(),
  /** False where the browser cannot paint highlights. */
  canPaint: v.boolean(),
  /** Texts of the sentences that matched, by index as in `context`. */
  sentences: v.array(v.object({ sentence: index, text: v.string() })),
  context: v.nullable(pageContext),
  notes: v.array(anchoredNote),
  /** The sentence that the reader chose on the page, if any; `turn` grows with each choice. */
  chosen: v.nullable(v.object({ sentence: index, turn: index })),
  /** What stood in the way, where something did. */
  trouble: v.nullable(v.picklist(['not-html', 'no-text', 'cut', 'matching'])),
  /** The failure in the words of whoever failed, where `phase` is `failed`; for a report, not for the reader. */
  failure: v.nullable(v.string()),
});
export type PageState = v.InferOutput<typeof pageState>;

/** Why a tab shows nothing, where no page answers. */
const tabStatus = v.picklist([
  'readable',
  'paused',
  'paused-everywhere',
  'ask-first',
  'unreadable',
  'no-access',
  'store',
  'pdf',
  'reader-view',
]);
export type TabStatus = v.InferOutput<typeof tabStatus>;

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
  /** Puts contents from elsewhere in, all or nothing; deletes nothing. */
  mergeLibrary: message(v.partial(storeContents), mergeReport),
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
  dismissMark: message(
    v.object({ ...dismissedMark.entries, tab: v.optional(v.number()) }),
    dismissal,
  ),
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
