/** An array as it is written: all of them share one buffer, each part aligned to 4 bytes. */
type Part = Uint8Array | Uint16Array | Uint32Array;

/** Writes arrays one after the other; `BytesReader` reads them back in the same order. */
export class BytesWriter {
  private parts: Part[] = [];

  add(part: Part): this {
    this.parts.push(part);
    return this;
  }

  /** Strings as UTF-16 with their ends: any string survives, lone surrogates too. */
  addStrings(strings: readonly string[]): this {
    const ends = new Uint32Array(strings.length);
    let length = 0;
    for (let i = 0; i < strings.length; i++) ends[i] = length += strings[i]!.length;
    const units = new Uint16Array(length);
    let at = 0;
    for (const text of strings) {
      for (let i = 0; i < text.length; i++) units[at++] = text.charCodeAt(i);
    }
    return this.add(ends).add(units);
  }

  bytes(): Uint8Array {
    const size = this.parts.reduce((sum, part) => sum + 4 + aligned(part.byteLength), 0);
    const out = new Uint8Array(size);
    const view = new DataView(out.buffer);
    let at = 0;
    for (const part of this.parts) {
      view.setUint32(at, part.byteLength, true);
      out.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at + 4);
      at += 4 + aligned(part.byteLength);
    }
    return out;
  }
}

/** Reads what `BytesWriter` wrote, without copying. Throws on bytes that end too soon. */
export class BytesReader {
  private at = 0;
  private bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    // Views on 4-byte elements want an aligned buffer.
    this.bytes = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  }

  uint8(): Uint8Array {
    const [offset, length] = this.next();
    return new Uint8Array(this.bytes.buffer, offset, length);
  }

  uint16(): Uint16Array {
    const [offset, length] = this.next();
    return new Uint16Array(this.bytes.buffer, offset, length / 2);
  }

  uint32(): Uint32Array {
    const [offset, length] = this.next();
    return new Uint32Array(this.bytes.buffer, offset, length / 4);
  }

  strings(): string[] {
    const ends = this.uint32();
    const units = this.uint16();
    const strings = new Array<string>(ends.length);
    // In slabs: one call a string is slow, and one for all exceeds the arguments of a call.
    for (let i = 0, from = 0; i < ends.length; i++) {
      strings[i] = decode(units, from, ends[i]!);
      from = ends[i]!;
    }
    return strings;
  }

  private next(): [offset: number, length: number] {
    const { buffer, byteOffset, byteLength } = this.bytes;
    if (this.at + 4 > byteLength) throw new Error(`Index ends at byte ${this.at} of ${byteLength}`);
    const length = new DataView(buffer, byteOffset).getUint32(this.at, true);
    const start = this.at + 4;
    if (start + length > byteLength) {
      throw new Error(`Index part of ${length} bytes at ${start} exceeds its ${byteLength}`);
    }
    this.at = start + aligned(length);
    return [byteOffset + start, length];
  }
}

const aligned = (length: number) => (length + 3) & ~3;

function decode(units: Uint16Array, from: number, to: number): string {
  let text = '';
  for (let at = from; at < to; at += 4096) {
    text += String.fromCharCode(...units.subarray(at, Math.min(to, at + 4096)));
  }
  return text;
}
