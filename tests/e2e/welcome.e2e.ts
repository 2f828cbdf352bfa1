import { expect, it } from 'vitest';
import { faultsInBothSchemes } from './axe';
import { marksOn, press, situation, untilReads } from './sidelight';
import { until } from './wait';

// That an install opens this page is waited for by each start of a browser here.
situation('the first steps', (stage) => {
  it('mark their sample and lead through its marks', async () => {
    const { driver } = stage;
    await driver.tab.open(`${driver.origin}/welcome.html`);
    await untilReads(driver.tab, 'Mark 1 of 3');
    const { 'same-statement': same = [], shown } = await marksOn(driver.tab);
    expect(same).toContain(
      'Russia’s Defence Ministry said that more than 70 attackers had been killed.',
    );
    expect(shown).toEqual([same[0]]);
    await press(driver.tab, 'Next');
    await untilReads(driver.tab, 'Mark 2 of 3');
    await until('the next mark to be shown', async () => {
      return (await marksOn(driver.tab)).shown?.[0]?.includes('the Pentagon said');
    });
  });

  it('can be gone through by keys alone', async () => {
    const { tab } = stage.driver;
    await tab.run(() => document.querySelector<HTMLElement>('.preview button.primary')!.focus());
    await tab.press('Enter');
    await untilReads(tab, 'Mark 3 of 3');
  });

  it('have no fault that axe knows in either scheme', async () => {
    expect(await faultsInBothSchemes(stage.driver.tab)).toEqual([]);
  });

  it('keep what the reader chooses', async () => {
    const { driver } = stage;
    await driver.tab.click('input[value="ask"]');
    await untilReads(driver.tab, 'Saved');
    await driver.tab.open(`${driver.origin}/options.html`);
    await until('ask first to be on', () =>
      driver.tab.run(
        () => !!document.querySelectorAll<HTMLInputElement>('#where input')[1]?.checked,
      ),
    );
  });
});
