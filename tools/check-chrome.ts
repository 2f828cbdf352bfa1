/** `npm run check:chrome`: the Chrome build's manifest against Chrome's documented rules, and the doors of Firefox's. */
import { checkFirefoxDoors, checkManifest } from './check-manifest';
import { runCommand, Unusable } from './cli';
import { readFolder } from './pack-zip';

const BUILD = '.output/chrome-mv3';
const FIREFOX_BUILD = '.output/firefox-mv3';

await runCommand(() => {
  const faults = [
    ...checkManifest(readBuild(BUILD)),
    ...checkFirefoxDoors(readBuild(FIREFOX_BUILD)).map((fault) => `Firefox: ${fault}`),
  ];
  for (const fault of faults) console.error(`✗ ${fault}`);
  if (!faults.length)
    console.log('The Chrome manifest keeps the documented rules; no door is open.');
  return faults.length ? 1 : 0;
});

function readBuild(folder: string) {
  const files = readFolder(folder);
  if (!files.has('manifest.json')) throw new Unusable(`${folder} is not built`);
  return files;
}
