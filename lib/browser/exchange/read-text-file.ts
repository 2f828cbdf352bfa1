import { ImportError, MAX_FILE } from '../../exchange/incoming';

/**
 * The text of a file that the reader chose: in UTF-8, or in UTF-16 where its first two bytes say so.
 * Throws `ImportError`: `too-big` by its size, before a byte is read; `not-text` for any other encoding,
 * since a guess would put wrong letters into somebody's notes.
 */
export async function readTextFile(file: Blob): Promise<string> {
  if (file.size > MAX_FILE) throw new ImportError('too-big');
  const bytes = new Uint8Array(await file.arrayBuffer());
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    // What the decoder says is in the browser's words; there is no more to it than this.
    throw new ImportError('not-text');
  }
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
