import type { FirefoxChrome } from './firefox-chrome';
import { pause } from './wait';

/** For other processes to have thrown away what nobody holds. ms */
const COLLECTED_MS = 1000;

/**
 * Memory that Firefox's own reporters put down to realms of the extension with this uuid, its scripts on
 * pages among them, in all processes, bytes.
 */
export async function readHeap(chrome: FirefoxChrome, uuid: string): Promise<number> {
  await chrome.run(async () => {
    // Pages to which the reader could go back are kept whole, our scripts with them.
    for (const { linkedBrowser } of gBrowser.tabs)
      linkedBrowser.browsingContext.sessionHistory?.evictAllDocumentViewers();
    Services.obs.notifyObservers(null, 'child-mmu-request');
    await new Promise<void>((done) => reporters().minimizeMemoryUsage(done));

    function reporters() {
      const { classes, interfaces } = Components;
      const service = classes['@mozilla.org/memory-reporter-manager;1'];
      return service!.getService(interfaces.nsIMemoryReporterManager);
    }
  });
  await pause(COLLECTED_MS);
  return chrome.run(async (uuid) => {
    const { classes, interfaces } = Components;
    const service = classes['@mozilla.org/memory-reporter-manager;1'];
    const reporters = service!.getService(interfaces.nsIMemoryReporterManager);
    let bytes = 0;
    const take = (_: string, path: string, __: number, units: number, amount: number) => {
      if (units === 0 && path.startsWith('explicit/') && path.includes(uuid)) bytes += amount;
    };
    await new Promise<void>((done) => reporters.getReports(take, null, done, null, false));
    return bytes;
  }, uuid);
}

/** What of Firefox's own window is used here. */
declare const Services: { obs: { notifyObservers(subject: null, topic: string): void } };
declare const gBrowser: {
  tabs: {
    linkedBrowser: {
      browsingContext: { sessionHistory: { evictAllDocumentViewers(): void } | null };
    };
  }[];
};
declare const Components: {
  classes: Record<string, { getService(kind: object): Reporters }>;
  interfaces: { nsIMemoryReporterManager: object };
};
interface Reporters {
  minimizeMemoryUsage(done: () => void): void;
  getReports(
    take: (process: string, path: string, kind: number, units: number, amount: number) => void,
    data: null,
    done: () => void,
    doneData: null,
    anonymize: boolean,
  ): void;
}
