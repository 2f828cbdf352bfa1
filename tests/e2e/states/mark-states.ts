import { askFrom, pointOfText, untilMarked, untilUnmarked } from '../acts';
import type { Surface } from '../harness';
import { until } from '../wait';
import { ARTICLE, NEAR, type Scene, type State } from './scene';

const HOST = 'html > div:last-child';
const WITHOUT = 'none';

async function article({ driver, server }: Scene, marks: string): Promise<Surface> {
  const { tab } = driver;
  await askFrom(await driver.openPanel(tab), 'changeSettings', { marks });
  await tab.open(server.url(ARTICLE));
  await tab.activate();
  await (marks === WITHOUT ? untilUnmarked(tab) : untilMarked(tab, NEAR));
  return tab;
}

/** What the reader sees on the page itself, by the setting for it. */
export const MARK_STATES: State[] = [WITHOUT, 'tint', 'underline'].map((marks) => ({
  name: `marks-${marks}`,
  arrive: (scene) => article(scene, marks),
  look: (_, { driver }) => pointOfText(driver.tab, NEAR),
}));

/** The card beside a marked sentence. */
export const CARD_STATES: State[] = [
  {
    name: 'card',
    arrive: (scene) => article(scene, 'underline'),
    look: async (_, { driver: { tab } }) => {
      const point = await pointOfText(tab, NEAR);
      await tab.hover({ x: 1, y: 1 });
      await until(
        'no card',
        async () => !(await tab.run((at) => !!document.querySelector(at), HOST)),
      );
      await tab.hover(point);
      await until('the card', () => tab.run((at) => !!document.querySelector(at), HOST));
    },
  },
];
