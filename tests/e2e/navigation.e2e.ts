import { expect, it } from 'vitest';
import { situation, untilMarked, untilReads, untilUnmarked } from './sidelight';
import { until } from './wait';

const KILLED = 'more than 70 attackers had been killed';

situation('navigation', (stage) => {
  it('follows a single-page application from a covered article to another page and back', async () => {
    const { driver, server } = stage;
    await driver.tab.open(server.url('demo/single-page.html?raid'));
    await untilMarked(driver.tab, KILLED);
    const panel = await driver.openPanel(driver.tab);
    await untilReads(panel, KILLED);
    await driver.tab.click('a[data-page="market"]');
    await untilUnmarked(driver.tab);
    expect(await untilReads(panel, 'Nothing known here')).not.toContain('Belgorod');
    await driver.tab.run(() => history.back());
    await untilMarked(driver.tab, KILLED);
    await untilReads(panel, KILLED);
  });

  it('has a page back as it was, out of the back/forward cache', async () => {
    const { driver, server } = stage;
    await driver.tab.open(server.url('demo/raid-at-the-border.html?late=3600000'));
    await untilMarked(driver.tab, KILLED);
    const panel = await driver.openPanel(driver.tab);
    await untilReads(panel, KILLED);
    await driver.tab.run(() => {
      addEventListener('pageshow', ({ persisted }) => {
        document.documentElement.dataset.persisted = String(persisted);
      });
    });
    await driver.tab.open(server.url('demo/harbour-market.html'));
    await untilReads(panel, 'Nothing known here');
    await driver.tab.run(() => void setTimeout(() => history.back()));
    await until('the page out of the cache', () =>
      driver.tab.run(() => document.documentElement.dataset.persisted === 'true'),
    );
    await untilMarked(driver.tab, KILLED);
    await untilReads(panel, KILLED);
  });

  it('and forward again', async () => {
    const { driver } = stage;
    const panel = await driver.openPanel(driver.tab);
    await driver.tab.run(() => void setTimeout(() => history.forward()));
    expect(await untilReads(panel, 'Nothing known here')).not.toContain(KILLED);
    await untilUnmarked(driver.tab);
  });

  it('takes in a paragraph that arrives late, on the page and in the panel', async () => {
    const { driver, server } = stage;
    await driver.tab.open(server.url('demo/raid-at-the-border.html?late=1500'));
    const panel = await driver.openPanel(driver.tab);
    await untilMarked(driver.tab, 'Belgium will open an investigation');
    await untilReads(panel, 'Belgium will open an investigation');
  });
});
