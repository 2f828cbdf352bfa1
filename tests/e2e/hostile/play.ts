import type { Tab } from '../harness';
import type { Stage } from '../sidelight';
import { pause, until } from '../wait';
import type { Look } from './compare-looks';
import type { HostilePage } from './pages';

declare const witness: {
  state(): string;
  go(): void;
  counted(): number;
  marks(): string;
  spot(): { x: number; y: number } | null;
  look(): string;
};

const PASSAGE = 'more than 70 attackers had been killed';
/** What a page may put into its words without changing them. */
const INVISIBLE = /[\u200b\u202a-\u202e\u2066-\u2069]/g;
/** A bomb takes its time in the background, on a machine that does other things too. ms */
const PATIENCE_MS = 60_000;

/** Where a page is played, and whether any code of ours is there. */
export interface Scene {
  stage: Stage;
  alone: boolean;
  /** Origin of our extension, which the page may look for. */
  origin: string;
}

/** Opens a page, waits for our part in it unless it is `alone`, lets it play its trick, and looks. */
export async function play(
  { stage: { driver, server }, alone, origin }: Scene,
  page: HostilePage,
  query = '',
): Promise<Look> {
  const { tab } = driver;
  const id = new URL(origin).host;
  const search = new URLSearchParams({ id, origin });
  await tab.open(server.url(`hostile/${page.file}?${search}${query}`));
  await untilIs(tab, 'ready');
  if (!alone) await settle(tab, page, page.marks === 'yes');
  await tab.run(() => witness.go());
  await untilIs(tab, 'done');
  if (page.does === 'point') await point(tab, page, alone);
  if (!alone) await settle(tab, page, page.ends === 'marked');
  return JSON.parse(await tab.run(() => witness.look()));
}

/** What is painted on a page, a line each. */
export async function marksOf(tab: Tab): Promise<string> {
  const marks = await tab.run(() => witness.marks());
  return marks.replace(INVISIBLE, '').replace(/[^\S\n]+/g, ' ');
}

async function settle(tab: Tab, { pause: ms }: HostilePage, isMarked: boolean): Promise<void> {
  if (!isMarked) return pause(ms);
  const isThere = async () => (await marksOf(tab)).replace(/\s+/g, ' ').includes(PASSAGE);
  await until(`a mark on "${PASSAGE}"`, isThere, PATIENCE_MS);
}

function untilIs(tab: Tab, wanted: string): Promise<unknown> {
  const isThere = async () => (await tab.run(() => witness.state())) === wanted;
  return until(`the page to be ${wanted}`, isThere, PATIENCE_MS);
}

/** Points at the marked sentence as a hand does, waits for a card where the page counts them, and leaves. */
async function point(tab: Tab, { source }: HostilePage, alone: boolean): Promise<void> {
  const spot = (await tab.run(() => witness.spot())) ?? { x: 60, y: 60 };
  await tab.hover({ x: spot.x + 60, y: spot.y });
  await tab.hover(spot);
  if (!alone && source.includes('witness.count()')) {
    await until('a card', async () => (await tab.run(() => witness.counted())) > 0);
  }
  await pause(400);
  await tab.hover({ x: 3, y: 3 });
  await tab.hover({ x: 6, y: 6 });
  await pause(alone ? 0 : 500);
}
