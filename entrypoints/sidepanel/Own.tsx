import { useMemo } from 'preact/hooks';
import { OwnStatements } from '../../components/own/OwnStatements';
import { useText } from '../../components/text';
import { createSender } from '../../lib/browser/transport';
import type { Packs } from '../../lib/browser/use-packs';
import { panelToBackground } from '../../lib/messages';
import type { PackedId } from '../../lib/types';
import { choicesOf } from '../../lib/view/own-choices';
import type { OwnDrafts } from './use-own-drafts';

const ask = createSender(panelToBackground, 'background');

interface Props {
  tab: number | null;
  /** Null until they are here: without them nobody known can be chosen. */
  packs: Packs | null;
  drafts: OwnDrafts;
  canKeep: boolean;
  /** Says what was done, with a way back where there is one. */
  tell: (text: string, undo?: () => Promise<unknown>) => void;
  /** Does what the reader asked for and says so where it fails. */
  attempt: (work: Promise<unknown>) => Promise<unknown>;
}

/** The reader's own statements, connected to the store. */
export function Own({ tab, packs, drafts, canKeep, tell, attempt }: Props) {
  const t = useText();
  const choices = useMemo(() => choicesOf(packs?.contents ?? [], packs?.names ?? []), [packs]);
  const own = packs?.contents.filter(({ pack }) => pack.own) ?? [];

  const pick = async () => {
    if (tab === null) return;
    const picked = await ask('pickPassage', { tab });
    if (typeof picked === 'string') tell(t(`own.${picked}`));
    else drafts.begin(picked);
  };
  const remove = async (statement: PackedId) => {
    await ask('deleteStatement', statement);
    tell(t('own.deleted'), () => ask('restoreStatement', statement));
  };
  const discard = (key: string) => {
    const draft = drafts.list.find((each) => each.key === key);
    drafts.drop(key);
    if (draft) tell(t('own.discarded'), async () => drafts.restore(draft));
  };
  /** The form stands as it is where its words could not be kept. */
  const orTell = async (work: Promise<unknown>) => {
    void attempt(work);
    await work;
  };

  return (
    <OwnStatements
      drafts={drafts.list}
      packs={own}
      {...{ choices, canKeep }}
      onPick={() => void attempt(pick())}
      onFields={drafts.set}
      onKeep={async (key, words) => {
        const draft = drafts.list.find((each) => each.key === key);
        if (!draft) return;
        await orTell(ask('keepStatement', { words, passage: draft.passage }));
        drafts.drop(key);
        tell(t('own.kept'));
      }}
      onDiscard={discard}
      onChange={(statement, words) => orTell(ask('changeStatement', { ...statement, words }))}
      onDelete={(statement) => void attempt(remove(statement))}
    />
  );
}
