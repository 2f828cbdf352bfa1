/** What `witness.look` tells of a page. */
export interface Look {
  dom: { text: string; hash: number; nodes: number; length: number };
  globals: string;
  sheets: number;
  adopted: number;
  errors: string;
  /** What the page's own check found wrong. */
  fault: string;
  /** The page's longest wait for its turn, ms. */
  worst: number;
  /** Time of one fixed loop on this machine at that moment, ms. */
  calibration: number;
}

/**
 * How a page is other with us than alone, in words; [] where it is not. It may wait so many turns of the
 * loop longer than twice as long as alone.
 */
export function compareLooks(alone: Look, withUs: Look, turns: number): string[] {
  const found: string[] = [];
  if (alone.dom.hash !== withUs.dom.hash) found.push(`nodes: ${firstDifference(alone, withUs)}`);
  for (const key of ['globals', 'sheets', 'adopted', 'errors'] as const) {
    if (alone[key] !== withUs[key]) found.push(`${key}: ${newWords(alone[key], withUs[key])}`);
  }
  for (const { fault } of [alone, withUs]) if (fault) found.push(`its own check: ${fault}`);
  const turn = Math.max(alone.calibration, withUs.calibration);
  if (withUs.worst > 2 * alone.worst + turns * turn) {
    found.push(`waits: ${alone.worst} ms alone, ${withUs.worst} ms with us, a turn is ${turn} ms`);
  }
  return found;
}

function firstDifference({ dom: alone }: Look, { dom: withUs }: Look): string {
  const [old, now] = [alone.text.split('\n'), withUs.text.split('\n')];
  const at = now.findIndex((line, index) => line !== old[index]);
  const counts = `${alone.nodes} nodes of ${alone.length}, ${withUs.nodes} of ${withUs.length}`;
  return `${counts}; first "${old[at]}" is "${now[at]}"`;
}

function newWords(alone: string | number, withUs: string | number): string {
  const old = new Set(`${alone}`.split(/[ \n]/));
  const more = `${withUs}`.split(/[ \n]/).filter((word) => !old.has(word));
  return more.join(' ') || `${alone} became ${withUs}`;
}
