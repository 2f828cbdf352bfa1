import type { Surface } from '../harness';
import { pointOfText, textOf, untilMarked } from '../sidelight';
import { pause, until } from '../wait';
import { askIn } from '../with-pages';
import type { Soak } from './soak';

/** What a reader, a browser and bad luck do to the extension while somebody reads on. */
export const ARTICLE = 'demo/raid-at-the-border.html?late=3600000';
export const CALM = 'demo/harbour-market.html';
const PAGES = [ARTICLE, CALM, 'reading--blog.html'];
const PASSAGE = 'more than 70 attackers';
const ON_PANEL = 'How many were killed or hurt?';
/** How far the clock goes wrong, and right again. ms */
const DAY = 24 * 60 * 60 * 1000;
const JUMPS = [400 * DAY, -400 * DAY, 0];
/** As a full disk and a forbidden store are told. */
const REFUSALS = ['QuotaExceededError', 'SecurityError'];
/** A card comes after a quarter of a second; a second one would be there after this. ms */
const CARD_MS = 600;
/** For a newer version to set itself up with many tabs, on a machine that does other things too. ms */
const TAKEOVER_MS = 90_000;

export async function navigate({ server, tabs }: Soak, at: number): Promise<void> {
  const tab = tabs[at % tabs.length]!;
  await tab.activate();
  const turn = at + Math.floor(at / tabs.length);
  await tab.open(server.url(PAGES[turn % PAGES.length]!));
}

export async function togglePanel({ driver, tabs, did }: Soak): Promise<void> {
  const panel = await driver.findPanel();
  if (panel) {
    // The answer may be lost with the panel.
    await Promise.race([panel.run(() => window.close()).catch(() => {}), pause(1000)]);
    await until('the panel to close', async () => !(await driver.findPanel()));
  } else await driver.openPanel(tabs[did.navigations % tabs.length]!);
  did.toggles++;
}

export async function setClock(soak: Soak, at: number): Promise<void> {
  await ask(soak, 'troubles', { ahead: JUMPS[Math.floor(at / 9) % JUMPS.length] });
  soak.did.jumps++;
}

export async function writeNote(soak: Soak, at: number): Promise<void> {
  const { id } = await ask(soak, 'saveNote', draftOf(at));
  soak.did.notes.push(id);
}

/** A note for which there is no room, or no leave: it must not be acknowledged. */
export async function writeRefused(soak: Soak, at: number): Promise<void> {
  const { did, driver } = soak;
  const refusal = REFUSALS[did.refusals % REFUSALS.length]!;
  await ask(soak, 'troubles', { refusal });
  const isDone = await ask(soak, 'saveNote', draftOf(at)).then(
    () => true,
    () => false,
  );
  await ask(soak, 'troubles', {});
  did.refusals++;
  if (isDone) did.lies++;
  const heard = await driver.errors();
  // The refused write is told of, as it should be.
  did.errors.push(...heard.filter((words) => !words.includes('answering saveNote')));
}

/** Puts a tab to sleep, and reads on in a new one in its place. */
export async function discardTab(soak: Soak, at: number): Promise<void> {
  const { tabs, driver, server } = soak;
  // The first one is the driver's own.
  const index = 1 + (at % (tabs.length - 1));
  const sleeper = `${server.url(CALM)}?sleeps=${at}`;
  await tabs[index]!.open(sleeper);
  tabs[index] = await driver.newTab(server.url(CALM));
  await ask(soak, 'discard', { url: sleeper });
  soak.did.discards++;
}

/** Keeps so many numbers for good, of 8 bytes each, as careless code does. */
export async function leak({ driver, tabs }: Soak, numbers: number): Promise<void> {
  const panel = await driver.openPanel(tabs[0]!);
  await panel.run((size) => {
    const kept = (Reflect.get(window, 'kept') as number[][] | undefined) ?? [];
    kept.push(new Array(size).fill(Math.random()));
    Reflect.set(window, 'kept', kept);
  }, numbers);
}

/** What came of loading a newer version under a page that is open. */
export interface Takeover {
  version: string;
  /** For which version the extension has set itself up. */
  setUpFor: string;
  /** How many cards show when the reader points at a mark: the old code must be quiet. */
  cards: number;
}

/** The browser loads a newer version while pages are open: the new code takes over from the old. */
export async function update(soak: Soak): Promise<Takeover> {
  const { driver, server, tabs, build } = soak;
  const [tab] = tabs as [Soak['asker']];
  await tab.open(server.url(ARTICLE));
  await tab.activate();
  await untilMarked(tab, PASSAGE);
  const version = build.raiseVersion();
  await driver.update();
  await until('the old panel to go', async () => !(await driver.findPanel()));
  soak.asker = await driver.newTab(server.url(CALM));
  const panel = await driver.openPanel(tab);
  await until('the new code to answer the panel', () => tellsOfArticle(panel), TAKEOVER_MS);
  await untilMarked(tab, PASSAGE);
  const cards = await countCards(soak);
  const setUpFor = async () => (await ask(soak, 'everything')).local.setUpFor as string;
  const isSetUp = async () => (await setUpFor()) === version;
  await until('the newer version to have set itself up', isSetUp, TAKEOVER_MS).catch(() => {});
  return { version, setUpFor: await setUpFor(), cards };
}

/** The page changes, so that all that watches it wakes, and the reader points at a mark until a card shows. */
async function countCards({ tabs }: Soak): Promise<number> {
  const [tab] = tabs as [Soak['asker']];
  const count = () => tab.run(() => document.querySelectorAll(':root > div').length);
  await tab.run(() => document.querySelector('article')?.append('The raid goes on.'));
  const point = await pointOfText(tab, PASSAGE);
  // What is read anew meanwhile takes a card away: then the reader points again.
  const cards = await until('a card', async () => {
    await tab.hover({ x: point.x + 40, y: point.y });
    await tab.hover(point);
    await pause(CARD_MS);
    return count();
  });
  await tab.press('Escape');
  return cards;
}

/** Throws with what the panel says instead. */
export async function tellsOfArticle(panel: Surface): Promise<true> {
  const text = await textOf(panel);
  if (!text.includes(ON_PANEL)) throw new Error(text);
  return true;
}

const draftOf = (at: number) => ({
  url: `https://soak.example/${at}`,
  title: 'A page',
  target: null,
  body: `${at}`,
});

function ask({ asker, driver }: Soak, type: string, body: object = {}) {
  return askIn(asker, driver, type, body);
}
