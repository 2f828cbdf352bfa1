import type { Tab } from './harness';

/** Between pictures and around them, and what shows there. */
interface Mount {
  /** CSS pixels. */
  gap: number;
  ground: string;
}

/** Puts rows of PNGs below each other into one, drawn by the browser itself on a canvas that nobody sees. */
export async function joinPictures(
  easel: Tab,
  rows: Buffer[][],
  mount: Mount = { gap: 0, ground: 'transparent' },
): Promise<Buffer> {
  const sources = rows.map((row) => row.map((picture) => picture.toString('base64')));
  const joined = await easel.run(
    async (sources, { gap, ground }) => {
      const read = (source: string) => {
        const bytes = Uint8Array.from(atob(source), (letter) => letter.charCodeAt(0));
        return createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      };
      const images = await Promise.all(sources.map((row) => Promise.all(row.map(read))));
      const widthOf = (row: ImageBitmap[]) =>
        row.reduce((sum, { width }) => sum + width + gap, gap);
      // Side by side without a gap they are one window, which ends where the first of them does.
      const heightOf = (row: ImageBitmap[]) =>
        Math[gap ? 'max' : 'min'](...row.map(({ height }) => height));
      const canvas = document.createElement('canvas');
      canvas.width = Math.max(...images.map(widthOf));
      canvas.height = images.reduce((sum, row) => sum + heightOf(row) + gap, gap);
      const context = canvas.getContext('2d')!;
      context.fillStyle = ground;
      context.fillRect(0, 0, canvas.width, canvas.height);
      let top = gap;
      for (const row of images) {
        let left = gap;
        for (const image of row) {
          context.drawImage(image, left, top);
          left += image.width + gap;
        }
        top += heightOf(row) + gap;
      }
      return canvas.toDataURL('image/png').split(',')[1] ?? '';
    },
    sources,
    mount,
  );
  return Buffer.from(joined, 'base64');
}
