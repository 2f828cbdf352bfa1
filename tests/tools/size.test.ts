import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const folders: string[] = [];

/** A build in small: a background that injects, a panel, and what they name. */
const BUILD: Record<string, string> = {
  'manifest.json': JSON.stringify({
    background: { service_worker: 'background.js' },
    side_panel: { default_path: 'panel.html' },
  }),
  'background.js': 'files:["/gate.js","/reader.js","/marks.css"]; class BulkError{}',
  'panel.html': '<script src="/panel.js"></script>',
  'panel.js': 'props.dangerouslySetInnerHTML',
  'gate.js': 'look()',
  'reader.js': 'read()',
  'marks.css': '::highlight(x){}',
};

/** Weighs that build with some files changed; answers exit code and what it complains of. */
function weigh(changes: Record<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-size-'));
  folders.push(folder);
  for (const name of ['chrome-mv3', 'firefox-mv3']) {
    for (const [path, content] of Object.entries({ ...BUILD, ...changes })) {
      const file = join(folder, '.output', name, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
  }
  const jiti = join(ROOT, 'node_modules/jiti/lib/jiti-cli.mjs');
  const { status, stderr, stdout } = spawnSync(
    process.execPath,
    [jiti, join(ROOT, 'tools/size.ts')],
    { cwd: folder, encoding: 'utf8' },
  );
  return { status, stderr, stdout };
}

/** Text that no compression makes smaller than this, in bytes. */
const bulk = (bytes: number) => `/* ${randomBytes(bytes).toString('base64')} */`;

describe('the size of a build', () => {
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true });
  });

  it('is fine for a small one, and names every part', () => {
    const { status, stderr, stdout } = weigh({});
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout).toMatch(/gate.*\n.*gate\.js.*\nopen page.*\n.*(reader\.js|marks\.css)/);
    expect(stdout).not.toContain('not reachable');
  });

  it.each<{ fault: string; changes: Record<string, string> }>([
    {
      fault: 'the gate is .* over its budget',
      changes: { 'gate.js': bulk(10_000) },
    },
    {
      fault: 'all that a matching page gets is .* over its budget',
      changes: { 'reader.js': bulk(40_000) },
    },
    { fault: 'Dexie is in a page script', changes: { 'reader.js': 'class BulkError{}' } },
    {
      fault: 'Preact is in a page script',
      changes: { 'gate.js': 'dangerouslySetInnerHTML' },
    },
    // Where a library's own words change, their absence in pages would prove nothing.
    { fault: 'no trace of Preact in its home', changes: { 'panel.js': 'renamed' } },
    { fault: 'a page script has a way out: fetch', changes: { 'reader.js': 'fetch("//x")' } },
    { fault: 'no gate found', changes: { 'background.js': 'BulkError' } },
  ])('complains that $fault', ({ fault, changes }) => {
    const { status, stderr } = weigh(changes);
    expect(stderr).toMatch(new RegExp(fault));
    expect(status).toBe(1);
  });
});
