import { describe, expect, it } from 'vitest';
import { inParts, inSlices } from '../../entrypoints/gate/in-slices';

/** Passes texts and tells what was taken. */
async function taken(texts: string[], most = Number.POSITIVE_INFINITY): Promise<string[]> {
  const parts: string[] = [];
  const queue = [...texts];
  const next = () => (queue.length > 0 ? [queue.shift()!] : null);
  const take = ([text = '']: string[]) => {
    parts.push(text);
    return text.length;
  };
  await inSlices(new AbortController().signal, inParts(next), take, most);
  return parts;
}

describe('a long text, looked at in slices', () => {
  it('comes in parts that end behind a space', async () => {
    const text = 'The ferry left the quay. '.repeat(8000);
    const parts = await taken([text, 'At noon.']);
    expect(parts.length).toBeGreaterThan(3);
    expect(parts.join('')).toBe(`${text}At noon.`);
    expect(parts.slice(0, -1).every((part) => part.endsWith(' '))).toBe(true);
  });

  it('comes in parts where it has no space, too', async () => {
    const parts = await taken(['h'.repeat(200_000)]);
    expect(Math.max(...parts.map(({ length }) => length))).toBeLessThan(100_000);
    expect(parts.join('')).toHaveLength(200_000);
  });

  it('ends at the limit, also within one text', async () => {
    const parts = await taken(['h'.repeat(1_000_000)], 100_000);
    expect(parts.join('').length).toBeLessThan(200_000);
  });
});
