import { crc32, deflateSync } from 'node:zlib';
import type { Tab } from '../../tests/e2e/harness';

/** A picture of at most 256 colours. */
interface Indexed {
  width: number;
  height: number;
  /** Red, green, blue of each colour. */
  palette: number[];
  /** Base64 of one byte a pixel, row by row: its colour's place in the palette. */
  pixels: string;
}

/**
 * The same picture as a PNG with a palette: of drawn surfaces and text, half the size to the same eye.
 * Colours that many pixels have stay exact; those close to one that stays, as at the edges of letters, become it.
 */
export async function toFewColours(easel: Tab, picture: Buffer): Promise<Buffer> {
  return encode(await easel.run(index, picture.toString('base64')));
}

/** Runs in the browser, which can read PNGs. */
async function index(source: string): Promise<Indexed> {
  const bytes = Uint8Array.from(atob(source), (letter) => letter.charCodeAt(0));
  const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const { width, height } = image;
  const context = new OffscreenCanvas(width, height).getContext('2d')!;
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  const colours = new Uint32Array(width * height);
  const counts = new Map<number, number>();
  for (let at = 0; at < colours.length; at++) {
    const colour = (data[at * 4]! << 16) | (data[at * 4 + 1]! << 8) | data[at * 4 + 2]!;
    colours[at] = colour;
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const rgb = (colour: number) => [colour >> 16, (colour >> 8) & 255, colour & 255];
  const apart = (a: number, b: number) => {
    const [x, y] = [rgb(a), rgb(b)];
    return x.reduce((sum, value, part) => sum + Math.abs(value - y[part]!), 0);
  };
  // Of each colour the nearest that was chosen, and how far that is. What is rare and far counts, too.
  const choices = new Map([...counts.keys()].map((colour) => [colour, { place: 0, far: 765 }]));
  const palette: number[] = [];
  while (palette.length < Math.min(256, counts.size)) {
    let next = { colour: 0, weight: -1 };
    for (const [colour, { far }] of choices) {
      const weight = far * Math.sqrt(counts.get(colour)!);
      if (weight > next.weight) next = { colour, weight };
    }
    const place = palette.push(next.colour) - 1;
    for (const [colour, choice] of choices) {
      const far = apart(colour, next.colour);
      if (far < choice.far) choices.set(colour, { place, far });
    }
  }
  let pixels = '';
  for (const colour of colours) pixels += String.fromCharCode(choices.get(colour)!.place);
  return { width, height, palette: palette.flatMap(rgb), pixels: btoa(pixels) };
}

const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
/** Eight bits a pixel, which name colours of a palette. */
const KIND = [8, 3, 0, 0, 0];

/** PNG, https://www.w3.org/TR/png-3: rows unfiltered, as suits pictures with a palette. */
function encode({ width, height, palette, pixels }: Indexed): Buffer {
  const size = Buffer.alloc(8);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  const plain = Buffer.from(pixels, 'base64');
  const rows = Array.from({ length: height }, (_, row) => [
    Buffer.alloc(1),
    plain.subarray(row * width, (row + 1) * width),
  ]);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', Buffer.concat([size, Buffer.from(KIND)])),
    chunk('PLTE', Buffer.from(palette)),
    chunk('IDAT', deflateSync(Buffer.concat(rows.flat()), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}
