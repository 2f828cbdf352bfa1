import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserKind } from '../../tools/browsers';
import type { CopiedBuild } from './with-pages';

/** An extension that shows a page of its own at its install and does nothing else: what a browser is without us. */
export function emptyBuild(kind: BrowserKind): CopiedBuild {
  const path = mkdtempSync(join(tmpdir(), 'sidelight-empty-'));
  const file = 'background.js';
  const manifest = {
    ...{ manifest_version: 3, name: 'Empty', version: '1' },
    background: kind === 'firefox' ? { scripts: [file] } : { service_worker: file },
    ...(kind === 'firefox' && {
      browser_specific_settings: { gecko: { id: 'empty@sidelight.example' } },
    }),
  };
  const show = `const api = globalThis.browser ?? chrome;
    api.runtime.onInstalled.addListener(() => api.tabs.create({ url: 'welcome.html' }));`;
  writeFileSync(join(path, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(path, 'welcome.html'), '<!doctype html><title>Empty</title>');
  writeFileSync(join(path, file), show);
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
