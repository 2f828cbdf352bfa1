import type { Gate } from '../lib/types';
import type { PackView, PartyView } from '../lib/view/views';
import { useList, useText } from './text';

/** More names than these would not fit a line. */
const MAX_NAMED = 3;

interface Props {
  gate: Gate;
  /** The gate's actors in the reader's language; empty until they are known. */
  actors: PartyView[];
  /** The packs that cover the place, for its name in the reader's language; empty until they are known. */
  packs: PackView[];
}

/** What on the page made the gate open, in the reader's language as far as the pack speaks it. */
export function Why({ gate, actors, packs }: Props) {
  const t = useText();
  const names = useList()(nameAll(t, gate, actors, packs));
  const told = toldOf(gate);
  const { said = 0 } = gate.reason;
  return (
    <p class="quiet">
      {names && t(`gate.why.${kindOf(gate)}`, { names })}
      {told && ` ${t(`gate.why.${told}`)}`}
      {said > 0 && ` ${t('gate.why.said', { count: said })}`}
    </p>
  );
}

function nameAll(
  t: ReturnType<typeof useText>,
  { reason }: Gate,
  known: PartyView[],
  packs: PackView[],
): string[] {
  const place = packs.find((pack) => pack.place?.plain === reason.place)?.place?.name;
  const actors = known.length ? [...new Set(known.map(({ name }) => name))] : reason.actors;
  const rest = actors.length - MAX_NAMED;
  return [
    ...(reason.place ? [place ?? reason.place] : []),
    ...actors.slice(0, MAX_NAMED),
    ...(rest > 0 ? [t('gate.why.more', { count: rest })] : []),
  ];
}

/** What the page tells of the event beside names; of another event nothing is said. */
function toldOf({ level, reason: { acts, dated } }: Gate): 'acts' | 'date' | 'both' | null {
  if (level !== 'event') return null;
  if (acts.length && dated) return 'both';
  if (acts.length) return 'acts';
  return dated ? 'date' : null;
}

function kindOf({ level, reason }: Gate): 'event' | 'actor' | 'other' | 'little' {
  if (level === 'event') return 'event';
  if (!reason.place) return 'actor';
  return reason.other ? 'other' : 'little';
}
