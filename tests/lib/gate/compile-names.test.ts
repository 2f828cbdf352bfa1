import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileAliases } from '../../../lib/gate/compile-aliases';
import { compileNames } from '../../../lib/gate/compile-names';
import { createGate, gateText } from '../../../lib/gate/gate';
import { readPack } from '../../../tools/read-packs';
import { bridgePack } from './packs';

const pack = readPack(join(import.meta.dirname, '../../../seeds/belgorod-2023'));
const names = compileNames([pack]);

describe('compileNames', () => {
  it('gives plain JSON that works as well after a journey', () => {
    const travelled = JSON.parse(JSON.stringify(names));
    expect(travelled).toEqual(names);
    expect(gateText(travelled, ['Kirby spoke at the White House']).level).toBe('actor');
  });

  it('stays below 160 kB for the bundled pack, and names it once', () => {
    expect(JSON.stringify(names).length).toBeLessThan(160_000);
  });

  it('is the same for the same packs', () => {
    expect(compileNames([pack])).toEqual(names);
  });

  it('drops aliases that another one finds as well', () => {
    const aliases = compileAliases(pack.actors.find(({ id }) => id === 'vladimir-putin')!);
    const forms = aliases.map(({ form }) => form.words.map(({ key }) => key).join(' '));
    expect(forms).toContain('путин');
    expect(forms).not.toContain('vladimir putin');
    expect(forms).not.toContain('путина');
  });

  // A body's name within a person's title goes to the body, which begins first.
  const known = new Set([
    'US National Security Council spokesman',
    'U.S. National Security Council spokesperson',
  ]);

  it('finds every alias of the bundled pack where what it needs stands beside it', () => {
    const lost = pack.actors
      .filter(({ kind }) => kind !== 'outlet')
      .flatMap((actor) => actor.aliases.map((alias) => ({ actor, alias })))
      .filter(({ alias }) => !known.has(alias.text))
      .filter(({ actor, alias }) => {
        const need = alias.needs?.[0]?.replace('*', '') ?? '';
        const gate = createGate(names);
        gate.scan(`Xyz ${alias.text} qqq ${need} zyx`);
        return !gate.finding().actors.some(({ id }) => id === actor.id);
      });
    expect(lost.map(({ alias }) => alias.text)).toEqual([]);
  });

  it('finds in many packs what it finds in one', () => {
    const many = compileNames([
      ...Array.from({ length: 20 }, (_, number) =>
        bridgePack({ places: [`Town${number}`] }, `pack-${number}`),
      ),
      pack,
    ]);
    const text = 'John Kirby spoke of the incursion into Belgorod.';
    expect(gateText(many, [text])).toEqual(gateText(names, [text]));
  });
});
