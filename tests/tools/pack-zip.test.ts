import { unzipSync } from 'fflate';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { packZip } from '../../tools/pack-zip';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('packZip', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('gives the same bytes in any order and at any time', () => {
    vi.useFakeTimers({ now: Date.UTC(2024, 0, 1) });
    const today = packZip(
      new Map([
        ['a.txt', bytes('one')],
        ['b/c.txt', bytes('two')],
      ]),
    );
    vi.setSystemTime(Date.UTC(2031, 5, 5));
    const later = packZip(
      new Map([
        ['b/c.txt', bytes('two')],
        ['a.txt', bytes('one')],
      ]),
    );
    expect(Buffer.from(later).equals(Buffer.from(today))).toBe(true);
  });

  it('gives other bytes for another word or another name', () => {
    const zip = Buffer.from(packZip(new Map([['a.txt', bytes('one')]])));
    expect(zip.equals(packZip(new Map([['a.txt', bytes('two')]])))).toBe(false);
    expect(zip.equals(packZip(new Map([['b.txt', bytes('one')]])))).toBe(false);
  });

  it('can be unpacked', () => {
    const files = unzipSync(packZip(new Map([['b/c.txt', bytes('two')]])));
    expect(new TextDecoder().decode(files['b/c.txt'])).toBe('two');
  });
});
