import { type Answer, askFrom } from './acts';
import type { Surface } from './harness';
import type { Stage } from './sidelight';

/** Sends a message as one of our own pages does; the tab shows that page afterwards. */
export async function ask({ driver }: Stage, type: string, body: object): Promise<Answer> {
  await driver.tab.open(`${driver.origin}/sidepanel.html`);
  return askFrom(driver.tab, type, body);
}

/** Copies of drafts are written one after the other: once this is answered, those before it are. */
export async function untilCopied(panel: Surface): Promise<void> {
  await askFrom(panel, 'saveDraft', { key: 'none', body: '' });
  await askFrom(panel, 'dropDraft', { key: 'none' });
}
