import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'wxt';
import { CATALOGUES } from './lib/i18n/catalogues';
import { browserMessages } from './tools/browser-messages';
import { bundlePacks } from './tools/bundle-packs';
import { dropInnerHtml } from './tools/drop-inner-html';
import { plainMarkdown } from './tools/plain-markdown';
import { squeeze } from './tools/squeeze';

/** No host is named: nothing of ours can reach out, and `npm run size` and the tests hold it so. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  vite: () => ({
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    plugins: [dropInnerHtml(), plainMarkdown(), squeeze('gate.js')],
    build: { modulePreload: { polyfill: false } },
  }),
  manifest: ({ browser, command }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: [
      'storage',
      'unlimitedStorage',
      'scripting',
      'contextMenus',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    host_permissions: ['*://*/*'],
    action: {
      default_title: '__MSG_openPanel__',
      default_icon: { 16: 'state/none-16.png', 32: 'state/none-32.png' },
    },
    commands: {
      // The browsers take four suggested keys at most; to the last command the reader gives one.
      'open-panel': {
        // Not S, B, D or the like: Firefox on Windows and Linux opens a menu of its own by these.
        suggested_key: { default: 'Alt+Shift+O' },
        description: '__MSG_openPanel__',
      },
      'save-note': {
        // Not N, P, R, W and the like: these Chrome keeps for tabs and groups, and gives nobody.
        suggested_key: { default: 'Alt+Shift+U' },
        description: '__MSG_saveNote__',
      },
      'next-mark': {
        suggested_key: { default: 'Alt+Shift+J' },
        description: '__MSG_nextMark__',
      },
      'previous-mark': {
        suggested_key: { default: 'Alt+Shift+K' },
        description: '__MSG_previousMark__',
      },
      'open-context': { description: '__MSG_openContext__' },
    },
    ...(command === 'build' && { content_security_policy: { extension_pages: POLICY } }),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'sidelight@sidelight.example',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '140' }),
  }),
  hooks: {
    'build:publicAssets': (wxt, files) => {
      const { packs, vocabulary, samples, index } = bundlePacks(join(wxt.config.root, 'seeds'));
      const indexFile = join(wxt.config.wxtDir, 'statements.index');
      mkdirSync(wxt.config.wxtDir, { recursive: true });
      writeFileSync(indexFile, index);
      files.push(
        { relativeDest: 'packs.json', contents: packs },
        { relativeDest: 'vocabulary.json', contents: vocabulary },
        { relativeDest: 'samples.json', contents: samples },
        { relativeDest: 'statements.index', absoluteSrc: indexFile },
        ...Object.entries(CATALOGUES).map(([language, catalogue]) => ({
          relativeDest: `_locales/${language}/messages.json`,
          contents: JSON.stringify(browserMessages(catalogue)),
        })),
      );
    },
  },
});
