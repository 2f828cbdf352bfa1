import type { BrowserKind } from '../../tools/browsers';
import type { Payload } from './cdp';
import { launchChromium } from './chromium';
import { launchFirefox } from './firefox';

export interface LaunchOptions {
  /** Folder of the built extension. */
  extension: string;
  /** Path of the browser's program. */
  program: string;
  /** Profile folder to use and keep; without it a new one, removed on `close`. */
  profile?: string;
  /** Whether a window is shown. */
  headed?: boolean;
  /** Whether pages and panels are to be dark. */
  dark?: boolean;
  /** Whether the extension may run in private windows. */
  privately?: boolean;
  /** Whether the browser keeps nothing ("never remember history"). Firefox alone knows that. */
  forgetful?: boolean;
  /** `host:port` of a proxy through which everything goes, this machine's own pages too. */
  proxy?: string;
  /** Folder in which files are saved without a question. */
  downloads?: string;
  /** File in which the browser writes down the names that it looks up. Firefox adds `.moz_log`. */
  netLog?: string;
}

/** Centre of something, in CSS pixels of its surface. */
export interface Point {
  x: number;
  y: number;
}

/** One thing in the browser's accessibility tree, by the ARIA name of its role. */
export interface ToldAloud {
  role: string;
  name: string;
}

/** Something with a document in it: a tab's page, or the panel beside it. */
export interface Surface {
  /** Calls `action` inside the document and answers its result. Arguments and result are plain JSON. */
  run<A extends unknown[], R>(action: (...args: A) => R, ...args: A): Promise<Awaited<R>>;
  /** A trusted mouse click, on the first element that fits a selector or on a point. */
  click(target: string | Point): Promise<void>;
  /** A trusted key press: a character or a `KeyboardEvent.key`, with modifiers as in `Shift+Tab`. */
  press(keys: string): Promise<void>;
  /** A picture of what is seen, as PNG. */
  screenshot(): Promise<Buffer>;
  /** Lays the document out as if its window were so large. Chromium alone. CSS pixels. */
  resize?(width: number, height: number): Promise<void>;
  /** Moves the trusted pointer to a point, with no button down. Chromium's panels, and tabs. */
  hover?(point: Point): Promise<void>;
  /** Shows the document as to a reader of that scheme. Chromium alone. */
  dress?(scheme: 'light' | 'dark'): Promise<void>;
  /** What a screen reader is given of the document, in its order. */
  toldAloud(): Promise<ToldAloud[]>;
}

/** The page of one tab. */
export interface Tab extends Surface {
  /** Goes to an address and waits for the page's load event. */
  open(url: string): Promise<void>;
  /**
   * A right click, and a choice of what opens. Firefox alone: Chromium's menu is the system's, which
   * no protocol reaches.
   */
  chooseFromMenu?(point: Point, label: string): Promise<void>;
  /** Moves the trusted pointer to a point, with no button down. */
  hover(point: Point): Promise<void>;
  /** Calls `action` with the closed shadow root of the first element that fits; null where there is none. */
  inClosedRoot<R>(selector: string, action: (root: ShadowRoot) => R): Promise<R | null>;
  /** One command of the browser's own protocol, for measures. Chromium alone. */
  inspect?(method: string, params?: object): Promise<Payload>;
  /** Calls back with each event of a kind from this tab, once its domain is enabled. Chromium alone. */
  onEvent?(event: string, listener: (params: Payload) => void): void;
  /** Brings the tab to the front. */
  activate(): Promise<void>;
  close(): Promise<void>;
}

/** What the extension takes of a browser's memory. */
export interface Heap {
  /** JavaScript heap of its background, its panel and other pages, bytes; in Firefox of its scripts on pages too. */
  bytes: number;
  /** Objects of its scripts on pages; null where the browser counts them with the rest. */
  objects: number | null;
}

/** What the toolbar button says of a tab. */
export interface ToolbarLook {
  badge: string;
  title: string;
  /** File of its picture; null where the browser does not tell. */
  icon: string | null;
}

/** A running browser with the extension in it. */
export interface Driver {
  kind: BrowserKind;
  /** Origin of the extension's own pages. */
  origin: string;
  /** The tab with which the browser opened. */
  tab: Tab;
  newTab(url: string): Promise<Tab>;
  /** A tab in a private window of its own; `privately` must be set. */
  newPrivateTab(url: string): Promise<Tab>;
  /** A tab in a window of its own; that window's panel is opened with `openPanel` of this tab. */
  newWindow(url: string): Promise<Tab>;
  /** The real side panel or sidebar, null while it is closed. */
  findPanel(): Promise<Surface | null>;
  /** Presses the toolbar button for the tab in front. */
  pressButton(): Promise<void>;
  /** Presses the toolbar button if the panel is not open yet, and answers the real side panel or sidebar. */
  openPanel(tab: Tab): Promise<Surface>;
  /** The tab's page with its panel beside it, as a reader sees them, as PNG. */
  picture(tab: Tab): Promise<Buffer>;
  /** An empty tab behind the others, in which pictures can be drawn. Chromium alone. */
  newEasel?(): Promise<Tab>;
  /** Gives or withdraws access to all sites, as the reader does on the browser's own page for extensions. */
  setAccess(isGiven: boolean): Promise<void>;
  /** Does what the key of a command does in the tab that is in front. */
  command(name: string): Promise<void>;
  /** What the toolbar button says of the tab that is in front. */
  toolbar(): Promise<ToolbarLook>;
  /** Resolves when the browser has ended, also by its user's hand. */
  ended(): Promise<void>;
  /** Stops the service worker or event page, as the browser does after a while. */
  stopBackground(): Promise<void>;
  /** Ends the browser, by force with `kill`, and starts it on the same profile. Old tabs are gone. */
  restart(options?: { kill?: boolean }): Promise<void>;
  /** Calls back with each text that a page of the extension logs, also after a restart. */
  onLog(listener: (text: string) => void): void;
  /** Loads the extension anew from its folder while it runs, as a browser does with a newer version. */
  update(): Promise<void>;
  /** Removes the extension while its pages are open. Chromium alone: Firefox ends its scripts by itself. */
  remove?(): Promise<void>;
  /** Memory of what is the extension's own, after a collection. */
  heap(): Promise<Heap>;
  /** JavaScript heap of all pages and workers after a collection, bytes. Chromium alone. */
  heapOfAll?(): Promise<number>;
  /** Ids of the browser's processes. Chromium alone. */
  processes?(): Promise<number[]>;
  /** Errors in any of the extension's contexts since the last call. */
  errors(): Promise<string[]>;
  close(): Promise<void>;
}

/** Starts a browser with the extension loaded. */
export function launch(kind: BrowserKind, options: LaunchOptions): Promise<Driver> {
  return kind === 'chromium' ? launchChromium(options) : launchFirefox(options);
}
