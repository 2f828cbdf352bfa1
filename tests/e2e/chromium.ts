import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { CHROMIUM_ARGS } from '../../tools/browsers';
import { Cdp } from './cdp';
import { ChromiumErrors } from './chromium-errors';
import { ChromiumHeap } from './chromium-heap';
import { ChromiumSurface } from './chromium-surface';
import { ChromiumTab } from './chromium-tab';
import type { Driver, Heap, LaunchOptions, Surface, Tab, ToolbarLook } from './harness';
import { joinPictures } from './join-pictures';
import { guard, isRunning, newProfile, removeProfile, waitForExit } from './profile';
import { until } from './wait';

/** Nothing but this machine is reached, whatever a page or the browser asks for. */
const OFFLINE = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';

interface Target {
  targetId: string;
  type: string;
  url: string;
}

/** Starts Chromium with the extension in it; see `launch`. */
export async function launchChromium(options: LaunchOptions): Promise<Driver> {
  const driver = new Chromium(options);
  try {
    await driver.start();
  } catch (error) {
    await driver.close();
    throw error;
  }
  return driver;
}

class Chromium implements Driver {
  readonly kind = 'chromium';
  tab!: ChromiumTab;
  #options: LaunchOptions;
  #profile: string;
  #process!: ChildProcess;
  #cdp!: Cdp;
  #errors!: ChromiumErrors;
  #heap!: ChromiumHeap;
  #id = '';
  #isWelcomed = false;
  /** Sessions by target. */
  #sessions = new Map<string, string>();
  #listeners: ((text: string) => void)[] = [];
  /** Targets of the panels of other windows than the first, by the window's tab. */
  #windows = new Map<Tab, string>();

  constructor(options: LaunchOptions) {
    this.#options = options;
    this.#profile = options.profile ?? newProfile();
  }

  get origin(): string {
    return `chrome-extension://${this.#id}`;
  }

  async start(): Promise<void> {
    const { program, extension, headed, dark, proxy, netLog } = this.#options;
    const { privately = false, downloads } = this.#options;
    const args = [
      ...CHROMIUM_ARGS,
      OFFLINE,
      '--remote-debugging-pipe',
      // Chrome itself no longer knows --load-extension; this lets the pipe load one, as in Chromium.
      '--enable-unsafe-extension-debugging',
      '--no-default-browser-check',
      '--hide-crash-restore-bubble',
      '--window-size=1280,900',
      `--user-data-dir=${this.#profile}`,
      ...(headed ? [] : ['--headless=new']),
      ...(proxy ? [`--proxy-server=http://${proxy}`, '--proxy-bypass-list=<-loopback>'] : []),
      ...(netLog ? [`--log-net-log=${netLog}`] : []),
      // 0 is dark in Blink's own count.
      ...(dark ? ['--blink-settings=preferredColorScheme=0'] : []),
      'about:blank',
    ];
    this.#process = guard(
      spawn(program, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] }),
    );
    const [, , , input, output] = this.#process.stdio;
    this.#cdp = new Cdp(input as Writable, output as Readable);
    this.#sessions.clear();
    this.#errors = new ChromiumErrors(this.#cdp);
    this.#heap = new ChromiumHeap(this.#cdp);
    this.#cdp.on('Runtime.consoleAPICalled', ({ type, args }) => {
      if (type === 'log') for (const listen of this.#listeners) listen(String(args[0]?.value));
    });
    this.#cdp.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
      this.#sessions.set(targetInfo.targetId, sessionId);
    });
    await this.#cdp.send('Target.setAutoAttach', {
      autoAttach: true,
      waitForDebuggerOnStart: false,
      flatten: true,
    });
    if (downloads) await this.#cdp.send('Browser.setDownloadBehavior', allowing(downloads));
    this.tab = await until('the first tab', async () => {
      const page = (await this.#targets()).find((target) => target.type === 'page');
      return page && this.#tabOf(page.targetId);
    });
    ({ id: this.#id } = await this.#cdp.send('Extensions.loadUnpacked', {
      path: extension,
      enableInIncognito: privately,
    }));
    if (!this.#isWelcomed && !this.#options.profile) await this.#closeWelcome();
    this.#isWelcomed = true;
  }

  async newTab(url: string): Promise<Tab> {
    const { targetId } = await this.#cdp.send('Target.createTarget', { url: 'about:blank' });
    const tab = await until('a new tab', () => this.#tabOf(targetId));
    await tab.open(url);
    return tab;
  }

  async newPrivateTab(url: string): Promise<Tab> {
    // A context of the protocol's own has no extensions: the extension itself opens the window.
    const expression = `chrome.windows.create({ incognito: true, url: ${JSON.stringify(url)} })`;
    await until('the extension to open a private window', async () => {
      const worker = await this.#worker();
      const session = worker && this.#sessions.get(worker.targetId);
      // A worker that has just been started may not have heard yet that it may.
      const call = { expression, awaitPromise: true };
      const { exceptionDetails } = await this.#cdp.send('Runtime.evaluate', call, session);
      return session && !exceptionDetails;
    });
    return until('a private tab', async () => {
      const page = (await this.#targets()).find((target) => {
        return target.type === 'page' && target.url === url;
      });
      return page && this.#tabOf(page.targetId);
    });
  }

  async newWindow(url: string): Promise<Tab> {
    const { targetId } = await this.#cdp.send('Target.createTarget', {
      url: 'about:blank',
      newWindow: true,
    });
    const tab = await until('a new window', () => this.#tabOf(targetId));
    await tab.open(url);
    this.#windows.set(tab, await this.#openOwnPanel(url));
    return tab;
  }

  async openPanel(tab: Tab): Promise<Surface> {
    await tab.activate();
    const own = this.#windows.get(tab);
    if (own) return this.#surfaceOf(own);
    // Right after the start the worker has not yet said that the button opens the panel: press again.
    await until('the side panel', async () => {
      return (await this.#panelSession()) ?? this.#pressAction();
    });
    return this.#panelSurface();
  }

  async pressButton(): Promise<void> {
    const targetId = await this.#activeTab();
    await this.#cdp.send('Extensions.triggerAction', { id: this.#id, targetId });
  }

  async findPanel(): Promise<Surface | null> {
    return (await this.#panelSession()) ? this.#panelSurface() : null;
  }

  async picture(tab: Tab): Promise<Buffer> {
    const panel = await this.openPanel(tab);
    const pictures = [await tab.screenshot(), await panel.screenshot()];
    const easel = await this.newEasel();
    const joined = await joinPictures(easel, [pictures]);
    await easel.close();
    return joined;
  }

  async newEasel(): Promise<Tab> {
    const blank = { url: 'about:blank', background: true };
    const { targetId } = await this.#cdp.send('Target.createTarget', blank);
    return until('a tab to draw in', () => this.#tabOf(targetId));
  }

  async setAccess(isGiven: boolean): Promise<void> {
    const tab = await this.newTab('chrome://extensions');
    const change = { extensionId: this.#id, hostAccess: isGiven ? 'ON_ALL_SITES' : 'ON_CLICK' };
    await tab.run((change) => {
      return chrome.developerPrivate.updateExtensionConfiguration(change);
    }, change);
    await tab.close();
    await this.tab.activate();
  }

  /** Keys that the protocol types never reach the browser's own shortcuts: the event is told by hand. */
  async command(name: string): Promise<void> {
    await this.#inWorker(`chrome.tabs.query({ active: true, lastFocusedWindow: true })
      .then(([tab]) => chrome.commands.onCommand.dispatch(${JSON.stringify(name)}, tab))`);
  }

  async toolbar(): Promise<ToolbarLook> {
    return this.#inWorker(`chrome.tabs.query({ active: true, lastFocusedWindow: true })
      .then(async ([{ id: tabId }]) => ({
        badge: await chrome.action.getBadgeText({ tabId }),
        title: await chrome.action.getTitle({ tabId }),
        icon: null,
      }))`);
  }

  async ended(): Promise<void> {
    if (isRunning(this.#process)) await once(this.#process, 'exit');
  }

  async stopBackground(): Promise<void> {
    // One that is called while it stops is up again under its old name: then it is stopped once more.
    const stop = () =>
      this.#stopWorker().then(
        () => true,
        () => false,
      );
    await until('the worker to stop', stop);
  }

  async #stopWorker(): Promise<void> {
    const targetId = (await this.#worker())?.targetId;
    if (!targetId) return;
    await this.#cdp.send('Target.closeTarget', { targetId });
    // Another may be up already, called by whoever has something to say.
    const isStopped = async () => (await this.#worker())?.targetId !== targetId;
    await until('the worker to stop', isStopped, 2000);
  }

  async restart({ kill = false } = {}): Promise<void> {
    await this.#end(kill);
    await this.start();
  }

  onLog(listener: (text: string) => void): void {
    this.#listeners.push(listener);
  }

  /**
   * A browser takes a newer version once the background has ended. Where one is loaded while the old worker
   * is in the middle of something, Chromium starts the new one with what it knew of the old, refuses it
   * every call ("No SW"), and never starts another: no code of the extension can mend that.
   */
  async update(): Promise<void> {
    const { extension: path, privately: enableInIncognito = false } = this.#options;
    await this.stopBackground();
    await this.#cdp.send('Extensions.loadUnpacked', { path, enableInIncognito });
  }

  async remove(): Promise<void> {
    await this.#cdp.send('Extensions.uninstall', { id: this.#id });
  }

  async heap(): Promise<Heap> {
    const targets = await this.#living();
    const own = targets.filter(({ url }) => url.startsWith(this.origin));
    const others = targets.filter((target) => !own.includes(target));
    const [ours, theirs] = [own, others].map((all) => all.map(({ session }) => session));
    // Pages to which the reader could go back are kept whole, our scripts with them.
    for (const session of theirs!) await this.#cdp.send('Page.resetNavigationHistory', {}, session);
    return {
      bytes: await this.#heap.bytes(ours!),
      objects: await this.#heap.objects(theirs!, this.origin),
    };
  }

  async heapOfAll(): Promise<number> {
    return this.#heap.bytes((await this.#living()).map(({ session }) => session));
  }

  async processes(): Promise<number[]> {
    const { processInfo } = await this.#cdp.send('SystemInfo.getProcessInfo');
    return processInfo.map(({ id }: { id: number }) => id);
  }

  errors(): Promise<string[]> {
    return this.#errors.take();
  }

  async close(): Promise<void> {
    // A profile that nobody keeps need not be left in order.
    await this.#end(!this.#options.profile);
    if (!this.#options.profile) await removeProfile(this.#profile);
  }

  /** An install opens the first steps in front of the tab that is worked with. */
  async #closeWelcome(): Promise<void> {
    const find = async () =>
      (await this.#targets()).find(
        ({ type, url }) => type === 'page' && url === `${this.origin}/welcome.html`,
      );
    const { targetId } = await until('the first steps', find);
    await this.#cdp.send('Target.closeTarget', { targetId });
    await until('the first steps to be closed', async () => !(await find()));
    await this.tab.activate();
  }

  async #end(kill: boolean): Promise<void> {
    if (!isRunning(this.#process)) return;
    if (kill) this.#process.kill('SIGKILL');
    else await this.#cdp.send('Browser.close').catch(() => {}); // the reply may be lost with the pipe
    await waitForExit(this.#process);
  }

  /** Tabs proper are targets of their own type above the page; `filter: [{}]` lists these too. */
  async #targets(): Promise<(Target & { embedderData?: { tabActive?: boolean } })[]> {
    return (await this.#cdp.send('Target.getTargets', { filter: [{}] })).targetInfos;
  }

  /** Pages and workers to which there is a session. */
  async #living(): Promise<{ url: string; session: string }[]> {
    const targets = (await this.#targets()).filter(({ type }) =>
      /^(?:page|service_worker)$/.test(type),
    );
    return targets.flatMap(({ targetId, url }) => {
      const session = this.#sessions.get(targetId);
      return session ? [{ url, session }] : [];
    });
  }

  /** Presses the toolbar button; the panel's session, or nothing where none opens within two seconds. */
  async #pressAction(): Promise<string | undefined> {
    await this.pressButton();
    return until('the side panel to open', () => this.#panelSession(), 2000).catch(() => undefined);
  }

  async #activeTab(): Promise<string> {
    const targets = await this.#targets();
    const active = targets.find(({ type, embedderData }) => {
      return type === 'tab' && embedderData?.tabActive;
    });
    return active?.targetId ?? fail('No tab is in front');
  }

  #tabOf(targetId: string): ChromiumTab | undefined {
    const session = this.#sessions.get(targetId);
    return session ? new ChromiumTab(this.#cdp, targetId, session) : undefined;
  }

  async #worker(): Promise<Target | undefined> {
    return (await this.#targets()).find(({ type, url }) => {
      return type === 'service_worker' && url.startsWith(this.origin);
    });
  }

  /** Evaluates in the background as on behalf of the reader; it must be awake. */
  // biome-ignore lint/suspicious/noExplicitAny: read by those who wrote the expression
  async #inWorker(expression: string): Promise<any> {
    const session = await until('the worker', async () => {
      const worker = await this.#worker();
      return worker && this.#sessions.get(worker.targetId);
    });
    const how = { expression, awaitPromise: true, returnByValue: true, userGesture: true };
    const { result, exceptionDetails } = await this.#cdp.send('Runtime.evaluate', how, session);
    if (exceptionDetails) fail(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  /** Opens the panel of the window whose tab shows an address, and answers the panel's target. */
  async #openOwnPanel(url: string): Promise<string> {
    const before = await this.#panels();
    return until('the panel of a new window', async () => {
      const tab = (await this.#targets()).find((each) => each.type === 'tab' && each.url === url);
      await this.#cdp.send('Extensions.triggerAction', { id: this.#id, targetId: tab?.targetId });
      const isNew = async () => (await this.#panels()).find((id) => !before.includes(id));
      return until('a panel', isNew, 2000).catch(() => undefined);
    });
  }

  #surfaceOf(targetId: string): Surface {
    return new ChromiumSurface(this.#cdp, async () => {
      return this.#sessions.get(targetId) ?? fail('That panel is closed');
    });
  }

  async #panels(): Promise<string[]> {
    const address = `${this.origin}/${this.#panelPath}`;
    const panels = (await this.#targets()).filter(({ type, url }) => {
      return type === 'page' && url.startsWith(address);
    });
    return panels.map(({ targetId }) => targetId);
  }

  #panelSurface(): Surface {
    return new ChromiumSurface(this.#cdp, async () => {
      return (await this.#panelSession()) ?? fail('The side panel is closed');
    });
  }

  async #panelSession(): Promise<string | undefined> {
    const others = [...this.#windows.values()];
    const panel = (await this.#panels()).find((id) => !others.includes(id));
    return panel && this.#sessions.get(panel);
  }

  get #panelPath(): string {
    const manifest = readFileSync(join(this.#options.extension, 'manifest.json'), 'utf8');
    return JSON.parse(manifest).side_panel.default_path;
  }
}

/** What of the page for extensions is used here. */
declare const chrome: {
  developerPrivate: { updateExtensionConfiguration(change: object): Promise<void> };
};

const allowing = (downloadPath: string) => ({ behavior: 'allow', downloadPath });

function fail(reason: string): never {
  throw new Error(reason);
}
