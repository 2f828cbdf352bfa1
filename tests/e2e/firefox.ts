import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FirefoxChrome } from './firefox-chrome';
import { readHeap } from './firefox-heap';
import { FirefoxPanel, FirefoxTab } from './firefox-surface';
import type { Driver, Heap, LaunchOptions, Surface, Tab, ToolbarLook } from './harness';
import { Marionette } from './marionette';
import { guard, isRunning, newProfile, removeProfile, waitForExit } from './profile';
import { until } from './wait';

/** A fixed origin, so that what is stored belongs to the same extension after a restart. */
const UUID = '51de1197-0000-4000-8000-000000000001';

/** What pages and extensions log stands in quotes or brackets; Firefox's own modules put their name. */
const LOGGED_ERROR = /^console\.(error|assert): (?!\w+: )/;

/** Starts Firefox with the extension in it; see `launch`. */
export async function launchFirefox(options: LaunchOptions): Promise<Driver> {
  const driver = new Firefox(options);
  try {
    await driver.start();
  } catch (error) {
    await driver.close();
    throw error;
  }
  return driver;
}

class Firefox implements Driver {
  readonly kind = 'firefox';
  readonly origin = `moz-extension://${UUID}`;
  tab!: FirefoxTab;
  #options: LaunchOptions;
  #profile: string;
  #id: string;
  #process!: ChildProcess;
  #chrome!: FirefoxChrome;
  /** Errors that were logged; Firefox prints them instead of keeping them. */
  #printed: string[] = [];
  #listeners: ((text: string) => void)[] = [];
  #isWelcomed = false;

  constructor(options: LaunchOptions) {
    this.#options = options;
    this.#profile = options.profile ?? newProfile();
    const manifest = JSON.parse(readFileSync(join(options.extension, 'manifest.json'), 'utf8'));
    this.#id = manifest.browser_specific_settings.gecko.id;
  }

  async start(): Promise<void> {
    writeFileSync(join(this.#profile, 'user.js'), preferences(this.#id, this.#options));
    const portFile = join(this.#profile, 'MarionetteActivePort');
    rmSync(portFile, { force: true });
    this.#process = guard(this.#spawn());
    // The file may be there before its content is: it is read anew for each try.
    const marionette = await until(
      'Firefox to listen',
      () => Marionette.connect(Number(readFileSync(portFile, 'utf8'))),
      30_000,
    );
    await marionette.send('WebDriver:NewSession', {});
    this.#chrome = new FirefoxChrome(marionette, this.#id);
    this.tab = await FirefoxTab.current(this.#chrome);
    await this.update();
    // To be allowed in private windows an extension is started a second time, which is no install.
    const isInstall = !this.#options.privately && !this.#options.profile;
    if (isInstall && !this.#isWelcomed) await this.#closeWelcome();
    this.#isWelcomed = true;
  }

  async newTab(url: string): Promise<Tab> {
    const tab = await FirefoxTab.create(this.#chrome);
    await tab.open(url);
    return tab;
  }

  async newPrivateTab(url: string): Promise<Tab> {
    const tab = await FirefoxTab.create(this.#chrome, 'window', { isPrivate: true });
    await tab.open(url);
    return tab;
  }

  async newWindow(url: string): Promise<Tab> {
    const tab = await FirefoxTab.create(this.#chrome, 'window');
    await tab.open(url);
    return tab;
  }

  async openPanel(tab: Tab): Promise<Surface> {
    await tab.activate();
    if (!(await this.findPanel())) await this.pressButton();
    const panel = new FirefoxPanel(this.#chrome);
    await until('the sidebar', () => panel.isLoaded(this.origin));
    return panel;
  }

  pressButton(): Promise<void> {
    return this.#chrome.clickAction();
  }

  async findPanel(): Promise<Surface | null> {
    const panel = new FirefoxPanel(this.#chrome);
    return (await panel.isOpen()) ? panel : null;
  }

  async picture(tab: Tab): Promise<Buffer> {
    const panel = await this.openPanel(tab);
    return panel.screenshot();
  }

  setAccess(isGiven: boolean): Promise<void> {
    return this.#chrome.setAccess(isGiven);
  }

  async command(name: string): Promise<void> {
    const manifest = readFileSync(join(this.#options.extension, 'manifest.json'), 'utf8');
    const { suggested_key } = JSON.parse(manifest).commands[name];
    if (!suggested_key) throw new Error(`No key is suggested for ${name}`);
    await this.#chrome.press('chrome', suggested_key.default);
  }

  toolbar(): Promise<ToolbarLook> {
    return this.#chrome.toolbar();
  }

  async ended(): Promise<void> {
    if (isRunning(this.#process)) await once(this.#process, 'exit');
  }

  async stopBackground(): Promise<void> {
    await until('the event page to stop', () => this.#chrome.stopBackground());
  }

  async restart({ kill = false } = {}): Promise<void> {
    await this.#end(kill);
    await this.start();
  }

  onLog(listener: (text: string) => void): void {
    this.#listeners.push(listener);
  }

  async update(): Promise<void> {
    const { extension: path, privately: allowPrivateBrowsing = false } = this.#options;
    const addon = { path, temporary: true, allowPrivateBrowsing };
    await this.#chrome.send('chrome', 'Addon:Install', addon);
  }

  async heap(): Promise<Heap> {
    return { bytes: await readHeap(this.#chrome, UUID), objects: null };
  }

  async errors(): Promise<string[]> {
    return [...this.#printed.splice(0), ...(await this.#chrome.takeErrors(this.origin))];
  }

  async close(): Promise<void> {
    // A profile that nobody keeps need not be left in order.
    await this.#end(!this.#options.profile);
    if (!this.#options.profile) await removeProfile(this.#profile);
  }

  /** An install opens the first steps in front of the tab that is worked with. */
  async #closeWelcome(): Promise<void> {
    const address = `${this.origin}/welcome.html`;
    await until('the first steps to be closed', () => this.#chrome.closeTab(address));
    await this.tab.activate();
  }

  async #end(kill: boolean): Promise<void> {
    if (!isRunning(this.#process)) return;
    if (kill) this.#process.kill('SIGKILL');
    else await this.#chrome?.quit().catch(() => {}); // the reply may be lost with the connection
    await waitForExit(this.#process);
  }

  /** Firefox prints what is logged as a string in quotes, escaped as in JSON. */
  #tellLog(line: string): void {
    const [, text] = /^console\.log: (".*")$/.exec(line) ?? [];
    if (text) for (const listen of this.#listeners) listen(JSON.parse(text));
  }

  #spawn(): ChildProcess {
    const { program, headed, netLog } = this.#options;
    const args = ['--marionette', '--remote-allow-system-access', '--no-remote'];
    if (!headed) args.push('--headless');
    const child = spawn(program, [...args, '--profile', this.#profile, 'about:blank'], {
      stdio: ['ignore', 'pipe', 'ignore'],
      env: {
        ...process.env,
        MOZ_HEADLESS_WIDTH: '1280',
        MOZ_HEADLESS_HEIGHT: '900',
        ...(netLog && { MOZ_LOG: 'nsHostResolver:4,sync', MOZ_LOG_FILE: netLog }),
      },
    });
    let rest = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      this.#printed.push(...lines.filter((line) => LOGGED_ERROR.test(line)));
      for (const line of lines) this.#tellLog(line);
    });
    return child;
  }
}

/** Quiet, offline, automated; the extension's data outlives its temporary installation. */
function preferences(id: string, options: LaunchOptions): string {
  const { dark, proxy, forgetful = false, downloads } = options;
  const values = {
    // 2 is the folder of the line below.
    ...(downloads && { 'browser.download.folderList': 2, 'browser.download.dir': downloads }),
    'ui.systemUsesDarkTheme': dark ? 1 : 0,
    'marionette.port': 0,
    'browser.privatebrowsing.autostart': forgetful,
    'extensions.webextensions.uuids': JSON.stringify({ [id]: UUID }),
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    'devtools.console.stdout.content': true,
    'devtools.console.stdout.chrome': false,
    'browser.dom.window.dump.enabled': true,
    'browser.aboutwelcome.enabled': false,
    'browser.shell.checkDefaultBrowser': false,
    'browser.sessionstore.resume_from_crash': false,
    'browser.startup.page': 0,
    'app.normandy.enabled': false,
    'messaging-system.rsexperimentloader.enabled': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'extensions.update.enabled': false,
    'extensions.systemAddon.update.enabled': false,
    'media.gmp-manager.updateEnabled': false,
    'media.gmp-manager.url': '',
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    // Every lookup fails at once: nothing but this machine is reached.
    'network.proxy.type': 2,
    'network.proxy.autoconfig_url': `data:text/plain,${encodeURIComponent(proxy ? through(proxy) : OFFLINE)}`,
    'network.proxy.allow_hijacking_localhost': true,
    'toolkit.startup.max_resumed_crashes': -1,
  };
  return Object.entries(values)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
}

/** Without a way round: where the proxy fails, so does the request. */
const through = (proxy: string) => `function FindProxyForURL() { return 'PROXY ${proxy}'; }`;

const OFFLINE = `function FindProxyForURL(url, host) {
  return host === '127.0.0.1' ? 'DIRECT' : 'PROXY 127.0.0.1:9';
}`;
