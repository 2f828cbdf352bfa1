import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTray, cutList, cutText, takeAll } from '../../lib/helpings';
import { cutContents, joinContents } from '../../lib/notes/contents';
import { anyLibrary } from './exchange/samples';

describe('cutText', () => {
  it('gives parts that are the whole again, none too long, no character cut', () => {
    const unit = fc.constantFrom('grapheme' as const, 'binary' as const);
    fc.assert(
      fc.property(
        unit.chain((unit) => fc.string({ unit, maxLength: 60 })),
        fc.integer({ min: 2, max: 9 }),
        (text, most) => {
          const parts = cutText(text, most);
          expect(parts.join('')).toBe(text);
          for (const part of parts) expect(part.length).toBeLessThanOrEqual(most);
          expect(parts.every((part) => part.isWellFormed())).toBe(text.isWellFormed());
        },
      ),
    );
  });
});

describe('cutList', () => {
  it.each([
    ['nothing', [], [[]]],
    ['what fits', ['aa', 'bb'], [['aa', 'bb']]],
    ['what does not', ['aaaa', 'bbbb', 'c'], [['aaaa'], ['bbbb', 'c']]],
    ['one that never fits', ['a', 'b'.repeat(30), 'c'], [['a'], ['b'.repeat(30)], ['c']]],
  ])('cuts %s', (_, items, wanted) => {
    expect(cutList(items, 10)).toEqual(wanted);
  });
});

describe('contents in parts', () => {
  it('are the whole again', () => {
    fc.assert(
      fc.property(
        anyLibrary,
        fc.integer({ min: 1, max: 2000 }),
        ({ settings: _, ...all }, most) => {
          expect(joinContents(cutContents(all, most))).toEqual(all);
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('a tray', () => {
  it('serves what was cut, part by part', async () => {
    const serve = createTray(async () => ['a', 'b', 'c']);
    const parts = await takeAll(serve);
    expect(parts.map(({ part }) => part)).toEqual(['a', 'b', 'c']);
  });

  it('is asked anew where its parts went, and gives the whole as it is then', async () => {
    let turn = 0;
    const serve = createTray(async () => [`${++turn} a`, `${turn} b`]);
    let isStopped = false;
    const parts = await takeAll(async (asked) => {
      if (asked.of && !isStopped) {
        isStopped = true;
        await serve({}); // Somebody else begins.
      }
      return serve(asked);
    });
    expect(parts.map(({ part }) => part)).toEqual(['3 a', '3 b']);
  });

  it('says so where it has nothing of that name or place', async () => {
    const serve = createTray(async () => ['a', 'b']);
    await expect(serve({ of: 'x', place: 0 })).rejects.toThrow('no longer here');
    const { of } = await serve({});
    await expect(serve({ of, place: 7 })).rejects.toThrow('no longer here');
  });
});
