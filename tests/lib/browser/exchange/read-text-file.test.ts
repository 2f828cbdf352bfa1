import { describe, expect, it } from 'vitest';
import { readTextFile } from '../../../../lib/browser/exchange/read-text-file';
import { MAX_FILE } from '../../../../lib/exchange/incoming';

const fileOf = (...bytes: number[]) => new Blob([new Uint8Array(bytes)]);

describe('readTextFile', () => {
  it.each<[string, Blob, string]>([
    ['UTF-8', new Blob(['Пожежа']), 'Пожежа'],
    ['UTF-8 with its mark', fileOf(0xef, 0xbb, 0xbf, 0x41), 'A'],
    ['UTF-16 of Windows', fileOf(0xff, 0xfe, 0x41, 0), 'A'],
    ['UTF-16 the other way round', fileOf(0xfe, 0xff, 0, 0x41), 'A'],
    ['nothing', fileOf(), ''],
  ])('reads %s', async (_, file, text) => {
    expect(await readTextFile(file)).toBe(text);
  });

  it.each<[string, Blob]>([
    ['an old encoding', fileOf(0x22, 0xcf, 0xee, 0xe6, 0x22)],
    ['a picture', fileOf(0x89, 0x50, 0x4e, 0x47)],
    ['half a letter', fileOf(0x41, 0xd0)],
  ])('refuses %s', async (_, file) => {
    await expect(readTextFile(file)).rejects.toMatchObject({ fault: 'not-text' });
  });

  it('refuses a file by its size before it reads a byte', async () => {
    const huge = {
      size: MAX_FILE + 1,
      arrayBuffer: () => Promise.reject(new Error('was read')),
    } as unknown as Blob;
    await expect(readTextFile(huge)).rejects.toMatchObject({ fault: 'too-big' });
  });
});
