/** Says when a change is to be told. */
export interface ReportClock {
  /** Something changed. */
  wake(): void;
  stop(): void;
}

export interface ReportTimes {
  /** Quiet for so long, and the page has settled. ms */
  quiet?: number;
  /** A page that never settles is reported after so long. ms */
  latest?: number;
}

const QUIET_MS = 250;
const LATEST_MS = 2000;
const MINUTE_MS = 60_000;
/** So many reports in a minute come at their time; each further one waits twice as long as the last. */
const FREE_REPORTS = 8;
const FIRST_PAUSE_MS = 1000;
/** A page that never stops is read twice a minute. */
const MAX_PAUSE_MS = 30_000;

/**
 * Calls `report` once after a burst of `wake`s: when it has been quiet, at the latest when the burst is
 * `latest` old, and more and more sparsely under a burst without end, so that two scripts at war over a
 * node cost next to nothing.
 */
export function createReportClock(times: ReportTimes, report: () => void): ReportClock {
  const { quiet = QUIET_MS, latest = LATEST_MS } = times;
  let told: number[] = [];
  let since: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tell = () => {
    since = null;
    told.push(performance.now());
    report();
  };
  return {
    wake() {
      const now = performance.now();
      since ??= now;
      told = told.filter((at) => now - at < MINUTE_MS);
      const pause = (told.at(-1) ?? 0) + pauseAfter(told.length) - now;
      clearTimeout(timer);
      timer = setTimeout(tell, Math.max(pause, Math.min(quiet, since + latest - now)));
    },
    stop: () => clearTimeout(timer),
  };
}

/** How long to rest after the last of so many reports within a minute. */
function pauseAfter(reports: number): number {
  if (reports <= FREE_REPORTS) return 0;
  return Math.min(MAX_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (reports - FREE_REPORTS - 1));
}
