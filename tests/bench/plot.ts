import type { RetrievalRow } from './part-retrieval';

const WIDTH = 640;
const HEIGHT = 360;
const MARGIN = { left: 56, right: 24, top: 24, bottom: 48 };

/** An SVG of quality against cost: MAP@5 upwards, milliseconds a query to the right, by tens. */
export function drawPlot(rows: readonly RetrievalRow[]): string {
  const systems = rows.filter(({ name }) => !name.includes('dev part'));
  const [low, high] = [0.6, 0.95];
  const times = systems.map(({ p50 }) => p50);
  const [least, most] = [Math.min(...times) / 2, Math.max(...times) * 3];
  const across = (ms: number) =>
    MARGIN.left +
    ((Math.log(ms) - Math.log(least)) / (Math.log(most) - Math.log(least))) *
      (WIDTH - MARGIN.left - MARGIN.right);
  const down = (map: number) =>
    HEIGHT - MARGIN.bottom - ((map - low) / (high - low)) * (HEIGHT - MARGIN.top - MARGIN.bottom);
  const ticks = [0.6, 0.7, 0.8, 0.9].map((map) => tickY(map, down(map)));
  const marks = [0.1, 0.3, 1, 3, 10, 30]
    .filter((ms) => ms > least && ms < most)
    .map((ms) => tickX(ms, across(ms)));
  const points = systems.map((row) => point(row, across(row.p50), down(row.map)));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="system-ui, sans-serif" font-size="12" role="img" aria-label="MAP@5 against time a query">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    ...ticks,
    ...marks,
    ...points,
    text(WIDTH / 2, HEIGHT - 10, 'median milliseconds a query, 10,375 claims', 'middle'),
    text(8, 16, 'MAP@5', 'start'),
    '</svg>\n',
  ].join('\n');
}

function point({ name, map }: RetrievalRow, x: number, y: number): string {
  const own = name.startsWith('ours');
  const label = `${own ? 'Sidelight' : name} ${map.toFixed(3)}`;
  const dot = `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="5" fill="${own ? '#0b6e4f' : '#888'}"/>`;
  return `${dot}${text(x + 9, y + 4, label, 'start', own ? '700' : '400')}`;
}

const tickY = (map: number, y: number) =>
  `<path d="M${MARGIN.left} ${y.toFixed(1)}H${WIDTH - MARGIN.right}" stroke="#ddd"/>${text(MARGIN.left - 8, y + 4, map.toFixed(1), 'end')}`;

const tickX = (ms: number, x: number) =>
  `<path d="M${x.toFixed(1)} ${MARGIN.top}V${HEIGHT - MARGIN.bottom}" stroke="#eee"/>${text(x, HEIGHT - MARGIN.bottom + 16, String(ms), 'middle')}`;

const text = (x: number, y: number, label: string, anchor: string, weight = '400') =>
  `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="${anchor}" font-weight="${weight}">${label}</text>`;
