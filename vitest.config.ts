import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { CHROMIUM_ARGS, findChromium } from './tools/browsers.ts';

// vitest 5 groups failures with `Map.groupBy`, which Node 20 lacks: without this it hides why a test failed.
Map.groupBy ??= (items, keyOf) => {
  const groups = new Map();
  let index = 0;
  for (const item of items) {
    const key = keyOf(item, index++);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
};

/**
 * Five projects: the pure core in plain Node, light DOM work in happy-dom, what needs layout in real
 * Chromium, and the built extension in real Chromium and real Firefox, on hostile pages apart.
 */
const jsx = { jsx: { runtime: 'automatic', importSource: 'preact' } } as const;
/** Real browsers on a busy machine: a second try is told of loudly, and a third there is not. */
const ofBrowsers = { retry: 1, testTimeout: 120_000, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    projects: [
      {
        oxc: jsx,
        test: {
          name: 'core',
          environment: 'node',
          // Else one core of two stands idle.
          maxWorkers: 2,
          setupFiles: ['tests/seed-properties.ts'],
          include: ['tests/{lib,tools,seeds,ranking}/**/*.test.ts'],
          exclude: ['tests/lib/browser/**'],
        },
      },
      {
        oxc: jsx,
        test: {
          name: 'dom',
          environment: 'happy-dom',
          maxWorkers: 2,
          setupFiles: ['tests/seed-properties.ts'],
          // What axe takes over a large table; a run that is cut off also spoils those behind it.
          testTimeout: 30_000,
          include: ['tests/{components,lib/browser,flows}/**/*.test.{ts,tsx}'],
          exclude: ['tests/**/*.browser.test.{ts,tsx}'],
        },
      },
      {
        oxc: jsx,
        test: {
          name: 'browser',
          include: ['tests/**/*.browser.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { executablePath: findChromium() ?? '', args: CHROMIUM_ARGS },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        oxc: jsx,
        test: {
          name: 'e2e',
          include: ['tests/e2e/*.e2e.ts'],
          // Much of a browser test is waiting: three files at once keep two cores busy, and no more than that.
          maxWorkers: 3,
          ...ofBrowsers,
        },
      },
      {
        oxc: jsx,
        test: {
          name: 'hostile',
          include: ['tests/e2e/hostile/*.e2e.ts'],
          // How long a page waits for its turn is held against itself: one file a browser, and nobody else.
          maxWorkers: 2,
          ...ofBrowsers,
        },
      },
    ],
  },
});
