import type { Stage } from './sidelight';

/** As `lib/browser/transport.ts` sends them. */
interface Answer {
  ok: boolean;
  value?: unknown;
}

/** What of the extension's own interface is used here. */
interface Extension {
  runtime: { sendMessage(message: object): Promise<Answer> };
}

/** Sends a message as one of our own pages does; the tab shows that page afterwards. */
export async function ask({ driver }: Stage, type: string, body: object): Promise<Answer> {
  await driver.tab.open(`${driver.origin}/sidepanel.html`);
  return driver.tab.run(
    (message) => {
      const { browser, chrome } = globalThis as unknown as Record<string, Extension>;
      return (browser ?? chrome)!.runtime.sendMessage(message);
    },
    { to: 'background', type, body },
  );
}
