import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { KeptDrafts } from '../../lib/browser/kept-drafts';
import { report } from '../../lib/browser/report';
import { createSender } from '../../lib/browser/transport';
import { panelToBackground } from '../../lib/messages';
import {
  isOwnDraftKey,
  NO_FIELDS,
  type OwnDraft,
  type OwnFields,
  ownDraftKey,
  readOwnDraft,
  writeOwnDraft,
} from '../../lib/own/own-draft';
import type { OwnPassage } from '../../lib/own/own-words';

const ask = createSender(panelToBackground, 'background');

/** A draft that is so fresh when the panel opens was just begun from the context menu. ms */
const JUST_BEGUN_MS = 15_000;

/** Statements that are being written, kept as they are typed. */
export interface OwnDrafts {
  /** The last begun first. */
  list: ({ key: string } & OwnDraft)[];
  /** Grows with each that is begun: the panel turns to it. */
  turn: number;
  begin(passage: OwnPassage): void;
  set(key: string, fields: OwnFields): void;
  drop(key: string): void;
  /** Takes back that one was dropped. */
  restore(draft: OwnDrafts['list'][number]): void;
}

/** What was being written when the panel was last open, and what is begun since. */
export function useOwnDrafts(): OwnDrafts {
  const [list, setList] = useState<OwnDrafts['list']>([]);
  const [turn, setTurn] = useState(0);
  const kept = useRef<KeptDrafts>(null);
  kept.current ??= new KeptDrafts([], shelf);
  useEffect(() => {
    ask('readDrafts', {})
      .catch(() => []) // The notes say what is wrong with the store.
      .then((found) => {
        const own = found.filter(({ key }) => isOwnDraftKey(key));
        setList((begun) => joined(begun, own));
        const isFresh = own.some(({ saved }) => Date.now() - Date.parse(saved) < JUST_BEGUN_MS);
        if (isFresh) setTurn((turn) => turn + 1);
      });
    const flush = () => kept.current?.flush();
    addEventListener('pagehide', flush);
    return () => removeEventListener('pagehide', flush);
  }, []);
  const acts = useMemo(() => {
    const put = (key: string, draft: OwnDraft) => kept.current?.set(key, writeOwnDraft(draft));
    return {
      begin: (passage: OwnPassage) => {
        const key = ownDraftKey(passage);
        setList((list) => {
          const before = list.find((each) => each.key === key);
          const draft = before ?? { key, passage, fields: NO_FIELDS };
          put(key, draft);
          return [draft, ...list.filter((each) => each !== before)];
        });
        setTurn((turn) => turn + 1);
      },
      set: (key: string, fields: OwnFields) =>
        setList((list) =>
          list.map((each) => {
            if (each.key !== key) return each;
            put(key, { passage: each.passage, fields });
            return { ...each, fields };
          }),
        ),
      drop: (key: string) => {
        kept.current?.delete(key);
        shelf.drop(key);
        setList((list) => list.filter((each) => each.key !== key));
      },
      restore: ({ key, ...draft }: OwnDrafts['list'][number]) => {
        put(key, draft);
        setList((list) => [{ key, ...draft }, ...list.filter((each) => each.key !== key)]);
      },
    };
  }, []);
  return { list, turn, ...acts };
}

const shelf = {
  save: (key: string, body: string) => {
    ask('saveDraft', { key, body }).catch((error) => report(error, 'keeping a draft'));
  },
  drop: (key: string) => {
    ask('dropDraft', { key }).catch((error) => report(error, 'dropping a draft'));
  },
};

/** What was begun while the others were on their way stands as it is. */
function joined(begun: OwnDrafts['list'], found: { key: string; body: string }[]) {
  const others = found.flatMap(({ key, body }) => {
    const draft = readOwnDraft(body);
    return draft && !begun.some((each) => each.key === key) ? [{ key, ...draft }] : [];
  });
  return [...begun, ...others];
}
