import type { Hit } from '../../lib/browser/page/hit-test';
import { rootNode } from '../../lib/browser/page/natives';
import type { Painter } from '../../lib/browser/page/paint';

/** A place of the pointer, CSS pixels of the viewport. */
export interface PointerPlace {
  x: number;
  y: number;
}

export interface PointerActs {
  /** Whether a card shows, and thus is to go when the pointer leaves. */
  isShown(): boolean;
  isOnCard(event: Event): boolean;
  /** The pointer rests on a mark. */
  onRest(hit: Hit, place: PointerPlace): void;
  /** The pointer has left both mark and card. */
  onLeave(): void;
}

/** A pointer that rests so long is meant. ms */
const DWELL_MS = 250;
/** Time to come from the sentence to its card; two such looks must find neither. ms */
const LEAVE_MS = 200;
/** A hand that holds still moves the pointer less than this. CSS pixels */
const STILL = 6;

interface Seen extends PointerPlace {
  target: EventTarget | undefined;
  isOnCard: boolean;
}

/**
 * Tells when the reader's pointer rests on a mark and when it has gone. A move costs next to nothing:
 * what lies under the pointer is looked up only when it rests, or now and then while a card shows. Not
 * followed: fingers, which do not hover, and a pointer with a button down, which selects.
 */
export function followPointer(painter: Painter, signal: AbortSignal, acts: PointerActs): void {
  let last: Seen | null = null;
  /** Where the rest began that the timer measures. */
  let rest: PointerPlace = { x: 0, y: 0 };
  let timer: ReturnType<typeof setTimeout> | undefined;

  const wait = (ms: number, isLeaving = false) => {
    clearTimeout(timer);
    timer = setTimeout(look, ms, isLeaving);
  };
  const look = (isLeaving: boolean) => {
    timer = undefined;
    if (!last || last.isOnCard) return;
    const hit = getSelection()?.isCollapsed === false ? null : hitAt(painter, last);
    if (hit) acts.onRest(hit, last);
    else if (isLeaving) acts.onLeave();
    else if (acts.isShown()) wait(LEAVE_MS, true);
  };
  const onMove = (event: PointerEvent) => {
    if (!event.isTrusted || event.pointerType === 'touch' || event.buttons) return;
    const { clientX: x, clientY: y } = event;
    const before = last;
    // What scrolls under a pointer that lies still is not pointed at.
    if (before && x === before.x && y === before.y) return;
    const isStill = Math.hypot(x - rest.x, y - rest.y) < STILL;
    last = { x, y, target: event.composedPath()[0], isOnCard: acts.isOnCard(event) };
    if (acts.isShown()) {
      if (before && timer === undefined) wait(LEAVE_MS);
    } else if (!isStill || timer === undefined) {
      rest = last;
      wait(DWELL_MS);
    }
  };
  const onOut = (event: PointerEvent) => {
    if (!event.isTrusted || event.relatedTarget) return;
    last = { x: -1, y: -1, target: undefined, isOnCard: false };
    wait(LEAVE_MS);
  };
  const options = { signal, capture: true, passive: true };
  addEventListener('pointermove', onMove, options);
  addEventListener('pointerover', onMove, options);
  addEventListener('pointerout', onOut, options);
  signal.addEventListener('abort', () => clearTimeout(timer));
}

/** The mark under a place, unless something of the page lies over it. */
function hitAt(painter: Painter, { x, y, target }: Seen): Hit | null {
  const hit = painter.at(x, y);
  return hit && target && isOver(hit.range, target as Node) ? hit : null;
}

function isOver(range: Range, target: Node): boolean {
  const root = rootNode(range.startContainer) as ShadowRoot;
  return range.intersectsNode(target) || root.host === target;
}
