import { createHash } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { auditPack } from '../lib/pack/audit';
import type { Pack } from '../lib/types';
import { runCommand, Unusable } from './cli';
import { readInput } from './read-input';
import { findPacks, readPack } from './read-packs';

const USAGE = 'usage: npm run -s audit -- DIR [--pack DIR]...';

/** `npm run audit -- DIR [--pack DIR]`: holds packs against the source texts in DIR. */
void runCommand((args) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { pack: { type: 'string', multiple: true } },
  });
  const [dir, ...more] = positionals;
  if (!dir || more.length) throw new Unusable(USAGE);
  if (!existsSync(dir) || !statSync(dir).isDirectory()) {
    throw new Unusable(`${dir} is no folder; ${USAGE}`);
  }
  const packs = (values.pack ?? findPacks('seeds')).map(readPack);
  const faults = packs.flatMap((pack) => auditOne(pack, dir));
  for (const fault of faults) console.log(fault);
  if (!faults.length)
    console.log(
      `${packs.map(({ statements }) => statements.length).join(' + ')} statements, no fault`,
    );
  return faults.length ? 1 : 0;
});

function auditOne(pack: Pack, dir: string): string[] {
  const files = pack.sources.flatMap(({ file }) => (file ? [file] : []));
  const there = files.filter((file) => existsSync(join(dir, file)));
  const texts = new Map(there.map((file) => [file, readInput(join(dir, file))]));
  return auditPack(pack, { texts, sha256 }).map((fault) => `${pack.info.id} ${fault}`);
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
