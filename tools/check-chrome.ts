/** `npm run check:chrome`: the Chrome build's manifest against Chrome's documented rules. */
import { checkManifest } from './check-manifest';
import { runCommand, Unusable } from './cli';
import { readFolder } from './pack-zip';

const BUILD = '.output/chrome-mv3';

await runCommand(() => {
  const files = readFolder(BUILD);
  if (!files.has('manifest.json')) throw new Unusable(`${BUILD} is not built`);
  const faults = checkManifest(files);
  for (const fault of faults) console.error(`✗ ${fault}`);
  if (!faults.length) console.log('The Chrome manifest keeps the documented rules.');
  return faults.length ? 1 : 0;
});
