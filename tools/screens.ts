import { parseArgs } from 'node:util';
import { takeSheets } from './screens/take-sheets';
import { takeStore } from './screens/take-store';
import { takeWindows } from './screens/take-windows';

const { values } = parseArgs({
  options: { store: { type: 'boolean' }, only: { type: 'string' } },
});

/**
 * `npm run screens`: pictures of the built extension into `docs/screens`, one sheet a state and whole windows
 * of both browsers. `-- --only NAME` takes the sheets whose names begin so, `-- --store` the pictures for the
 * stores, into `docs/store`.
 */
async function takeScreens(): Promise<void> {
  if (values.store) return takeStore('docs/store');
  await takeSheets('docs/screens', values.only);
  if (values.only === undefined) await takeWindows('docs/screens');
}

void takeScreens();
