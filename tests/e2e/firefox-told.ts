import type { FirefoxChrome } from './firefox-chrome';
import type { ToldAloud } from './harness';
import { until } from './wait';

/**
 * What Firefox gives a screen reader of the document in a browser element, which `browserOf` is the expression
 * for. The first who asks starts the service: a document that is there already takes a moment to come.
 */
export function toldIn(chrome: FirefoxChrome, browserOf: string): Promise<ToldAloud[]> {
  return until('Firefox to tell aloud', async () => {
    const told = await chrome.runIn<ToldAloud[]>('chrome', `(${walk})(${browserOf})`);
    return told.length > 1 && told;
  });
}

/** Runs in the browser's window. */
function walk(browser: unknown): ToldAloud[] {
  const service = Cc['@mozilla.org/accessibilityService;1']!.getService(Ci.nsIAccessibilityService);
  const told: ToldAloud[] = [];
  const tell = (thing: Accessible | null) => {
    for (let each = thing; each; each = each.nextSibling) {
      told.push({ role: each.computedARIARole, name: each.name ?? '' });
      tell(each.firstChild);
    }
  };
  tell(service.getAccessibleFor(browser)?.firstChild ?? null);
  return told;
}

/** What of Firefox's accessibility service is used here. */
interface Accessible {
  /** Empty where ARIA has no name for it, such as for plain text. */
  computedARIARole: string;
  name: string | null;
  firstChild: Accessible | null;
  nextSibling: Accessible | null;
}
declare const Ci: { nsIAccessibilityService: unknown };
declare const Cc: Record<
  string,
  { getService(kind: unknown): { getAccessibleFor(node: unknown): Accessible | null } }
>;
