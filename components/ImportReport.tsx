import type { Outcome, ImportReport as Report, ReportLine } from '../lib/exchange/merge-report';
import { useText } from './text';

const OUTCOMES: Outcome[] = ['refused', 'changed', 'new', 'same'];
/** More lines than anybody reads at once, and than a browser draws at once. */
const MOST_LINES = 500;

/** What becomes of each line of a file: counts, and behind each the lines with their reasons. */
export function ImportReport({ lines, counts }: Report) {
  const t = useText();
  return (
    <ul class="outcomes">
      {OUTCOMES.filter((outcome) => counts[outcome] > 0).map((outcome) => (
        <li key={outcome}>
          <details open={outcome === 'refused'}>
            <summary>{t(`exchange.outcome.${outcome}`, { count: counts[outcome] })}</summary>
            <Lines lines={lines.filter((line) => line.outcome === outcome)} />
          </details>
        </li>
      ))}
      {lines.length === 0 && <li>{t('exchange.nothing')}</li>}
    </ul>
  );
}

function Lines({ lines }: { lines: ReportLine[] }) {
  const t = useText();
  const more = lines.length - MOST_LINES;
  return (
    <>
      <ul class="quiet">
        {lines.slice(0, MOST_LINES).map(({ what, place, label, why }) => (
          <li key={`${what} ${place} ${label}`}>
            {t(`exchange.what.${what}`, { place })}
            {label && `: ${label}`}
            {why && ` – ${t(`exchange.why.${why}`)}`}
          </li>
        ))}
      </ul>
      {more > 0 && <p class="quiet">{t('exchange.more', { count: more })}</p>}
    </>
  );
}
