// biome-ignore-all lint/a11y: a drawing that keys move in; what it shows stands beside it in words
import { scaleUtc } from 'd3-scale';
import { useRef, useState } from 'preact/hooks';
import type { Said } from '../lib/view/said';
import type { Timeline as TimelineData } from '../lib/view/timeline';
import { StanceMark } from './StanceMark';
import { useShortDay, useText } from './text';

/** CSS pixels: the room for one statement, and for the name of a day beside the axis. */
const SLOT = 22;
const NAMES = 54;
const AXIS = NAMES + 6;
/** Air between two days, and at most so much more for the days between them. */
const GAP = 10;
const MOST_GAP = 48;
const DAY_GAP = 8;

interface Props {
  timeline: TimelineData;
  /** CSS pixels. */
  width: number;
  onChoose: (said: Said[]) => void;
}

interface Spot {
  said: Said;
  x: number;
  y: number;
}

/** When it was said: one form for each statement, piled up over its day; what has no day stands apart. */
export function Timeline({ timeline, width, onChoose }: Props) {
  const t = useText();
  const formatDay = useShortDay();
  const box = useRef<SVGSVGElement>(null);
  const [at, setAt] = useState(0);
  const { spots, days, height, apart } = layOut(timeline, width);
  const move = (to: number) => {
    const next = Math.max(0, Math.min(to, spots.length - 1));
    setAt(next);
    box.current?.querySelector<SVGElement>(`[data-spot="${next}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { key } = event;
    if (key === 'ArrowRight' || key === 'ArrowDown') move(at + 1);
    else if (key === 'ArrowLeft' || key === 'ArrowUp') move(at - 1);
    else if (key === 'Home') move(0);
    else if (key === 'End') move(spots.length - 1);
    else if ((key === 'Enter' || key === ' ') && spots[at]) onChoose([spots[at].said]);
    else return;
    event.preventDefault();
  };
  return (
    <svg
      ref={box}
      class="timeline"
      width={width}
      height={height}
      role="group"
      aria-label={t('sides.timeline')}
      onKeyDown={onKeyDown}
    >
      {days.map(({ day, y, next }) => (
        <g key={day}>
          {next !== null && (
            <line class={next.isFar ? 'axis far' : 'axis'} x1={AXIS} x2={AXIS} y1={y} y2={next.y} />
          )}
          <circle class="day" cx={AXIS} cy={y} r={3} />
          <text class="tick" x={NAMES - 4} y={y + 4}>
            {formatDay(day)}
          </text>
        </g>
      ))}
      {timeline.undated.length > 0 && (
        <text class="apart" x={0} y={apart + 14}>
          {t('sides.undated', { count: timeline.undated.length })}
        </text>
      )}
      {spots.map(({ said, x, y }, index) => (
        <g
          role="button"
          key={said.statement.id}
          class="cell filled"
          data-spot={index}
          tabindex={index === at ? 0 : -1}
          aria-label={labelOf(t, formatDay, said)}
          onClick={() => {
            setAt(index);
            onChoose([said]);
          }}
        >
          <rect class="frame" x={x - 11} y={y - 11} width={22} height={22} rx={5} />
          <StanceMark stance={said.position} x={x} y={y} />
        </g>
      ))}
    </svg>
  );
}

function labelOf(
  t: ReturnType<typeof useText>,
  formatDay: (day: string) => string,
  { statement, position }: Said,
): string {
  const who = statement.speaker?.name ?? t('position.noSpeaker');
  const day = statement.said?.day;
  const when = day ? formatDay(day) : t('sides.noDay');
  return `${when}, ${who}, ${t(`stance.${position}`)}: ${statement.text}`;
}

/** Days down an axis of time, with what was said on each beside it; below, what has no day. */
function layOut({ days, undated }: TimelineData, width: number) {
  const inRow = Math.max(1, Math.floor((width - AXIS - 8) / SLOT));
  const scale = scaleOf(days, inRow);
  const dated: Spot[] = days.flatMap(({ day, said }) =>
    said.map((each, index) => ({
      said: each,
      x: AXIS + 8 + (index % inRow) * SLOT + SLOT / 2,
      y: scale(new Date(day)) + Math.floor(index / inRow) * SLOT,
    })),
  );
  const named = days.map(({ day }, index) => {
    const after = days[index + 1]?.day;
    const next = after
      ? { y: scale(new Date(after)), isFar: daysBetween(day, after) * DAY_GAP > MOST_GAP }
      : null;
    return { day, y: scale(new Date(day)), next };
  });
  const apart = dated.length ? Math.max(...dated.map(({ y }) => y)) + SLOT : 0;
  const inFullRow = Math.max(1, Math.floor(width / SLOT));
  const loose: Spot[] = undated.map((said, index) => ({
    said,
    x: (index % inFullRow) * SLOT + SLOT / 2,
    y: apart + 26 + Math.floor(index / inFullRow) * SLOT + SLOT / 2,
  }));
  const height = apart + (undated.length ? 34 + Math.ceil(undated.length / inFullRow) * SLOT : 0);
  return { spots: [...dated, ...loose], days: named, height, apart };
}

/**
 * Time to pixels, piece by piece: each day has the room that its statements need, the days between add
 * theirs up to a limit, so that a month of silence is seen and does not push the rest out of sight.
 */
function scaleOf(days: TimelineData['days'], inRow: number) {
  let y = SLOT / 2 + 2;
  const places = days.map(({ day, said }, index) => {
    const place = y;
    const after = days[index + 1]?.day;
    const silence = after ? (daysBetween(day, after) - 1) * DAY_GAP : 0;
    y += Math.ceil(said.length / inRow) * SLOT + GAP + Math.min(silence, MOST_GAP);
    return place;
  });
  // A scale needs two points, also where there is but one day.
  const last = new Date(Date.parse(days.at(-1)?.day ?? '1970-01-01') + DAY_MS);
  return scaleUtc()
    .domain([...days.map(({ day }) => new Date(day)), last])
    .range([...places, y]);
}

const DAY_MS = 86_400_000;

function daysBetween(a: string, b: string): number {
  return (Date.parse(b) - Date.parse(a)) / DAY_MS;
}
