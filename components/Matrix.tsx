// biome-ignore-all lint/a11y: a drawing that keys move in like a grid; the table stands beside it in words
import { useRef, useState } from 'preact/hooks';
import { stanceWords } from '../lib/view/cell-words';
import type { Matrix as MatrixData } from '../lib/view/matrix';
import { distinctStances, type Said } from '../lib/view/said';
import { wrapLabel } from '../lib/view/wrap-label';
import { nameOfColumn, nameOfRow } from './matrix-names';
import { StanceMark } from './StanceMark';
import { useText } from './text';

/** CSS pixels. A cell is large enough to be touched; a name of 20 letters fits above it, turned. */
const CELL = 34;
const HEAD = 134;
const LINE = 15;
/** More than any question takes in a narrow panel. */
const MAX_LINES = 8;
/** What a letter of the labels takes on average, in Latin and in Cyrillic script; fonts that run wide count. */
const LETTER = 6.8;
const WIDE_LETTER = 7.6;
/** A name over a column, turned: so many letters a line, and as many lines as its column has room for. */
const NAME_LETTERS = 21;
const NAME_LINES = 2;
const NAME_LINE = 13;

interface Props {
  matrix: MatrixData;
  /** Width for the labels of rows. CSS pixels. */
  labels: number;
  onChoose: (said: Said[]) => void;
  /** What each answer is called in short ("A"), by id; empty where rows are answers. */
  letters: (question: string) => Map<string, string>;
}

/**
 * Who says what, drawn: a form in each cell. One cell has the keyboard's focus; arrows move it, Enter
 * shows what was said. The labels stand still while the cells scroll.
 */
export function Matrix({ matrix, labels, onChoose, letters }: Props) {
  const t = useText();
  const body = useRef<SVGSVGElement>(null);
  const [at, setAt] = useState<[number, number]>([0, 0]);
  // Known at once: keys may come faster than what they change is drawn.
  const place = useRef(at);
  const { rows, columns, cells } = matrix;
  const names = rows.map((row) => wrapRow(nameOfRow(t, row), labels - 12));
  const heights = names.map((lines) => Math.max(CELL, lines.length * LINE + 8));
  const tops = heights.map((_, index) => HEAD + sum(heights.slice(0, index)));
  const height = HEAD + sum(heights) + 1;
  const width = columns.length * CELL + HEAD * 0.55;
  const move = (row: number, column: number) => {
    const next: [number, number] = [clamp(row, rows.length), clamp(column, columns.length)];
    place.current = next;
    setAt(next);
    const cell = body.current?.querySelector<SVGElement>(`[data-cell="${next.join(' ')}"]`);
    cell?.focus();
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    const [row, column] = place.current;
    if (step) move(row + step[0], column + step[1]);
    else if (event.key === 'Home') move(row, 0);
    else if (event.key === 'End') move(row, columns.length - 1);
    else if (event.key === 'Enter' || event.key === ' ') onChoose(cells[row]?.[column] ?? []);
    else return;
    event.preventDefault();
  };
  return (
    <div class="matrix">
      <svg class="labels" width={labels} height={height} aria-hidden="true">
        {names.map((lines, row) => (
          <g key={rows[row]!.question + rows[row]!.answer}>
            <line class="rule" x1={0} x2={labels} y1={tops[row]} y2={tops[row]} />
            {lines.map((line, index) => (
              <text key={line} x={0} y={tops[row]! + 17 + index * LINE}>
                {line}
              </text>
            ))}
          </g>
        ))}
      </svg>
      <div class="cells">
        <svg
          ref={body}
          width={width}
          height={height}
          role="grid"
          aria-label={t('sides.matrix')}
          onKeyDown={onKeyDown}
        >
          <g role="row">
            {columns.map((column, index) => (
              <g key={column.id} role="columnheader">
                <ColumnHead name={nameOfColumn(t, column)} x={index * CELL + CELL / 2 + 4} />
              </g>
            ))}
          </g>
          {rows.map((row, r) => (
            <g key={row.question + row.answer} role="row">
              <line class="rule" x1={0} x2={width} y1={tops[r]} y2={tops[r]} />
              {columns.map((column, c) => (
                <Cell
                  key={column.id}
                  said={cells[r]![c]!}
                  label={`${nameOfColumn(t, column)}, ${nameOfRow(t, row)}: ${stanceWords(t, cells[r]![c]!)}`}
                  place={[r, c]}
                  box={{ x: c * CELL, y: tops[r]!, height: heights[r]! }}
                  isCurrent={at[0] === r && at[1] === c}
                  letters={letters(row.question)}
                  onChoose={(said) => {
                    move(r, c);
                    onChoose(said);
                  }}
                />
              ))}
            </g>
          ))}
        </svg>
      </div>
    </div>
  );
}

function ColumnHead({ name, x }: { name: string; x: number }) {
  const lines = wrapLabel(name, NAME_LETTERS, NAME_LINES);
  const first = (-(lines.length - 1) * NAME_LINE) / 2;
  return (
    <text class="head" transform={`translate(${x} ${HEAD - 8}) rotate(-58)`}>
      {lines.map((line, index) => (
        <tspan key={line} x={0} y={first + index * NAME_LINE}>
          {line}
        </tspan>
      ))}
      <title>{name}</title>
    </text>
  );
}

function wrapRow(name: string, width: number): string[] {
  const letter = /\p{Script=Cyrillic}/u.test(name) ? WIDE_LETTER : LETTER;
  return wrapLabel(name, Math.floor(width / letter), MAX_LINES);
}

const STEPS: Record<string, [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

interface CellProps {
  said: Said[];
  label: string;
  place: [number, number];
  box: { x: number; y: number; height: number };
  isCurrent: boolean;
  letters: Map<string, string>;
  onChoose: (said: Said[]) => void;
}

function Cell({
  said,
  label,
  place,
  box: { x, y, height },
  isCurrent,
  letters,
  onChoose,
}: CellProps) {
  const [first, ...others] = distinctStances(said);
  const letter = (first?.answer && letters.get(first.answer)) || '';
  const more = others.length ? `+${others.length}` : '';
  const [middle, line] = [x + CELL / 2, y + height / 2];
  return (
    <g
      role="gridcell"
      class={said.length ? 'cell filled' : 'cell'}
      data-cell={place.join(' ')}
      tabindex={isCurrent ? 0 : -1}
      // What is seen is also said: who speaks to a machine says what is seen.
      aria-label={[label, letter, more].filter(Boolean).join(' ')}
      onClick={() => said.length && onChoose(said)}
    >
      <rect class="frame" x={x + 1} y={y + 2} width={CELL - 2} height={height - 3} rx={5} />
      {first ? (
        <StanceMark stance={first.position} x={letter ? middle - 5 : middle} y={line} />
      ) : (
        <circle class="none" cx={middle} cy={line} r={1.2} />
      )}
      {letter && (
        <text class="letter" x={middle + 5} y={line + 4}>
          {letter}
        </text>
      )}
      {more && (
        <text class="plus" x={x + CELL - 4} y={line - 7}>
          {more}
        </text>
      )}
    </g>
  );
}

function clamp(value: number, count: number): number {
  return Math.max(0, Math.min(value, count - 1));
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
