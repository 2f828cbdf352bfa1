import { existsSync } from 'node:fs';

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

/** Path of an installed Chromium or Chrome, null where there is none. */
export function findChromium(): string | null {
  return firstOf(
    process.env.CHROMIUM,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  );
}

/** Path of an installed Firefox, null where there is none. */
export function findFirefox(): string | null {
  return firstOf(process.env.FIREFOX, '/usr/bin/firefox-esr', '/usr/bin/firefox');
}

function firstOf(...paths: (string | undefined)[]): string | null {
  return paths.find((path) => path && existsSync(path)) ?? null;
}
