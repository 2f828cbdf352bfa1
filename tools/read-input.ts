import { isUtf8 } from 'node:buffer';
import { readFileSync, statSync } from 'node:fs';
import { Unusable } from './cli';

/** More than any list of claims or notes; beyond it, memory would be what is complained of. bytes */
const MOST_BYTES = 256 * 2 ** 20;
/** A page becomes a document, which takes many times its size. bytes */
export const MOST_PAGE_BYTES = 32 * 2 ** 20;
/** Where HTML says how it is written, it has to say so at its beginning. bytes */
const SNIFFED = 1024;
const CHARSET = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]+)/i;

/**
 * A text file's words, unchanged to the last offset; `-` is standard input. HTML may be written in the
 * encoding that it names, as saved pages are. Throws `Unusable` for what is missing, empty, larger than
 * `most` bytes or no text.
 */
export function readInput(file: string, most = MOST_BYTES): string {
  const bytes = readBytes(file, most);
  if (!bytes.length) throw new Unusable(`${file}: is empty`);
  if (bytes.length > most) throw new Unusable(tooLarge(file, most));
  const text = decode(bytes);
  if (text === null) throw new Unusable(`${file}: is no text in UTF-8`);
  if (text.includes('\0')) throw new Unusable(`${file}: is no text but binary`);
  return text;
}

function readBytes(file: string, most: number): Buffer {
  try {
    if (file === '-') return readFileSync(0);
    // Before it is read, for it may be too large to be read at all.
    const found = statSync(file);
    if (found.isFile() && found.size > most) throw new Unusable(tooLarge(file, most));
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Unusable) throw error;
    throw new Unusable(`${file}: ${(error as Error).message}`);
  }
}

function tooLarge(file: string, most: number): string {
  return `${file}: is larger than ${most / 2 ** 20} MiB`;
}

/** Null where the bytes are no text. */
function decode(bytes: Buffer): string | null {
  if (isUtf8(bytes)) return bytes.toString('utf8');
  const named = CHARSET.exec(bytes.toString('latin1', 0, SNIFFED))?.[1];
  try {
    return named ? new TextDecoder(named, { fatal: true }).decode(bytes) : null;
  } catch {
    return null; // no such encoding, or not written in it
  }
}
