import { expect, it } from 'vitest';
import type { MadePage } from './serve';
import { marksOn, situation, untilMarked, untilReads } from './sidelight';

const VEHICLES = 'Their vehicles can be bought in any military shop';

/** Pages of which names say one thing and sentences another. */
const MADE: Record<string, () => MadePage> = {
  'nobody-named.html': () =>
    page('Two accounts from Belgorod', [
      'Two of the fighters died and ten were wounded, their comrades say.',
      `${VEHICLES}, they joke.`,
    ]),
  'belgorod-and-nothing-of-it.html': () =>
    page('The Belgorod raid has a song', [
      'Vyacheslav Gladkov heard it at the harbour market on Sunday.',
      'The tune is older than she is, and everybody knows the words.',
      'Herring is sold beside the stage, and the queue is long.',
      'Next week a choir of bakers comes to the hall.',
    ]),
};

situation(
  'a page whose sentences tell what it is about',
  (stage) => {
    it('has marks where it names the place and nobody', async () => {
      const { driver, server } = stage;
      await driver.tab.open(server.url('nobody-named.html'));
      await untilMarked(driver.tab, VEHICLES);
      const panel = await driver.openPanel(driver.tab);
      await untilReads(panel, 'About: Cross-border raid on the Belgorod region');
      await untilReads(panel, '2 of its sentences speak to questions about the event.');
    });

    it('has none where it names the event and speaks of something else', async () => {
      const { driver, server } = stage;
      await driver.tab.open(server.url('belgorod-and-nothing-of-it.html'));
      const panel = await driver.openPanel(driver.tab);
      await untilReads(panel, 'Names, but no match');
      expect(await marksOn(driver.tab)).toEqual({});
    });
  },
  { made: MADE },
);

function page(title: string, paragraphs: string[]): MadePage {
  const text = paragraphs.map((words) => `<p>${words}</p>`).join('');
  return {
    type: 'text/html; charset=utf-8',
    body: `<!doctype html><html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1>${text}</article></body></html>`,
  };
}
