import type { Stance } from '../lib/types';
import { STANCE_FORMS } from './stance-forms';

/** A stance's form inside a drawing, its middle at `x`, `y`. */
export function StanceMark({ stance, x, y }: { stance: Stance; x: number; y: number }) {
  const { outline, sign, isSolid } = STANCE_FORMS[stance];
  return (
    <g
      class={`mark ${stance}${isSolid ? ' solid' : ''}`}
      transform={`translate(${x - 8} ${y - 8})`}
    >
      <path class="outline" d={outline} />
      <path class="sign" d={sign} />
    </g>
  );
}

/** The same beside words, which say it: a screen reader passes over it. */
export function StanceIcon({ stance }: { stance: Stance }) {
  return (
    <svg class="stance-icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <StanceMark stance={stance} x={8} y={8} />
    </svg>
  );
}
