import type { Gate } from '../lib/types';
import type { PartyView } from '../lib/view/views';
import { useList, useText } from './text';

/** More names than these would not fit a line. */
const MAX_NAMED = 3;

interface Props {
  gate: Gate;
  /** The gate's actors in the reader's language; empty until they are known. */
  actors: PartyView[];
}

/** What on the page made the gate open, in the reader's language as far as the pack speaks it. */
export function Why({ gate, actors }: Props) {
  const t = useText();
  const names = useList()(nameAll(t, gate, actors));
  return <p class="quiet">{t(`gate.why.${kindOf(gate)}`, { names })}</p>;
}

function nameAll(
  t: ReturnType<typeof useText>,
  { level, reason }: Gate,
  known: PartyView[],
): string[] {
  const { place, acts, dated } = reason;
  const actors = known.length ? [...new Set(known.map(({ name }) => name))] : reason.actors;
  const rest = actors.length - MAX_NAMED;
  const isEvent = level === 'event';
  return [
    ...(place ? [place] : []),
    ...(isEvent && acts.length > 0 ? [t('gate.why.acts')] : []),
    ...(isEvent && dated ? [t('gate.why.date')] : []),
    ...actors.slice(0, MAX_NAMED),
    ...(rest > 0 ? [t('gate.why.more', { count: rest })] : []),
  ];
}

function kindOf({ level, reason }: Gate): 'event' | 'actor' | 'other' | 'little' {
  if (level === 'event') return 'event';
  if (!reason.place) return 'actor';
  return reason.other ? 'other' : 'little';
}
