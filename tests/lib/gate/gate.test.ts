import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileNames } from '../../../lib/gate/compile-names';
import { createGate, gateText } from '../../../lib/gate/gate';
import { NOTHING } from '../../../lib/gate/merge-gates';
import { describeReason } from '../../../lib/gate/reason';
import { readPack } from '../../../tools/read-packs';
import { turnsOf } from '../../turns';
import { bridgePack } from './packs';

const names = compileNames([bridgePack()]);
const actorsOf = (text: string) => gateText(names, [text]).actors.map(({ id }) => id);
const levelOf = (...texts: string[]) => gateText(names, texts).level;

describe('gateText on names', () => {
  it.each([
    ['Ada Morrow spoke.', ['ada-morrow'], 'a full name'],
    ['ADA MORROW’S plan', ['ada-morrow'], 'capitals, possessive'],
    ['The Morrow family', [], 'an ambiguous name alone'],
    ['Morrow looked at the bridges', ['ada-morrow'], 'with a word that it needs, after it'],
    ['Of bridges Morrow knows much', ['ada-morrow'], 'and before it'],
    [`Morrow ${'word '.repeat(40)}bridge`, [], 'but not further off'],
    ['The Board met', [], 'a name does not vouch for itself'],
    ['The River Board met; the Board paid', ['river-board'], 'its longer form does'],
    [
      'Речь Ады Морроу и Ковача',
      ['petr-kovac'],
      'a case of the one listed form; two words change together',
    ],
    ['s Kováčem o Kováčovi', ['petr-kovac'], 'Czech cases'],
    ['le pont d’Ada Morrow', ['ada-morrow'], 'an elided article'],
    ['League of the Freedom of Bridge', ['bridge-league'], 'light words may differ'],
    ['League\n   for Freedom of the\n Bridge', ['bridge-league'], 'over line breaks'],
    ['the River\n\nBoard games', [], 'but not over an empty line'],
    ['the river. Board', ['river-board'], 'a full stop may belong to a name ("Gen. Ryder")'],
    ['kováč', [], 'a name of one word needs its capital'],
    ['Norvik denies it', ['norland'], 'a capital city with the verb close by'],
    ['Norvik is a town of canals, she said', [], 'not with the verb far off'],
  ])('%j names %j: %s', (text, actors) => {
    expect(actorsOf(text)).toEqual(actors);
  });

  it('names the most mentioned actor first', () => {
    expect(actorsOf('Ada Morrow met Kovač. Kovač left.')).toEqual(['petr-kovac', 'ada-morrow']);
  });

  it('finds a name whose words stand in one chunk, and needs over two', () => {
    expect(gateText(names, ['Morrow left.', 'The bridge stayed.']).level).toBe('actor');
  });
});

describe('gateText on pages that tell of the event further off from its place', () => {
  const pack = readPack(join(import.meta.dirname, '../../../seeds/belgorod-2023'));
  const bundled = compileNames([pack]);
  const acts =
    'Belgian rifles and Czech rifles were carried in the cross-border raid by a paramilitary group. ';
  const gateOf = (text: string) => gateText(bundled, [text]);

  it('opens where much of it stands together and its people speak', () => {
    const gate = gateOf(`${acts}The Pentagon is looking into it.`);
    expect(gate.level).toBe('event');
    expect(describeReason(gate)).not.toContain('Belgorod');
  });

  it('stays shut where none of its people is named', () => {
    expect(gateOf(acts).level).toBe('none');
  });

  it('stays shut where another event is named and the place is not', () => {
    expect(gateOf(`${acts}The Pentagon spoke of Bryansk.`).level).toBe('actor');
  });

  it('stays shut where all of it lies scattered', () => {
    const apart = acts.split(' ').join(` ${'word '.repeat(60)}`);
    expect(gateOf(`${apart} The Pentagon spoke.`).level).toBe('actor');
  });
});

describe('gateText on pages whose title names another event', () => {
  const pack = readPack(join(import.meta.dirname, '../../../seeds/belgorod-2023'));
  const bundled = compileNames([pack]);
  const lead =
    'The Legion attacked a village in the Belgorod region and was pushed back, Gladkov said.';
  const levelUnder = (title: string, text = lead) => gateText(bundled, [text], title).level;

  it('is about what the title names', () => {
    expect(levelUnder('Homes burn in Shebekino')).toBe('actor');
    expect(levelUnder('Homes burn at the border')).toBe('event');
  });

  it('is about both where the title names the place too, or the text the date', () => {
    const raid = `A cross-border raid: ${lead}`;
    expect(levelUnder('From Shebekino to Kozinka', raid)).toBe('event');
    expect(levelUnder('Shebekino remembers', `The cross-border raid of 22 May 2023: ${lead}`)).toBe(
      'event',
    );
  });
});

describe('gateText on levels', () => {
  it.each([
    ['event', 'The old bridge at Weirton collapsed.'],
    ['event', 'В Вейртоне обрушился мост.'],
    ['event', 'The Bridge League marched through Weirton on 4 March 2021.'],
    ['actor', 'Ada Morrow opened a school in Weirton.'],
    ['actor', 'The Bridge League met.'],
    ['none', 'Weirton has a fair.'],
    ['none', 'A bridge collapsed in Genoa.'],
    ['none', 'By The Weir Courier, and again the Weir Courier.'],
    ['none', 'Weirton Rovers collapse again.'],
    ['none', ''],
  ] as const)('%s: %s', (level, text) => {
    expect(levelOf(text)).toBe(level);
  });

  it('gives way from the event itself to what is less and less about it', () => {
    const texts = [
      'On 4 March 2021 the bridge at Weirton collapsed, the Bridge League said.',
      'The bridge at Weirton collapsed, the Bridge League said.',
      'The bridge at Weirton collapsed.',
    ];
    expect(texts.map((text) => levelOf(text))).toEqual(['event', 'event', 'event']);
    expect(levelOf('After the flood at Weirton the barn collapsed.')).toBe('none');
    expect(levelOf('In 1987 a barn at Weirton collapsed.')).toBe('none');
    expect(levelOf(`Weirton is a town. ${'Some word. '.repeat(60)} A barn collapsed.`)).toBe(
      'none',
    );
  });

  it('does not hold the weeks that the sources span against a page', () => {
    expect(levelOf('April 2021: who let the bridge at Weirton collapse?')).toBe('event');
  });

  it.each([
    ['event', 'The old bridge at Weirton collapsed.', 'names Weirton and bridge collapse'],
    ['actor', 'Ada Morrow swims.', 'names Ada Morrow, and not the place of a covered event'],
    ['none', 'The Weir Courier', 'names no place and no actor of a covered event'],
  ])('says why: %s', (_, text, reason) => {
    expect(describeReason(gateText(names, [text]))).toBe(reason);
  });

  it.each([
    [[], 'Weirton', "names Weirton, and 3 of its sentences speak to the event's questions"],
    [[], '', "3 of its sentences speak to the event's questions"],
    [['Ada Morrow'], '', "names Ada Morrow, and 3 of its sentences speak to the event's questions"],
  ])('says that sentences told of it, beside %j and "%s"', (actors, place, reason) => {
    const gate = { level: 'event' as const, reason: { ...NOTHING.reason, actors, place, said: 3 } };
    expect(describeReason(gate)).toBe(reason);
  });
});

describe('gateText with other packs', () => {
  it('falls back on places, the words of the name and actors where a pack gives no hints', () => {
    const plain = compileNames([bridgePack({ gate: undefined })]);
    expect(gateText(plain, ['The old bridge of Weirton is no more.']).level).toBe('event');
    expect(gateText(plain, ['The Bridge League in Weirton']).level).toBe('event');
    expect(gateText(plain, ['An old man of Weirton']).level).toBe('none');
  });

  it('finds nothing without packs', () => {
    expect(gateText(compileNames([]), ['Ada Morrow in Weirton'])).toMatchObject({
      level: 'none',
      actors: [],
      packs: [],
    });
  });

  it('tells the packs of one page apart', () => {
    const two = compileNames([
      bridgePack(),
      bridgePack({ places: ['Elsewhere'], gate: undefined }, 'elsewhere'),
    ]);
    const found = gateText(two, ['The old bridge at Weirton collapsed, Ada Morrow said.']);
    expect(found.packs).toEqual(['weirton-bridge']);
    expect(found.actors).toEqual([
      { pack: 'weirton-bridge', id: 'ada-morrow' },
      { pack: 'elsewhere', id: 'ada-morrow' },
    ]);
  });
});

const seed = compileNames([readPack(join(import.meta.dirname, '../../../seeds/belgorod-2023'))]);
const WORDS =
  "Belgorod raid Kirby White House the of 22 May 2023 2024 Legion Legia Bryansk Putin's Reuters Козинке рейд Путина Грайворон ДРГ Kreml ß İ ’ ' . , \u0301 \ud83d\ude00 said Pentagon RDK volunteers".split(
    ' ',
  );
const phrase = fc
  .array(fc.constantFrom(...WORDS), { maxLength: 30 })
  .map((words) => words.join(' '));

describe('createGate on anything', () => {
  it('takes every string and tells the same of the same', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(phrase, fc.string({ unit: 'binary' }))), (texts) => {
        expect(gateText(seed, texts)).toEqual(gateText(seed, texts));
      }),
    );
  });

  it('does not care how whole blocks are put together', () => {
    fc.assert(
      fc.property(fc.array(phrase, { maxLength: 12 }), fc.array(fc.nat(11)), (blocks, cuts) => {
        const joined: string[][] = [[]];
        for (const [at, block] of blocks.entries()) {
          if (cuts.includes(at)) joined.push([]);
          joined.at(-1)!.push(block);
        }
        const whole = joined.map((part) => part.join('\n\n'));
        expect(gateText(seed, whole)).toEqual(gateText(seed, blocks));
      }),
    );
  });

  it('can be asked after each text and ends where it would have ended', () => {
    fc.assert(
      fc.property(fc.array(phrase), (texts) => {
        const gate = createGate(seed);
        gate.scan('');
        for (const text of texts) {
          gate.scan(text);
          gate.finding();
        }
        expect(gate.finding()).toEqual(gateText(seed, texts));
      }),
    );
  });

  it.each([
    ['one endless word', 'a'.repeat(1_000_000)],
    ['one endless name', 'Belgorod '.repeat(120_000)],
    ['ambiguous names without end', 'Kirby '.repeat(150_000)],
    ['names and no word', 'US ------ '.repeat(100_000)],
    ['dates', '22 May 2023 '.repeat(80_000)],
    ['possessives', `US${"'s".repeat(500_000)}`],
  ])('needs bounded time for a million characters of %s', (_, text) => {
    expect(turnsOf(() => gateText(seed, [text]))).toBeLessThan(150);
  });
});
