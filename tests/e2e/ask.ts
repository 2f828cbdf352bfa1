import { type Answer, askFrom } from './acts';
import type { Stage } from './sidelight';

/** Sends a message as one of our own pages does; the tab shows that page afterwards. */
export async function ask({ driver }: Stage, type: string, body: object): Promise<Answer> {
  await driver.tab.open(`${driver.origin}/sidepanel.html`);
  return askFrom(driver.tab, type, body);
}
