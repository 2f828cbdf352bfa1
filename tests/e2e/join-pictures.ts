import type { Tab } from './harness';

/** Puts PNGs side by side, drawn by the browser itself on a canvas that nobody sees. */
export async function joinPictures(easel: Tab, pictures: Buffer[]): Promise<Buffer> {
  const sources = pictures.map((picture) => picture.toString('base64'));
  const joined = await easel.run(async (sources) => {
    const images = await Promise.all(
      sources.map((source) => {
        const bytes = Uint8Array.from(atob(source), (letter) => letter.charCodeAt(0));
        return createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      }),
    );
    const canvas = document.createElement('canvas');
    canvas.width = images.reduce((sum, { width }) => sum + width, 0);
    canvas.height = Math.max(...images.map(({ height }) => height));
    let left = 0;
    for (const image of images) {
      canvas.getContext('2d')?.drawImage(image, left, 0);
      left += image.width;
    }
    return canvas.toDataURL('image/png').split(',')[1] ?? '';
  }, sources);
  return Buffer.from(joined, 'base64');
}
