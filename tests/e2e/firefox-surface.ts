import type { FirefoxChrome, Place } from './firefox-chrome';
import { readAnswer, settledScript } from './firefox-script';
import { toldIn } from './firefox-told';
import type { Point, Surface, Tab, ToldAloud } from './harness';
import { callOf, pointOf } from './surface';
import { until } from './wait';

/** The page of one tab of Firefox. */
export class FirefoxTab implements Tab {
  #chrome: FirefoxChrome;
  #handle: string;
  #place: Place;

  private constructor(chrome: FirefoxChrome, handle: string) {
    this.#chrome = chrome;
    this.#handle = handle;
    this.#place = { tab: handle };
  }

  /** The tab in front, right after the start. */
  static async current(chrome: FirefoxChrome): Promise<FirefoxTab> {
    return new FirefoxTab(chrome, await chrome.currentHandle());
  }

  static async create(
    chrome: FirefoxChrome,
    type: 'tab' | 'window' = 'tab',
    { isPrivate = false } = {},
  ): Promise<FirefoxTab> {
    const { handle } = await chrome.send('chrome', 'WebDriver:NewWindow', {
      type,
      private: isPrivate,
      focus: true,
    });
    return new FirefoxTab(chrome, handle);
  }

  async open(url: string): Promise<void> {
    await this.#chrome.send(this.#place, 'WebDriver:Navigate', { url });
  }

  async chooseFromMenu(point: Point, label: string): Promise<void> {
    await this.#chrome.click(this.#place, point, 2);
    await until(`the menu's entry "${label}"`, () => this.#chrome.chooseEntry(label));
  }

  hover(point: Point): Promise<void> {
    return this.#chrome.hover(this.#place, point);
  }

  inClosedRoot<R>(selector: string, action: (root: ShadowRoot) => R): Promise<R | null> {
    const root = `document.querySelector(${JSON.stringify(selector)})?.openOrClosedShadowRoot`;
    return this.#chrome.runPrivileged(
      this.#place,
      `((root) => (root ? (${action})(root) : null))(${root})`,
    );
  }

  async activate(): Promise<void> {
    await this.#chrome.focus(this.#handle);
  }

  async close(): Promise<void> {
    await this.#chrome.send(this.#place, 'WebDriver:CloseWindow');
  }

  run<A extends unknown[], R>(action: (...args: A) => R, ...args: A): Promise<Awaited<R>> {
    return this.#chrome.runIn(this.#place, callOf(action, args));
  }

  async click(target: string | Point): Promise<void> {
    await this.#chrome.click(this.#place, await pointOf(this, target));
  }

  press(keys: string): Promise<void> {
    return this.#chrome.press(this.#place, keys);
  }

  screenshot(): Promise<Buffer> {
    return this.#chrome.screenshot(this.#place);
  }

  async toldAloud(): Promise<ToldAloud[]> {
    await this.activate();
    return toldIn(this.#chrome, 'gBrowser.selectedBrowser');
  }
}

/** The real sidebar: a document inside a browser inside the window. */
export class FirefoxPanel implements Surface {
  #chrome: FirefoxChrome;

  constructor(chrome: FirefoxChrome) {
    this.#chrome = chrome;
  }

  isOpen(): Promise<boolean> {
    return this.#chrome.run(
      (command) => SidebarController.isOpen && SidebarController.currentID === command,
      `${this.#chrome.widget}-sidebar-action`,
    );
  }

  isLoaded(origin: string): Promise<boolean> {
    return this.#chrome.run((origin) => {
      const inner =
        SidebarController.browser.contentDocument.getElementById('webext-panels-browser');
      return inner.currentURI.spec.startsWith(origin) && !inner.webProgress.isLoadingDocument;
    }, origin);
  }

  /** Scripts reach the sidebar's document through the actor that serves Marionette in tabs. */
  async run<A extends unknown[], R>(action: (...args: A) => R, ...args: A): Promise<Awaited<R>> {
    const script = settledScript(callOf(action, args));
    const reply = await this.#chrome.run((script) => {
      const inner =
        SidebarController.browser.contentDocument.getElementById('webext-panels-browser');
      const actor = inner.browsingContext.currentWindowGlobal.getActor('MarionetteCommands');
      return actor.executeScript(script, [], { async: true, timeout: 30_000, sandboxName: null });
    }, script);
    return readAnswer<R>(reply);
  }

  async click(target: string | Point): Promise<void> {
    const point = await pointOf(this, target);
    const corner = await this.#corner();
    await this.#chrome.click('chrome', { x: corner.x + point.x, y: corner.y + point.y });
  }

  press(keys: string): Promise<void> {
    return this.#chrome.press('chrome', keys);
  }

  /** The whole window: the sidebar beside its page. */
  screenshot(): Promise<Buffer> {
    return this.#chrome.screenshot('chrome');
  }

  toldAloud(): Promise<ToldAloud[]> {
    const inner =
      "SidebarController.browser.contentDocument.getElementById('webext-panels-browser')";
    return toldIn(this.#chrome, inner);
  }

  /** Where the sidebar begins in the window. */
  #corner(): Promise<Point> {
    return this.#chrome.run(() => {
      const { x, y } = SidebarController.browser.getBoundingClientRect();
      return { x, y };
    });
  }
}

/** What of Firefox's sidebar is used here. */
declare const SidebarController: {
  isOpen: boolean;
  currentID: string;
  browser: HTMLElement & { contentDocument: { getElementById(id: string): InnerBrowser } };
};
interface InnerBrowser {
  currentURI: { spec: string };
  webProgress: { isLoadingDocument: boolean };
  browsingContext: {
    currentWindowGlobal: {
      getActor(name: string): {
        executeScript(script: string, args: unknown[], how: object): Promise<string>;
      };
    };
  };
}
