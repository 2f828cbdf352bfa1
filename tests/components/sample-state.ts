import { join, resolve } from 'node:path';
import { NOTHING } from '../../lib/gate/merge-gates';
import type { PageState } from '../../lib/messages';
import { createLookup } from '../../lib/pack/lookup';
import { relate } from '../../lib/relate/relate';
import type { Gate, MatchKind, SentenceMatch } from '../../lib/types';
import { describeAll } from '../../lib/view/describe';
import { readPack } from '../../tools/read-packs';

const PACK = 'belgorod-2023';
const pack = readPack(join(resolve(import.meta.dirname, '../..'), 'seeds', PACK));
export const lookup = createLookup([pack]);

/** An article of our own that speaks to two questions; each sentence with the statement it matches. */
const ARTICLE: [string, string, MatchKind][] = [
  [
    'No transfers to the groups were authorised, the Pentagon said.',
    'star-ryder-no-transfers-approved',
    'same-statement',
  ],
  ['Kyiv says that it only talks to the groups.', 'ft-chernyak-admits-cooperation', 'same-claim'],
  [
    'American vehicles were there for all to see.',
    'star-peskov-us-equipment-in-russia',
    'same-claim',
  ],
];

const GATE: Gate = {
  level: 'event',
  reason: {
    place: 'Belgorod region',
    acts: ['cross border raid'],
    dated: true,
    other: '',
    actors: ['Pat Ryder', 'Andriy Chernyak'],
  },
  hints: [],
  actors: [
    { pack: PACK, id: 'patrick-ryder' },
    { pack: PACK, id: 'andriy-chernyak' },
  ],
  packs: [PACK],
};

/** What a page knows of itself once everything was read and matched, as the background tells it. */
export function fullState(parts: Partial<PageState> = {}): PageState {
  const matches = ARTICLE.map(([, id, kind], sentence) => [matchOf(id, kind, sentence)]);
  const gate = parts.gate ?? GATE;
  const contexts = relate(lookup, matches, 'https://news.example/raid');
  const views = describeAll(lookup, gate, matches.flat(), contexts, 'en');
  return {
    ...stateOf({ phase: 'ready', gate }),
    characters: 3000,
    sentences: ARTICLE.map(([text], sentence) => ({ sentence, text })),
    context: { matches: matches.flat(), contexts, views },
    ...parts,
  };
}

/** A page on which nothing was found (yet); the gate decides what its views name. */
export function stateOf(parts: Partial<PageState> = {}): PageState {
  const gate: Gate = parts.gate ?? NOTHING;
  const views = describeAll(lookup, gate, [], [], 'en');
  return {
    ...{ document: 'document-1', url: 'https://news.example/raid', title: 'The raid' },
    ...{
      language: 'en',
      phase: 'ready',
      gate,
      characters: 0,
      compared: 0,
      truncated: false,
      canPaint: true,
    },
    ...{
      sentences: [],
      context: gate.level === 'none' ? null : { matches: [], contexts: [], views },
    },
    ...{ notes: [], chosen: null, trouble: null, failure: null },
    ...parts,
  };
}

export function gateOf(level: Gate['level']): Gate {
  return { ...GATE, level, packs: level === 'event' ? [PACK] : [] };
}

function matchOf(id: string, kind: MatchKind, sentence: number): SentenceMatch {
  const { answers, speaker } = lookup.statement(PACK, id)!;
  const { question, answer = null, position } = answers[0]!;
  return {
    ...{ sentence, pack: PACK, statement: id, question, answer, position, speaker, score: 0.9 },
    ...{
      kind,
      because: [{ key: 'names' as const, actors: ['Ryder'] }],
      differs: sentence === 2 ? [{ key: 'negates' as const }] : [],
    },
  };
}
