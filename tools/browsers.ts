import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The two browsers in which Sidelight is tried. */
export type BrowserKind = 'chromium' | 'firefox';
export const BROWSER_KINDS: BrowserKind[] = ['chromium', 'firefox'];

/** Flags for a quiet, offline Chromium that also runs as root. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** How a browser is named: by the variable that points to it, on the search path, in macOS, in Windows, in Debian. */
const BROWSERS = {
  chromium: {
    variable: 'CHROMIUM',
    commands: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    files: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      join(process.env.PROGRAMFILES ?? '', 'Google/Chrome/Application/chrome.exe'),
    ],
    debian: 'chromium',
  },
  firefox: {
    variable: 'FIREFOX',
    commands: ['firefox-esr', 'firefox'],
    files: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      join(process.env.PROGRAMFILES ?? '', 'Mozilla Firefox/firefox.exe'),
    ],
    debian: 'firefox-esr',
  },
};

/** Path of an installed browser's program, null where there is none. */
export function findBrowser(kind: BrowserKind): string | null {
  const { variable, commands, files } = BROWSERS[kind];
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = commands.flatMap((name) => folders.map((folder) => join(folder, name)));
  const candidates = [process.env[variable] ?? '', ...onPath, ...files];
  return candidates.find((file) => file && existsSync(file)) ?? null;
}

/** Path of an installed Chromium or Chrome, null where there is none. */
export function findChromium(): string | null {
  return findBrowser('chromium');
}

/** As `findBrowser`; on Debian, as root, a missing browser is installed first. */
export function ensureBrowser(kind: BrowserKind): string | null {
  if (!findBrowser(kind) && mayInstall()) install(BROWSERS[kind].debian);
  return findBrowser(kind);
}

/** What a person can do who misses a browser. */
export function installHint(kind: BrowserKind): string {
  const { debian, variable } = BROWSERS[kind];
  return `apt-get install ${debian} (Debian), or set ${variable} to the program's path`;
}

function mayInstall(): boolean {
  const release = '/etc/os-release';
  return (
    process.getuid?.() === 0 &&
    existsSync(release) &&
    /^ID="?debian"?$/m.test(readFileSync(release, 'utf8'))
  );
}

function install(debianPackage: string): void {
  console.log(`Installing ${debianPackage} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', debianPackage],
  ]) {
    spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env });
  }
}
