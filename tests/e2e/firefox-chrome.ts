import { readAnswer, settledScript } from './firefox-script';
import type { Point, ToolbarLook } from './harness';
import type { Marionette } from './marionette';
import { callOf, splitKeys } from './surface';

/** Code points by which WebDriver names keys that type nothing. */
const KEYS: Record<string, string> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  Meta: '\uE03D',
};

/** Where commands go: the browser's own window, or the page of one tab. */
export type Place = 'chrome' | { tab: string };

/**
 * Firefox's window and its tabs behind one connection. Commands run one after another: the place
 * they go to is a state of the connection.
 */
export class FirefoxChrome {
  readonly #marionette: Marionette;
  readonly #id: string;
  #queue: Promise<unknown> = Promise.resolve();
  #context = 'content';
  #handle = '';

  constructor(marionette: Marionette, id: string) {
    this.#marionette = marionette;
    this.#id = id;
  }

  /** How Firefox names the extension's widgets. */
  get widget(): string {
    return this.#id.toLowerCase().replaceAll(/[^a-z0-9_-]/g, '_');
  }

  /** Sends one command to a place. */
  // biome-ignore lint/suspicious/noExplicitAny: replies are read by those who know the command
  send(place: Place, name: string, parameters: object = {}): Promise<any> {
    const reply = this.#queue.then(async () => {
      await this.#enter(place);
      return this.#marionette.send(name, parameters);
    });
    this.#queue = reply.catch(() => {}); // whoever asked hears of it
    return reply;
  }

  /** Calls `action` in the browser's window, or in a tab's page. */
  async run<A extends unknown[], R>(action: (...args: A) => R, ...args: A): Promise<Awaited<R>> {
    return this.runIn('chrome', callOf(action, args));
  }

  /** Evaluates an expression; waits where it is a promise. Throws what it throws. */
  async runIn<R>(place: Place, expression: string): Promise<Awaited<R>> {
    const script = settledScript(expression);
    return readAnswer<R>(
      await this.send(place, 'WebDriver:ExecuteAsyncScript', { script, args: [] }),
    );
  }

  /** `button` is 0 for the left one, 2 for the right one. */
  async click(place: Place, { x, y }: Point, button = 0): Promise<void> {
    const actions = [
      { type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0, origin: 'viewport' },
      { type: 'pointerDown', button },
      { type: 'pointerUp', button },
    ];
    await this.#perform(place, { type: 'pointer', id: 'mouse', actions });
  }

  async hover(place: Place, { x, y }: Point): Promise<void> {
    const to = { x: Math.round(x), y: Math.round(y), duration: 0, origin: 'viewport' };
    const actions = [{ type: 'pointerMove', ...to }];
    await this.#perform(place, { type: 'pointer', id: 'mouse', actions });
  }

  /** Evaluates an expression on a tab's page with the browser's own rights. */
  async runPrivileged<R>(place: Place, expression: string): Promise<Awaited<R>> {
    const how = { script: settledScript(expression), args: [], sandbox: 'system' };
    return readAnswer<R>(await this.send(place, 'WebDriver:ExecuteAsyncScript', how));
  }

  /** Gives or withdraws what the manifest asks for, as the switch in about:addons does. */
  setAccess(isGiven: boolean): Promise<void> {
    return this.run(
      async (id, isGiven) => {
        const module = 'resource://gre/modules/ExtensionPermissions.sys.mjs';
        const { ExtensionPermissions } = ChromeUtils.importESModule(module);
        const { extension } = WebExtensionPolicy.getByID(id);
        const asked = { permissions: [], origins: extension.manifest.host_permissions };
        await ExtensionPermissions[isGiven ? 'add' : 'remove'](id, asked, extension);
      },
      this.#id,
      isGiven,
    );
  }

  /** What the toolbar button says. It is put where it is seen, as `clickAction` does. */
  toolbar(): Promise<ToolbarLook> {
    return this.run((widget) => {
      CustomizableUI.addWidgetToArea(`${widget}-browser-action`, CustomizableUI.AREA_NAVBAR);
      const button = document.getElementById(`${widget}-BAP`)!;
      return {
        badge: button.getAttribute('badge') ?? '',
        title: button.getAttribute('tooltiptext') ?? button.getAttribute('label') ?? '',
        icon: /[^/]+\.png/.exec(button.getAttribute('style') ?? '')?.[0] ?? null,
      };
    }, this.widget);
  }

  async press(place: Place, keys: string): Promise<void> {
    const { modifiers, key } = splitKeys(keys);
    const values = [...modifiers, key].map((name) => KEYS[name] ?? name);
    const actions = [
      ...values.map((value) => ({ type: 'keyDown', value })),
      ...values.reverse().map((value) => ({ type: 'keyUp', value })),
    ];
    await this.#perform(place, { type: 'key', id: 'keyboard', actions });
  }

  async screenshot(place: Place): Promise<Buffer> {
    const picture = await this.send(place, 'WebDriver:TakeScreenshot', { full: false });
    return Buffer.from(picture, 'base64');
  }

  /** Puts the toolbar button where it is seen, as a person does by "Pin to Toolbar", and clicks it. */
  async clickAction(): Promise<void> {
    const point = await this.run(async (widget) => {
      CustomizableUI.addWidgetToArea(`${widget}-browser-action`, CustomizableUI.AREA_NAVBAR);
      const button = document.getElementById(`${widget}-BAP`)!;
      await new Promise(requestAnimationFrame);
      const box = button.getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }, this.widget);
    await this.click('chrome', point);
  }

  /** Chooses an entry of the context menu, which must be open; false where it is not there (yet). */
  chooseEntry(label: string): Promise<boolean> {
    return this.run((label) => {
      const menu = document.getElementById('contentAreaContextMenu') as unknown as Popup;
      const items = [...menu.querySelectorAll('menuitem')];
      const item = items.find((item) => item.getAttribute('label') === label);
      if (menu.state !== 'open' || !item) return false;
      const parent = item.parentElement as unknown as Popup;
      if (parent !== menu) (parent.parentElement as unknown as Submenu).openMenu(true);
      if (parent.state !== 'open') return false;
      parent.activateItem(item);
      return true;
    }, label);
  }

  /**
   * Ends the event page, as Firefox does when it has been idle, and tells whether it ended. While an
   * event is still being answered Firefox puts it off; a page that an event starts anew did end.
   */
  stopBackground(): Promise<boolean> {
    return this.run(async (id) => {
      const { extension } = WebExtensionPolicy.getByID(id);
      let ended = extension.backgroundState === 'stopped';
      extension.once('shutdown-background-script', () => {
        ended = true;
      });
      if (!ended) await extension.terminateBackground({ ignoreDevToolsAttached: true });
      return ended;
    }, this.#id);
  }

  /** Uncaught errors from the extension's own files since the last call. */
  takeErrors(origin: string): Promise<string[]> {
    return this.run((origin) => {
      const messages = Services.console.getMessageArray();
      Services.console.reset();
      return messages
        .filter(({ sourceName, flags }) => sourceName?.startsWith(origin) && !(flags! & 1))
        .map(({ errorMessage, sourceName }) => `${errorMessage} (${sourceName})`);
    }, origin);
  }

  /** The tab in front, as Marionette names it. */
  async currentHandle(): Promise<string> {
    this.#handle = await this.#marionette.send('WebDriver:GetWindowHandle');
    return this.#handle;
  }

  /** Brings a tab to the front. */
  async focus(handle: string): Promise<void> {
    await this.send({ tab: handle }, 'WebDriver:SwitchToWindow', { handle, focus: true });
  }

  /** Closes the tab that shows an address; false where none does (yet). */
  closeTab(address: string): Promise<boolean> {
    return this.run((address) => {
      const tab = gBrowser.tabs.find(({ linkedBrowser }) => {
        return linkedBrowser.currentURI.spec === address;
      });
      if (tab) gBrowser.removeTab(tab);
      return Boolean(tab);
    }, address);
  }

  async quit(): Promise<void> {
    await this.send('chrome', 'Marionette:Quit', { flags: ['eForceQuit'] });
  }

  async #perform(place: Place, source: object): Promise<void> {
    await this.send(place, 'WebDriver:PerformActions', { actions: [source] });
  }

  async #enter(place: Place): Promise<void> {
    const context = place === 'chrome' ? 'chrome' : 'content';
    if (context !== this.#context) {
      await this.#marionette.send('Marionette:SetContext', { value: context });
      this.#context = context;
    }
    if (place === 'chrome' || place.tab === this.#handle) return;
    await this.#marionette.send('WebDriver:SwitchToWindow', { handle: place.tab, focus: false });
    this.#handle = place.tab;
  }
}

/** What of Firefox's own window is used here. */
declare const WebExtensionPolicy: {
  getByID(id: string): {
    extension: {
      manifest: { host_permissions: string[] };
      backgroundState: string;
      once(event: string, listener: () => void): void;
      terminateBackground(how: object): Promise<void>;
    };
  };
};
declare const ChromeUtils: {
  importESModule(module: string): {
    ExtensionPermissions: Record<
      'add' | 'remove',
      (id: string, permissions: object, extension: object) => Promise<void>
    >;
  };
};
interface Popup extends HTMLElement {
  state: string;
  activateItem(item: Element): void;
}
interface Submenu {
  openMenu(open: boolean): void;
}
declare const gBrowser: {
  tabs: { linkedBrowser: { currentURI: { spec: string } } }[];
  removeTab(tab: object): void;
};
declare const CustomizableUI: {
  AREA_NAVBAR: string;
  addWidgetToArea(id: string, area: string): void;
};
declare const Services: {
  console: {
    getMessageArray(): { errorMessage?: string; sourceName?: string; flags?: number }[];
    reset(): void;
  };
};
