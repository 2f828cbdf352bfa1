import { ask } from '../ask';
import type { Stage } from '../sidelight';

/** What of the extension's own interface is used here. */
interface Extension {
  storage: { local: { get(keys: null): Promise<Record<string, unknown>> } };
}

/** All that is kept: settings, the store, and what lies beside them. */
export async function readKept(stage: Stage): Promise<unknown> {
  const { value } = await ask(stage, 'readLibrary', {});
  // What is served in parts has a name of its own each time.
  const { of: _, ...library } = value as { of: string; count: number; part: object };
  const stored = await stage.driver.tab.run(() => {
    const { browser, chrome } = globalThis as unknown as Record<string, Extension>;
    return (browser ?? chrome)!.storage.local.get(null);
  });
  return { library, stored };
}
